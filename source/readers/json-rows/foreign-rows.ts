import {lastNamed} from '../../lookup/memo.ts';
import {grouped} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import {isTooDeep, tooDeep} from '../depth.ts';
import type {DigestQueue} from '../digest-queue.ts';
import type {WordsInto, WordsOfRow} from '../file-format.ts';
import type {NumberedRows} from '../numbered-rows.ts';
import type {RowPlace} from '../problem.ts';
import type {RowOptions} from '../row-reader.ts';
import {isMap} from '../shape.ts';
import type {DateOrder} from '../tables/cell-date.ts';
import {openGeneral} from '../tables/general.ts';
import {columnKey} from '../tables/header.ts';
import {keyedRows} from '../tables/keyed-rows.ts';
import {kinds} from '../tables/kinds.ts';
import type {Layout, TableRow} from '../tables/layout.ts';
import {orderedRows} from '../tables/order.ts';
import {textOf} from './cell-text.ts';
import {digestedMaps, type MapDigester, mapDigester} from './digested-maps.ts';
import {areBindings, columnName, withoutBindings, withoutWrap, wrapOfAll} from './map-wrap.ts';
import {type JsonRow, mapAgain, type RowMap, type RowText} from './maps.ts';
import {type RawMap, rawMap, valueForm} from './raw-map.ts';
import type {RawRows} from './raw-rows.ts';
import {wrappedMap} from './raw-wrap.ts';
import {valueWords} from './value-words.ts';

/** Hands on maps of somebody else's keys as rows of a table, whose columns are the keys. */
export type ForeignRows = {
	readonly type: 'rows';
	readonly take: (row: JsonRow) => void;
	readonly finish: () => void;
	readonly order: () => DateOrder;
	/** The keys of all maps so far. */
	readonly keys: readonly string[];
	/** Makes what puts in the words of rows by their bytes. */
	readonly words: (into: WordsInto) => WordsOfRow | undefined;
	/** Makes what takes rows by their bytes, where a few keys each tell what they are found by. */
	readonly raw?: (into: NumberedRows, digests?: DigestQueue) => RawRows;
	/** Makes what makes digests of rows, where it is so. */
	readonly digester?: () => MapDigester;
};

/** The most keys that become columns, and the depth to which a key in a map is one. */
const mostKeys = 2000;
const deepest = 4;

/**
 * Finds what keys mean, by the first maps and by the columns that the user names; or why they can't be read. Of rows that were read before,
 * all keys are known.
 */
export function foreignRows(
	first: readonly JsonRow[],
	into: Builder,
	options: RowOptions,
	known: readonly string[] = [],
): ForeignRows | {readonly type: 'unknown'; readonly why: string} {
	const columns = new Map<string, number>();
	// It grows with the keys of later maps, so that what stands under them is told too.
	const names: string[] = [];
	let isFull = false;
	const cellsOf = lastNamed(
		({text}: RowText) => text,
		(row: RowText & {readonly map?: RowMap}) => {
			const map = row.map ?? mapAgain(row);
			return cellsIn(isAnswer ? withoutBindings(map) : withoutWrap(map));
		},
	);
	const shallow = first.filter(({map}) => !isTooDeep(map));
	if (shallow.length === 0 && first.length > 0) return {type: 'unknown', why: tooDeep};
	const maps = shallow.map(({map}) => map);
	const [wrap, isAnswer] = [wrapOfAll(maps), areBindings(maps)];
	for (const row of shallow) addKeys(row);
	const sample = shallow.map(row => names.map(name => cellsOf(row).get(name) ?? ''));
	const open = (keys: readonly string[]): Layout | string => {
		const header = {line: first[0]?.place.line ?? 1, names, keys, isNumbered: false};
		const table = {header, sample, into, options};
		const kind = options.columns === undefined ? kinds.find(({fits}) => fits(header)) : undefined;
		return kind ? kind.open(table) : openGeneral(table);
	};
	// The name of a host is no title: what stands in a map of the map is asked only if all else tells no date.
	const outer = open(names.map(name => (name.includes('.') ? name : columnKey(name))));
	const layout =
		typeof outer === 'string' && names.some(name => name.includes('.')) ? open(names.map(columnKey)) : outer;
	if (typeof layout === 'string') return {type: 'unknown', why: layout};
	const ordered = orderedRows(layout, into, options.dateOrder);
	const {keys: parts, dateColumns} = layout;
	for (const name of known) addKey(name);
	return {
		type: 'rows',
		keys: names,
		order: ordered.order,
		words: into =>
			isAnswer ? undefined : valueWords(layout, {map: mapInBytes(), names, order: ordered.order()}, into),
		...(parts &&
			!isAnswer && {
				raw(numbered, digests) {
					const map = mapInBytes();
					const rows = keyedRows({parts, dateColumns, ordered}, valueForm, numbered);
					return {
						...map,
						take: place => rows.take(map.cells, place),
						...(digests && digestedMaps(map, rows, digests)),
					};
				},
				digester: () => mapDigester(mapInBytes(), parts),
			}),
		take({text, parse, place, map}) {
			if (isTooDeep(map)) return into.leaveOut(place, tooDeep);
			const row = {text, parse};
			addKeys({...row, map});
			const cell = (column: number | undefined) =>
				cellsOf(row)
					.get(names[column ?? -1] ?? '')
					?.trim() ?? '';
			ordered.take(new MapRow(place, cell, names, text.length));
		},
		finish() {
			ordered.finish();
			if (!isFull) return;
			const most = grouped(mostKeys);
			into.warn(undefined, `has more than ${most} keys: what stands under others isn't read`);
		},
	};

	function mapInBytes(): RawMap {
		const map = rawMap({
			...{count: () => names.length, columnOf: name => columns.get(name), isPassedOver, deepest},
			isWrap: key => key === 'properties' || key === '_source',
		});
		return wrap ? wrappedMap(map, wrap) : map;
	}

	function addKeys(row: RowText & {readonly map?: RowMap}): void {
		for (const name of cellsOf(row).keys()) addKey(name);
	}

	function addKey(name: string): void {
		if (columns.has(name)) return;
		isFull ||= names.length >= mostKeys;
		if (isFull) return;
		columns.set(name, names.length);
		names.push(name);
	}
}

/** A map as a row of a table. There may be a million of them, and what they have in common stands in the class. */
class MapRow implements TableRow {
	readonly place: RowPlace;
	readonly cell: TableRow['cell'];
	readonly names: readonly string[];
	readonly length: number;

	constructor(place: RowPlace, cell: TableRow['cell'], names: readonly string[], length: number) {
		this.place = place;
		this.cell = cell;
		this.names = names;
		this.length = length;
	}

	get cells(): readonly string[] {
		return this.names.map((_, column) => this.cell(column));
	}
}

/** Whether a key is what Plaso says of its own objects, which is nothing of the event. */
function isPassedOver(key: string): boolean {
	return /^__(?:type|class_name|container_\w+)__$/.test(key);
}

/** The texts of a map by their keys; a key in a map of the map is named with the key of that, as in `user.name`. */
function cellsIn(map: RowMap): ReadonlyMap<string, string> {
	const cells = new Map<string, string>();
	add(map, '', 1);
	return cells;

	function add(of: RowMap, start: string, depth: number): void {
		for (const [key, value] of Object.entries(of)) {
			if (isPassedOver(key)) continue;
			const name = columnName(start, key.trim() || '-');
			if (isMap(value) && depth < deepest && Object.keys(value).length > 0) add(value, `${name}.`, depth + 1);
			else cells.set(name, textOf(value));
		}
	}
}
