import {enumerate} from '../text/english.ts';
import type {FileFormat} from './file-format.ts';
import {parseJson} from './json.ts';
import {isJsonList, isNdjson, isTimelineJs} from './json-look.ts';
import {isMarkwhen} from './markwhen-look.ts';
import type {RowReader} from './row-reader.ts';
import {hasColumns, isTable} from './table-look.ts';
import type {Tree} from './tree.ts';

/** How a format is known and what people call it. */
type Format = {
	readonly format: string;
	readonly title: string;
	readonly extensions: readonly string[];
	/** Whether a text that begins so looks like the format. */
	readonly sniff: (head: string) => boolean;
};

/** Makes a tree of a whole text; calls back with the share of it that is parsed, where that can be told. */
type DocumentParser = (text: string, onParsed?: (share: number) => void) => Promise<Tree>;

/** A format that a chronology can be opened from: annals' own, of which the whole document is read as a tree, or one that is read row by row. */
export type Reader = Format &
	(
		| {readonly type: 'document'; readonly parse: DocumentParser}
		| {
				readonly type: 'rows';
				readonly read: RowReader;
				/** How its rows are read where they stand in a file, if they can be. */
				readonly inFile?: () => Promise<FileFormat>;
		  }
	);

/** The formats that annals reads, in the order in which a text without a telling name is tried against them. */
export const readers: readonly Reader[] = [
	{
		type: 'rows',
		format: 'ics',
		title: 'an iCalendar file',
		extensions: ['.ics', '.ical', '.ifb', '.vcs'],
		sniff: text => /^\s*BEGIN:VCALENDAR/i.test(text),
		read: async (...given) => (await import('./icalendar/read.ts')).readIcalendar(...given),
	},
	{
		type: 'rows',
		format: 'timelinejs',
		title: 'a timeline of TimelineJS',
		extensions: ['.jsonp'],
		sniff: isTimelineJs,
		read: async (...given) => (await import('./timelinejs/read.ts')).readTimelineJs(...given),
	},
	{
		type: 'rows',
		format: 'ndjson',
		title: 'NDJSON',
		extensions: ['.ndjson', '.jsonl'],
		sniff: isNdjson,
		read: async (...given) => (await import('./json-rows/ndjson.ts')).readNdjson(...given),
		inFile: async () => (await import('./json-rows/json-file.ts')).plainJsonFile,
	},
	{
		type: 'rows',
		format: 'json-list',
		title: 'a list in JSON',
		extensions: [],
		sniff: isJsonList,
		read: async (...given) => (await import('./json-rows/ndjson.ts')).readJsonList(...given),
		inFile: async () => (await import('./json-rows/json-file.ts')).wrappedJsonFile,
	},
	{
		type: 'rows',
		format: 'gedcom',
		title: 'a GEDCOM file',
		extensions: ['.ged', '.gedcom'],
		sniff: text => /^\s*0 HEAD\b/.test(text),
		read: async (...given) => (await import('./gedcom/read.ts')).readGedcom(...given),
	},
	{
		type: 'rows',
		format: 'ucdp',
		title: 'a table of UCDP in CSV',
		extensions: [],
		sniff: text => hasColumns(text, 'type_of_violence', 'date_start'),
		read: readTable,
		inFile: tableInFile,
	},
	{
		type: 'rows',
		format: 'acled',
		title: 'a table of ACLED in CSV',
		extensions: [],
		sniff: text => hasColumns(text, 'event_date', 'event_type'),
		read: readTable,
		inFile: tableInFile,
	},
	{
		type: 'rows',
		format: 'timelinejs-csv',
		title: 'a spreadsheet of TimelineJS in CSV',
		extensions: [],
		sniff: text => hasColumns(text, 'headline', 'media'),
		read: readTable,
	},
	{
		type: 'rows',
		format: 'plaso-csv',
		title: 'a table of Plaso or Timesketch in CSV',
		extensions: [],
		sniff: text => hasColumns(text, 'datetime', 'timestamp_desc', 'message'),
		read: readTable,
		inFile: tableInFile,
	},
	{
		type: 'rows',
		format: 'l2t-csv',
		title: 'a table of log2timeline in CSV',
		extensions: [],
		sniff: text => hasColumns(text, 'macb', 'timezone', 'desc'),
		read: readTable,
		inFile: tableInFile,
	},
	{
		type: 'rows',
		format: 'hayabusa-csv',
		title: 'a table of Hayabusa in CSV',
		extensions: [],
		sniff: text => hasColumns(text, 'timestamp', 'computer', 'channel'),
		read: readTable,
		inFile: tableInFile,
	},
	{
		type: 'rows',
		format: 'csv',
		title: 'a table in CSV',
		extensions: ['.csv'],
		sniff: text => [',', ';', '|'].some(delimiter => isTable(text, delimiter)),
		read: readTable,
		inFile: tableInFile,
	},
	{
		type: 'rows',
		format: 'tsv',
		title: 'a table in TSV',
		extensions: ['.tsv', '.tab'],
		sniff: text => isTable(text, '\t'),
		read: readTable,
		inFile: tableInFile,
	},
	{
		type: 'rows',
		format: 'markwhen',
		title: 'a Markwhen timeline',
		extensions: ['.mw'],
		sniff: isMarkwhen,
		read: async (...given) => (await import('./markwhen/read.ts')).readMarkwhen(...given),
	},
	{
		type: 'document',
		format: 'json',
		title: 'JSON',
		extensions: ['.json'],
		// A key without quotes behind the first brace is YAML's.
		sniff: text => /^\s*[{[](?!\s*[\w$-]+:\s)/.test(text),
		async parse(text, onParsed) {
			const tree = await parseJson(text);
			onParsed?.(1);
			return tree;
		},
	},
	{
		type: 'document',
		format: 'yaml',
		title: 'YAML',
		extensions: ['.yaml', '.yml'],
		sniff: () => true,
		parse: parseYaml,
	},
];

/** Annals' own formats in words, the one that is written by hand first: “YAML or JSON”. */
export const formatNames = enumerate(
	readers.flatMap(({type, title}) => (type === 'document' ? title : [])).toReversed(),
	'or',
);

/** The other formats that are read, by their names: “ics, csv and tsv”. */
export const otherFormats = enumerate(
	readers.flatMap(({type, format}) => (type === 'rows' ? format : [])),
	'and',
);

/** The reader that a name's extension tells. */
export function readerNamed(name: string): Reader | undefined {
	const lower = name.toLowerCase();
	return readers.find(({extensions}) => extensions.some(extension => lower.endsWith(extension)));
}

async function readTable(...given: Parameters<RowReader>): Promise<void> {
	const tables = await import('./tables/read.ts');
	return tables.readTable(...given);
}

async function tableInFile(): Promise<FileFormat> {
	return (await import('./tables/table-file.ts')).tableFile;
}

/** The libraries for YAML and for the schema are loaded only for a text that needs them. */
async function parseYaml(...[text, onParsed]: Parameters<DocumentParser>): Promise<Tree> {
	const [yaml, {numberKeys}] = await Promise.all([import('./yaml/parse.ts'), import('./format-keys.ts')]);
	return yaml.parseYaml(text, 'refused', numberKeys, onParsed);
}
