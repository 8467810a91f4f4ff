import {pattern} from '../text/pattern.ts';

/** Whether a text begins as a table does: the first line names some columns. */
export function hasColumns(head: string, ...columns: readonly string[]): boolean {
	const [first = ''] = linesIn(head);
	const named = first
		.toLowerCase()
		.split(/[,;\t|]/)
		.map(cell => cell.trim().replace(/^"|"$/g, ''));
	return columns.every(column => named.includes(column));
}

/**
 * Whether a text begins with two lines of equally many cells, or with a second line whose last cell goes on in the third; its first
 * line has short cells, and is nothing of YAML's or JSON's. Of two cells alone, one has to be a date in all lines but the first.
 */
export function isTable(head: string, delimiter: string): boolean {
	const all = linesIn(head.replace(/^sep=.\r?\n/i, ''));
	// What a table is about may stand above it.
	const top = all
		.slice(0, mostTitles)
		.findIndex(line => wholeCellsIn(line, delimiter).filter(cell => cell.trim() !== '').length > 1);
	if (top < 0 || all.slice(0, top + 1).some(line => isOther.test(line))) return false;
	const lines = all.slice(top);
	const [first = '', second = ''] = lines;
	const titles = cellsIn(first, delimiter);
	if (titles.length < 2 || titles.some(({length}) => length > longestTitle)) return false;
	if (titles.length === 2) return top === 0 && hasDates(lines, delimiter);
	const cells = cellsIn(second, delimiter);
	return cells.length === titles.length || /^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$/.test(second);
}

const longestTitle = 50;
/** So many lines may stand above a table. */
const mostTitles = 4;
/** How lines of YAML, JSON or plain words begin or end. */
const isOther = /^\s*(?:[-#%{[]|[\w$-]+:\s)|[.!?]\s*$/;

/** So many lines tell whether a table has two columns. */
const mostLines = 20;

/** Whether lines have two cells each, and one column a name without figures and below it dates, of which some may be missing. */
function hasDates(lines: readonly string[], delimiter: string): boolean {
	const [titles, ...rows] = lines.slice(0, mostLines).map(line => wholeCellsIn(line, delimiter));
	if (!titles || rows.some(({length}) => length !== 2)) return false;
	return [0, 1].some(column => {
		const cells = rows.map(row => row[column]?.trim() ?? '').filter(Boolean);
		return (
			cells.length > 0 && !digit().test(titles[column] ?? '') && cells.every(cell => mayBeDate().test(cell))
		);
	});
}

const digit = pattern(String.raw`\p{Nd}`, 'u');
// What is short and has figures as dates have them: no library that reads dates is loaded to look at a text.
const mayBeDate = pattern(
	String.raw`^(?=.{4,40}$)(?:[^\p{Nd}\s]{0,20}\s*)?\p{Nd}{1,4}(?:\P{Nd}{1,20}\p{Nd}{1,4})*\P{Nd}{0,20}$`,
	'u',
);

function cellsIn(line: string, delimiter: string): readonly string[] {
	return line.replace(quoted, '').split(delimiter);
}

/** The cells with what stands in quotation marks, but for delimiters. */
function wholeCellsIn(line: string, delimiter: string): readonly string[] {
	return line.replace(quoted, cell => cell.slice(1, -1).replaceAll(delimiter, ' ')).split(delimiter);
}

const quoted = /"(?:[^"]|"")*"/g;

function linesIn(head: string): readonly string[] {
	return head.split(/\r\n?|\n/).filter(line => line.trim() !== '');
}
