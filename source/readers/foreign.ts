import {formatNames, otherFormats} from './formats.ts';
import {headLength} from './head.ts';
import {isMap} from './shape.ts';

/** A format of somebody else's that isn't read: what it is in words, and how a text in it is known. */
type Foreign = {
	readonly title: string;
	readonly extensions: readonly string[];
	readonly sniff: (head: string) => boolean;
};

/** The formats that people try, in the order in which a text is held against them. */
const formats: readonly Foreign[] = [
	{
		title: 'a web page',
		extensions: ['.html', '.htm'],
		sniff: head => /^\s*<(?:!doctype html|html)\b/i.test(head),
	},
	{
		title: 'a Maple worksheet',
		extensions: [],
		sniff: head => /^\s*(?:<\?xml[^>]*>\s*)?<Worksheet\b/.test(head),
	},
	{title: 'XML', extensions: ['.xml'], sniff: head => /^\s*<[?!a-z]/i.test(head)},
	{title: 'an RTF document', extensions: ['.rtf'], sniff: head => head.startsWith('{\\rtf')},
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
	if (isTimelineJs(tree)) return 'is a timeline of TimelineJS: --from-format timelinejs reads it';
	return tree['type'] === 'FeatureCollection' ? foreignMessage('GeoJSON') : undefined;
}

/** The sentence that refuses a file of another format. */
export function foreignMessage(title: string): string {
	return `is ${title}; annals reads its own ${formatNames} (annals new FILE writes one to begin with), and ${otherFormats}`;
}

function linesIn(head: string): readonly string[] {
	const lines = head.split(/\r\n?|\n/);
	// The last line may be cut.
	return (head.length < headLength ? lines : lines.slice(0, -1)).filter(line => line.trim() !== '');
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
