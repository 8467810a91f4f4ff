import {isClock} from '../../dates/clock.ts';
import type {CellWords} from '../keyed/cell-words.ts';
import type {KeyParts, Part} from '../keyed/part.ts';
import type {DateOrder} from './cell-date.ts';
import {claimWords} from './claim-words.ts';
import {claimsOf} from './claims.ts';
import {wordsForDate} from './date-words.ts';
import {forensicDate} from './forensic-date.ts';
import {given} from './given.ts';
import {
	cellsNamed,
	columnsNamed,
	columnsThere,
	hasColumns,
	keysWithin,
	type Layout,
	type LayoutKind,
	partsNamed,
	type Table,
	type TableRow,
	type WordsBy,
} from './layout.ts';
import {excerptOf, partsOf} from './parts.ts';

/** Where the fields of an event of a forensic timeline stand, each in the first column of some that the table has. */
type Fields = {
	readonly date: readonly string[];
	/** The time of day, where the date has none, and the zone of both. */
	readonly time?: readonly string[];
	readonly zone?: readonly string[];
	/** Where a date without its column is, as a Unix time. */
	readonly instant?: readonly string[];
	readonly title: readonly string[];
	readonly text: readonly (readonly string[])[];
	readonly source: readonly string[];
	readonly tags: readonly (readonly string[])[];
	readonly hosts: readonly string[];
	readonly users: readonly string[];
};

const hosts = ['host', 'hostname', 'computer', 'computer name'];
const users = ['user', 'username', 'user name', 'account name'];

/** Plaso's oldest table, of which days, times and zone are columns of their own. */
export const l2t = kindOf(['date', 'time', 'timezone', 'macb'], {
	...{date: ['date'], time: ['time'], zone: ['timezone']},
	...{title: ['short', 'desc'], text: [['desc', 'short']]},
	...{source: ['sourcetype', 'source'], tags: [['type']], hosts, users},
});

/** The tables and lines that Plaso and Timesketch write, and that Timesketch takes; Plaso's lines have no date but a number. */
export const plaso = kindOf(['message', 'timestamp desc'], {
	...{date: ['datetime'], instant: ['timestamp']},
	...{title: ['message'], text: [['message']]},
	source: ['source long', 'source', 'source short', 'source name', 'data type', 'parser'],
	tags: [['timestamp desc'], ['tag', 'tags', 'label', 'labels', 'tag.labels']],
	...{hosts, users},
});

/** The tables of Hayabusa, which finds events of Windows by rules. */
export const hayabusa = kindOf(['timestamp', 'computer', 'channel'], {
	date: ['timestamp'],
	title: ['rule title', 'alert', 'event title'],
	text: [
		['details', 'details - summary'],
		['extra field info', 'all field info'],
	],
	source: ['channel'],
	tags: [['level'], ['mitre tactics', 'mitre attack'], ['mitre tags'], ['other tags']],
	...{hosts, users},
});

function kindOf(columns: readonly string[], fields: Fields): LayoutKind {
	return {fits: header => hasColumns(header, ...columns), open: table => openForensic(table, fields)};
}

