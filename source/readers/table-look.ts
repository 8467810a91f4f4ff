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
 * Whether a text begins with two lines of equally many cells, at least three, or with a second line whose last cell goes on in the
 * third; its first line has short cells, and is nothing of YAML's or JSON's.
 */
export function isTable(head: string, delimiter: string): boolean {
	const [first = '', second = ''] = linesIn(head.replace(/^sep=.\r?\n/i, ''));
	if (/^\s*(?:[-#%{[]|[\w$-]+:\s)|[.!?]\s*$/.test(first)) return false;
	const titles = cellsIn(first, delimiter);
	if (titles.length < 3 || titles.some(({length}) => length > longestTitle)) return false;
	const cells = cellsIn(second, delimiter);
	return cells.length === titles.length || /^[^"]*(?:"[^"]*"[^"]*)*"[^"]*$/.test(second);
}

const longestTitle = 50;

function cellsIn(line: string, delimiter: string): readonly string[] {
	return line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter);
}

function linesIn(head: string): readonly string[] {
	return head.split(/\r\n?|\n/).filter(line => line.trim() !== '');
}
