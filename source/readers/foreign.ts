import {formatNames} from './index.ts';
import {isMap} from './shape.ts';

/** A format of somebody else's that isn't read: what it is in words, and how a text in it is known. */
type Foreign = {
	readonly title: string;
	readonly extensions: readonly string[];
	readonly sniff: (head: string) => boolean;
};

/** So much of a text, in UTF-16 units, tells its format. */
const headLength = 2 ** 16;

/** The formats that people try, in the order in which a text is held against them. */
const formats: readonly Foreign[] = [
	{title: 'an iCalendar file', extensions: ['.ics'], sniff: head => /^\s*BEGIN:VCALENDAR/i.test(head)},
	{title: 'a GEDCOM file', extensions: ['.ged'], sniff: head => /^\s*0 HEAD\b/.test(head)},
	{
		title: 'a web page',
		extensions: ['.html', '.htm'],
		sniff: head => /^\s*<(?:!doctype html|html)\b/i.test(head),
	},
	{title: 'XML', extensions: ['.xml'], sniff: head => /^\s*<[?!a-z]/i.test(head)},
	{title: 'an RTF document', extensions: ['.rtf'], sniff: head => head.startsWith('{\\rtf')},
	{title: 'NDJSON, with a JSON text on each line', extensions: ['.ndjson', '.jsonl'], sniff: isNdjson},
	{
		title: 'a CSV table of UCDP',
		extensions: [],
		sniff: head => hasColumns(head, 'type_of_violence', 'date_start'),
	},
	{
		title: 'a CSV table of ACLED',
		extensions: [],
		sniff: head => hasColumns(head, 'event_date', 'time_precision'),
	},
	{title: 'a CSV table of TimelineJS', extensions: [], sniff: head => hasColumns(head, 'headline', 'year')},
	{title: 'a table in TSV', extensions: ['.tsv', '.tab'], sniff: head => isTable(head, '\t')},
	{title: 'a CSV table', extensions: ['.csv'], sniff: head => isTable(head, ',') || isTable(head, ';')},
	{title: 'a Markwhen timeline', extensions: ['.mw'], sniff: isMarkwhen},
	{title: 'Markdown', extensions: ['.md', '.markdown'], sniff: isMarkdown},
];

/** Says what a text is, if it is in a format of somebody else's by its name or its look. */
export function foreignText(name: string, text: string): string | undefined {
	if (text.trim() === '') return undefined;
	const head = text.slice(0, headLength);
	const isNamed = ({extensions}: Foreign) => extensions.some(each => name.toLowerCase().endsWith(each));
	const found = formats.find(({sniff}) => sniff(head)) ?? formats.find(isNamed);
	return found && foreignMessage(found.title);
}

/** Says what the tree of a file is, if it isn't a chronology and is in a format of somebody else's. */
export function foreignTree(tree: unknown): string | undefined {
	if (!isMap(tree)) return undefined;
	if (isTimelineJs(tree)) return foreignMessage('a timeline of TimelineJS');
	return tree['type'] === 'FeatureCollection' ? foreignMessage('GeoJSON') : undefined;
}

/** The sentence that refuses a file of another format. */
export function foreignMessage(title: string): string {
	return `is ${title}; annals reads its own ${formatNames} (annals new FILE writes one to begin with)`;
}

function linesIn(head: string): readonly string[] {
	const lines = head.split(/\r\n?|\n/);
	// The last line may be cut.
	return (head.length < headLength ? lines : lines.slice(0, -1)).filter(line => line.trim() !== '');
}

function isNdjson(head: string): boolean {
	const [first = '', second = ''] = linesIn(head);
	return isJsonMap(first) && second.trimStart().startsWith('{');
}

function isJsonMap(line: string): boolean {
	if (!line.trimStart().startsWith('{')) return false;
	try {
		const value: unknown = JSON.parse(line);
		return isMap(value) && Object.keys(value).length > 0;
	} catch {
		return false;
	}
}

/** Whether the first line names some columns. */
function hasColumns(head: string, ...columns: readonly string[]): boolean {
	const [first = ''] = linesIn(head);
	const named = first
		.toLowerCase()
		.split(/[,;\t]/)
		.map(cell => cell.replace(/^"|"$/g, ''));
	return columns.every(column => named.includes(column));
}

/**
 * Whether a text begins with two lines of equally many cells, at least three, or with a second line whose last cell goes on in the
 * third; its first line has short cells, and is nothing of YAML's or JSON's.
 */
function isTable(head: string, delimiter: string): boolean {
	const [first = '', second = ''] = linesIn(head);
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

/** Whether two lines or more are a date, a colon and a text. */
function isMarkwhen(head: string): boolean {
	const dated = linesIn(head).filter(line =>
		/^\s*(?:\d{4}(?:-\d\d){0,2}|\d\d?\/\d{4}|\d\d?\/\d\d?\/\d{4})[^:]{0,30}:\s+\S/.test(line),
	);
	return dated.length > 1;
}

/** Whether a text begins with a heading and has more of them, but no key with a value. */
function isMarkdown(head: string): boolean {
	return (
		/^\s*# \S/.test(head) && /^##+ \S/m.test(head) && !/^[ \t]*(?:- )?["']?[\w$-]+["']?:(?:\s|$)/m.test(head)
	);
}

function isTimelineJs(tree: Readonly<Record<string, unknown>>): boolean {
	const {events, timeline, version} = tree;
	if (version !== undefined) return false;
	if (isMap(timeline) && Array.isArray(timeline['date'])) return true;
	return Array.isArray(events) && events.some(event => isMap(event) && isMap(event['start_date']));
}