function openForensic({header, into}: Table, fields: Fields): Layout {
	const cellOf = cellsNamed(header);
	const named = [
		fields.date,
		fields.time,
		fields.zone,
		fields.instant,
		fields.title,
		fields.source,
		fields.hosts,
		fields.users,
	];
	const known = [...named, ...fields.text, ...fields.tags].map(names =>
		header.keys.indexOf(names?.find(name => header.keys.includes(name)) ?? ''),
	);
	const used = new Set(known);
	const dateFields = [fields.date, fields.instant, fields.time, fields.zone, fields.tags[0]];
	let zone = '';

	function take(row: TableRow, order: DateOrder): void {
		const of = (names: readonly string[] = []) => withoutDash(cellOf(row, ...names));
		const [words, title, written] = [wordsIn(of), titleOf(of), writtenDate(of)];
		if (title === '') {
			into.leaveOut(row.place, 'has neither a date nor a message');
			return;
		}
		if (zone === '' && fields.zone) {
			zone = of(fields.zone);
			if (zone !== '' && isClock(zone)) into.about({timezone: zone});
		}
		const {date, doubt} = dateIn(of, order);
		if (doubt !== undefined) into.warn(row.place, doubt);
		const source = sourceCalled(of(fields.source));
		const actors = [...new Set([...hostsIn(of(fields.hosts)), ...usersIn(of(fields.users))])];
		const tags = [...new Set(fields.tags.flatMap(names => tagsIn(of(names))))];
		const make = () => ({
			...(date !== undefined && {date}),
			title,
			actors,
			tags,
			accounts: [
				{
					source,
					...given('when', date === undefined ? written : ''),
					text: words || title,
					claims: claimsOf(row, header.names, used),
				},
			],
		});
		into.event(row.place, make, keysWithin(row, {id: '', date, actors, sources: [source], tags}));
	}

	function dateIn(of: CellsOf, order: DateOrder): {readonly date?: string; readonly doubt?: string} {
		const read = forensicDate(of(fields.date) || of(fields.instant), of(fields.time), of(fields.zone), order);
		const isNone = of(fields.tags[0]).toLowerCase() === 'not a time';
		return isNone ? {doubt: 'tells “Not a time”: the event has no date'} : read;
	}

	function sourceCalled(outlet: string): string {
		return outlet === '' ? into.dataSet() : into.source({outlet});
	}

	function hostsIn(cell: string): readonly string[] {
		return partsOf(cell, ';').map(name => into.actor({name, kind: 'computer'}));
	}

	function usersIn(cell: string): readonly string[] {
		return partsOf(cell, ';').map(name => into.actor({name, kind: 'user'}));
	}

	function keyParts(): KeyParts {
		const columnOf = columnsNamed(header);
		return {
			id: [],
			words: columnsThere(...[fields.title, ...fields.text, fields.date].map(names => columnOf(...names))),
			date: order =>
				partOf(dateFields, of => {
					const {date, doubt} = dateIn(of, order);
					return {date, doubts: doubt === undefined ? [] : [doubt]};
				}),
			actor: [
				partOf([fields.hosts], of => hostsIn(of(fields.hosts))),
				partOf([fields.users], of => usersIn(of(fields.users))),
			],
			source: [partOf([fields.source], of => [sourceCalled(of(fields.source))])],
			tag: fields.tags.map(names => partOf([names], of => tagsIn(of(names)))),
			// The zone is that of the first row which tells one.
			isReady: () => zone !== '' || !fields.zone,
		};
	}

	return {
		dateColumns: fields.time ? [] : [known[0] ?? -1].filter(column => column >= 0),
		take,
		keys: keyParts(),
		words: putWords,
	};

	function putWords(words: CellWords, {order, clock}: WordsBy): () => void {
		const columnOf = columnsNamed(header);
		const of: CellsOf = (names = []) => withoutDash(words.of(columnOf(...names)));
		const texts = columnsThere(...fields.text.map(names => columnOf(...names)));
		const date = words.part(
			partOf(dateFields, of => {
				const {date} = dateIn(of, order);
				return date === undefined ? [writtenDate(of)] : wordsForDate(date, clock);
			}),
		);
		const claims = claimWords(words, header.names, used);
		return () => {
			for (const column of texts) if (!words.isDash(column)) words.cell(column);
			words.texts([titleOf(of)]);
			date();
			claims();
		};
	}

	/** Makes a part of what rows are found by of the first of some columns that the table has, each without a dash. */
	function partOf<T>(names: readonly (readonly string[] | undefined)[], make: (of: CellsOf) => T): Part<T> {
		return partsNamed(header)(
			names.map((each = []) => each),
			of => make((each = []) => withoutDash(of(...each))),
		);
	}

	function wordsIn(of: CellsOf): string {
		return fields.text.map(of).filter(Boolean).join('\n');
	}

	function writtenDate(of: CellsOf): string {
		return [of(fields.date), of(fields.time)].filter(Boolean).join(' ');
	}

	/** The title of a row, or the date that is written there. */
	function titleOf(of: CellsOf): string {
		return excerptOf(of(fields.title)) || excerptOf(wordsIn(of)) || writtenDate(of);
	}
}

/** What a row has in the first of some columns that there is. */
type CellsOf = (names?: readonly string[]) => string;

function withoutDash(cell: string): string {
	return cell === '-' ? '' : cell;
}

function tagsIn(cell: string): readonly string[] {
	return partsOf(cell, /[;,¦]|\s\|\s/);
}
