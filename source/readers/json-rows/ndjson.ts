import {parseEdtf} from '../../dates/edtf/parse.ts';
import {Numeral} from '../../text/numeral.ts';
import type {Builder} from '../builder.ts';
import {isExtraKey} from '../clean-tree.ts';
import type {DigestQueue} from '../digest-queue.ts';
import type {WordsInto, WordsOfRow} from '../file-format.ts';
import {keysAt} from '../format-keys.ts';
import {wrapIn} from '../json-wrap.ts';
import type {RowOptions, RowReader} from '../row-reader.ts';
import {isMap} from '../shape.ts';
import type {DateOrder} from '../tables/cell-date.ts';
import {validateDocument} from '../validate.ts';
import type {MapDigester} from './digested-maps.ts';
import {type ForeignRows, foreignRows} from './foreign-rows.ts';
import {isHead, readHead} from './head.ts';
import {type JsonRow, type RowMap, rowsOf} from './maps.ts';
import {ownDigester} from './own-digester.ts';
import {readOwnEvent, takeOwnEvent} from './own-event.ts';
import {ownWords} from './own-words.ts';
import {rawOwnRows} from './raw-own.ts';
import type {RawRows} from './raw-rows.ts';

/*
 * This folder reads JSON row by row. `values.ts` divides a text into the texts of its values, `maps.ts` parses them. Rows are events in
 * annals' own keys (`own-event.ts`), behind a document without events (`head.ts`), or maps of anybody's, which are read as the rows
 * of a table (`foreign-rows.ts`).
 */

/** So many rows tell whether their keys are annals' own, and else what they mean. */
export const sampleLength = 200;

/**
 * Reads events in JSON, one a line or the members of a list: in annals' own keys, or in others by their common names or by the
 * columns that the user names. A line before them may be a document without its events.
 */
export const readNdjson: RowReader = (chunks, into, options) => readRows(rowsOf(chunks, into), into, options);

/** Reads the same from a list, which may stand in a map that wraps it. */
export const readJsonList: RowReader = (chunks, into, options) =>
	readRows(rowsOf(chunks, into, wrapIn), into, options);

async function readRows(rows: AsyncIterable<JsonRow>, into: Builder, options: RowOptions): Promise<void> {
	const opened = openRows(into, options);
	for await (const row of rows) {
		const done = opened.take(row);
		if (done && !(await done)) return;
	}
	await opened.finish();
}

/** Rows whose kind the first of them tell. */
export type OpenRows = {
	/** Takes a row. Where that takes its time, it resolves to whether rows can be read at all. */
	readonly take: (row: JsonRow) => Promise<boolean> | undefined;
	readonly finish: () => Promise<void>;
	/** Takes a row that was taken before, once the kind of all is known. */
	readonly again: (row: JsonRow) => void;
	/** The order of day and month that rows of foreign keys are read by, once that is known. */
	readonly order: () => DateOrder | undefined;
	/** The foreign keys of all rows so far. */
	readonly keys: () => readonly string[] | undefined;
	/** Makes what puts in the words of rows by their bytes, once the kind of all is known. */
	readonly words: (into: WordsInto) => WordsOfRow | undefined;
	/** What takes rows by their bytes, or by digests if there are some, once the kind of all is known and if it can be. */
	readonly raw: (digests?: DigestQueue) => RawRows | undefined;
	/** Makes what makes digests of rows, under the same conditions. */
	readonly digester: () => MapDigester | undefined;
};

/** Begins to read rows of JSON; of rows that were read before, their foreign keys are known. */
export function openRows(into: Builder, options: RowOptions, keys?: readonly string[]): OpenRows {
	let rules = {validate: validateDocument, definesSources: false, definesActors: false};
	let kind: 'own' | ForeignRows | undefined;
	let waiting: JsonRow[] = [];
	let raw: RawRows | undefined;
	return {
		take(row) {
			if (kind === undefined && waiting.length === 0 && options.columns === undefined && isHead(row.map))
				kind = 'own';
			if (kind === 'own' && isHead(row.map)) return readOwnHead(row).then(() => true);
			if (kind === 'own') return readOwnEvent(row, into, rules)?.then(() => true);
			if (kind) kind.take(row);
			else if (waiting.push(row) === sampleLength) return begin();
			return undefined;
		},
		async finish() {
			if (kind === undefined && waiting.length > 0 && !(await begin())) return;
			if (kind !== 'own') kind?.finish();
		},
		again(row) {
			if (kind === 'own') takeOwnEvent(row, into, rules);
			else kind?.take(row);
		},
		order: () => (kind === 'own' ? undefined : kind?.order()),
		keys: () => (kind === 'own' ? undefined : kind?.keys),
		words: into => (kind === 'own' ? ownWords(into) : kind?.words(into)),
		raw(digests) {
			if (kind === undefined || !into.numbered) return undefined;
			raw ??= kind === 'own' ? rawOwnRows(into.numbered, digests) : kind.raw?.(into.numbered, digests);
			return raw;
		},
		digester: () => (kind === 'own' ? ownDigester() : kind?.digester?.()),
	};

	async function begin(): Promise<boolean> {
		const known = kindOf(waiting, into, options, keys);
		const [first] = waiting;
		if (typeof known === 'object' && known.type === 'unknown') {
			into.leaveOut(first?.place ?? {line: 1, column: 1}, known.why);
			return false;
		}
		kind = known;
		for (const row of waiting) {
			if (known === 'own') await readOwnEvent(row, into, rules);
			else known.take(row);
		}
		waiting = [];
		return true;
	}

	async function readOwnHead(row: JsonRow): Promise<void> {
		const {sources, actors} = row.map;
		rules = {...rules, definesSources: sources !== undefined, definesActors: actors !== undefined};
		await readHead(row, into, validateDocument);
		for (const map of eventsIn(row))
			await readOwnEvent({...row, map, text: '', parse: () => map}, into, rules);
	}
}

/** Annals' own keys, or what other keys mean, or why they can't be read. */
function kindOf(
	rows: readonly JsonRow[],
	into: Builder,
	options: RowOptions,
	keys?: readonly string[],
): 'own' | ForeignRows | {readonly type: 'unknown'; readonly why: string} {
	const signs = options.columns === undefined ? rows.map(({map}) => ownSign(map)) : [];
	const own = signs.reduce((sum, sign) => sum + sign, 0);
	return own > 0 || (own === 0 && signs.includes(1)) ? 'own' : foreignRows(rows, into, options, keys);
}

/**
 * 1 for a map that is an event in annals' own keys, -1 for one with other keys or a date that isn't EDTF; faulty ones are neither. One
 * with accounts is beyond doubt.
 */
function ownSign(map: RowMap): number {
	const {accounts, title, date = '2000'} = map;
	if (Array.isArray(accounts) && accounts.some(isMap)) return Infinity;
	const known = keysAt(['events'])?.keys ?? [];
	if (!Object.keys(map).every(key => known.includes(key) || isExtraKey(key))) return -1;
	if (typeof date === 'string')
		return parseEdtf(date).type === 'fault' ? -1 : typeof title === 'string' ? 1 : 0;
	return typeof date === 'number' || date instanceof Numeral ? -1 : 0;
}

/** The events of a document that has some all the same. */
export function eventsIn({map: {events}}: JsonRow): readonly RowMap[] {
	return Array.isArray(events) ? events.filter(isMap) : [];
}
