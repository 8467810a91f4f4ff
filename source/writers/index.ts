// This folder writes events as text, piece by piece. It imports the chronology, the timeline and what is below; it never prints,
// which cli does. This file has the table of formats, from which --format, its help and README are made.

import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import type {Measure} from '../text/cells.ts';

/** What a text is laid out for: its width in cells, how cells are counted, and how text is made to stand out. */
export type Page = {
	readonly width: number;
	readonly measure: Measure;
	readonly strong: (text: string) => string;
};

/** Writes some events of a chronology; the text comes in pieces, so that much of it can be stopped early. */
export type Write = (chronology: Chronology, rows: Rows, page: Page) => Iterable<string>;

/** What a format is made of: text for people; JSON or LaTeX, which have a way to write any character in ASCII; or a table, which has none. */
export type Notation = 'text' | 'json' | 'latex' | 'table';

/** A format to print in: its name, what it is for, and what loads its writers of events and of differences. One without the latter prints events alone. */
type Writer = {
	readonly format: string;
	readonly help: string;
	readonly notation: Notation;
	/** Whether it writes each event without looking at another. */
	readonly isByEvent?: true;
	readonly events: () => Promise<Write>;
	readonly differences?: () => Promise<Write>;
};

/** The formats that annals prints, the default first. No writer is loaded until it is needed. */
export const writers = [
	{
		format: 'text',
		help: 'for reading: each event, and each account under it',
		notation: 'text',
		events: async () => (await import('./text.ts')).writeText,
		differences: async () => (await import('./differences.ts')).writeDifferencesText,
	},
	{
		format: 'json',
		help: 'the file format, so that what is printed can be opened again',
		notation: 'json',
		isByEvent: true,
		events: async () => (await import('./json.ts')).writeJson,
		differences: async () => (await import('./differences.ts')).writeDifferencesJson,
	},
	{
		format: 'ndjson',
		help: 'the same in lines, an event each, behind a line with all else',
		notation: 'json',
		isByEvent: true,
		events: async () => (await import('./ndjson.ts')).writeNdjson,
		differences: async () => (await import('./ndjson.ts')).writeDifferencesNdjson,
	},
	{
		format: 'csv',
		help: 'a table with an event a row, for other programs; without claims and links',
		notation: 'table',
		isByEvent: true,
		events: async () => (await import('./csv.ts')).writeCsv,
		differences: async () => (await import('./csv.ts')).writeDifferencesCsv,
	},
	{
		format: 'citation',
		help: 'to cite: each event, and each source with its paragraphs and what it says',
		notation: 'text',
		events: async () => (await import('./citation.ts')).writeCitation,
	},
	{
		format: 'markdown',
		help: 'the same in Markdown, with a list of the sources',
		notation: 'text',
		events: async () => (await import('./markdown.ts')).writeMarkdown,
	},
	{
		format: 'bibtex',
		help: 'the sources of the events, with what each is cited for in its note, for LaTeX',
		notation: 'latex',
		events: async () => (await import('./bibtex.ts')).writeBibtex,
	},
	{
		format: 'csl',
		help: 'the same as CSL-JSON, for citation processors such as Zotero',
		notation: 'json',
		events: async () => (await import('./csl.ts')).writeCsl,
	},
] as const satisfies readonly [Writer, ...Writer[]];

export type Format = (typeof writers)[number]['format'];

/** The writer of a format. */
export function writerOf(format: Format): Writer {
	return writers.find(writer => writer.format === format) ?? writers[0];
}
