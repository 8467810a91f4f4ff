import type {DateKeys} from '../../chronology/date-keys.ts';
import type {NumberedField} from '../../chronology/growing-columns.ts';
import type {RowNumbers} from '../../chronology/growing-lists.ts';
import type {Clock} from '../../dates/clock.ts';
import {hashOf, hashOfAscii} from '../../lookup/hash.ts';
import {most} from '../bounds.ts';
import {dayKey, dayTable} from '../keyed/day-table.ts';
import type {KeyParts, Part} from '../keyed/part.ts';
import {type PartTable, partTable} from '../keyed/part-table.ts';
import {
	apostrophe,
	type CellForm,
	isPlainSign,
	quoteMark,
	type RawCells,
	startsWord,
} from '../keyed/raw-cells.ts';
import type {NumberedRows, RawPlace} from '../numbered-rows.ts';
import type {DateOrder} from './cell-date.ts';
import {orderIn} from './number-date.ts';
import type {OrderedRows} from './order.ts';

/** Takes a row by the bytes of its cells; tells whether it did, as else the reader of its format has to take it. */
export type TakeRaw = (cells: RawCells, place: RawPlace) => boolean;

/** The keys of the date of a row, and what its cells tell of the order of day and month. */
type KnownDate = DateKeys & {readonly told: readonly DateOrder[]};

const none: readonly DateOrder[] = [];

/** The rows of a table whose keys are known by their columns. */
export type Keyed = {
	readonly parts: KeyParts;
	readonly dateColumns: readonly number[];
	readonly ordered: OrderedRows;
};

/** Makes the function that takes the rows of a table. */
export function keyedRows({parts, dateColumns, ordered}: Keyed, form: CellForm, into: NumberedRows): TakeRaw {
	const check = parts.check && partTable(parts.check, form, isSound => ({isSound}));
	const listIn = (field: NumberedField) => {
		const numbersOf = (texts: readonly string[]): Numbers => {
			const numbers = into.numbersOf(field, texts) ?? false;
			return numbers && numbers.length === 1 ? (numbers[0] ?? false) : numbers;
		};
		return listOf(parts[field].map(part => partTable<readonly string[], Numbers>(part, form, numbersOf)));
	};
	const [actor, source, tag] = [listIn('actor'), listIn('source'), listIn('tag')];
	let dateAt: ((cells: RawCells) => KnownDate | false) | undefined;
	let [order, clock]: [DateOrder | undefined, Clock | undefined] = [undefined, undefined];

	function dateTable(by: DateOrder): (cells: RawCells) => KnownDate | false {
		const part = parts.date(by);
		const known: Part<KnownDate | false> = {
			columns: part.columns,
			make(cell) {
				const {date, doubts} = part.make(cell);
				const keys = doubts.length === 0 && into.keysOf(date);
				const told = dateColumns.flatMap(column => orderIn(cell(column)) ?? []);
				return keys ? {...keys, told: told.length === 0 ? none : told} : false;
			},
		};
		const {at} = partTable(known, form, made => made);
		const [column] = part.columns;
		if (column === undefined || part.columns.length > 1) return at;
		const days = dayTable<KnownDate | false>();
		return cells => {
			const day = dayKey(cells.bytes, cells.bounds[2 * column] ?? 0, cells.bounds[2 * column + 1] ?? 0);
			if (day < 0) return at(cells);
			const kept = days.get(day);
			if (kept !== undefined) return kept;
			const made = at(cells);
			days.set(day, made);
			return made;
		};
	}

	return (cells, place) => {
		if (place.length > most.line || (parts.isReady && !parts.isReady())) return false;
		if (!beginsWithWord(cells, parts.words)) return false;
		const by = ordered.orderNow();
		if (by === undefined) return false;
		if (!dateAt || by !== order || into.clock() !== clock) {
			[order, clock] = [by, into.clock()];
			dateAt = dateTable(by);
		}
		const date = dateAt(cells);
		if (!date || !ordered.mayCount(date.told) || check?.at(cells).isSound === false) return false;
		const hash = hashOfId(cells, parts.id) ?? hashOf(into.nextId());
		if (hash < 0) return false;
		if (!source.fill(cells) || !actor.fill(cells) || !tag.fill(cells)) return false;
		if (tag.numbers.count > most.list) return false;
		const isNew = into.add(
			{hash, date, actor: actor.numbers, source: source.numbers, tag: tag.numbers},
			place,
		);
		if (isNew) ordered.count(date.told);
		return isNew;
	};
}

/** The numbers of some values in a field, or the only one; nothing where one of them isn't kept as it is written. */
type Numbers = readonly number[] | number | false;

/** The numbers of a row in a field, each once. */
type RowList = {readonly numbers: RowNumbers; readonly fill: (cells: RawCells) => boolean};

function listOf(tables: readonly PartTable<Numbers>[]): RowList {
	const values: number[] = [];
	const numbers = {values, count: 0};
	let isKnown = true;
	const put = (number: number) => {
		for (let index = 0; index < numbers.count; index++) if (values[index] === number) return;
		values[numbers.count++] = number;
	};
	const take = (found: Numbers) => {
		if (found === false) isKnown = false;
		else if (typeof found === 'number') put(found);
		else for (let index = 0; index < found.length; index++) put(found[index] ?? 0);
	};
	return {
		numbers,
		fill(cells) {
			numbers.count = 0;
			isKnown = true;
			for (let index = 0; index < tables.length; index++) tables[index]?.each(cells, take);
			return isKnown;
		},
	};
}

/** The hash of an id; nothing where there is none, and -1 where its bytes may not be its text. */
function hashOfId({bytes, bounds}: RawCells, columns: readonly number[]): number | undefined {
	let [from, to] = [0, 0];
	for (let index = 0; index < columns.length && from === to; index++) {
		const column = columns[index] ?? 0;
		from = bounds[2 * column] ?? 0;
		to = bounds[2 * column + 1] ?? 0;
	}
	if (from === to) return undefined;
	if (bytes[from] === quoteMark) {
		from++;
		to--;
	}
	if (to - from > most.id || bytes[from] === apostrophe) return -1;
	for (let at = from; at < to; at++) if (!isPlainSign(bytes[at])) return -1;
	return hashOfAscii(bytes, from, to);
}

/** Whether the first of some cells that isn't empty begins with a letter or a figure. */
function beginsWithWord({bytes, bounds}: RawCells, columns: readonly number[]): boolean {
	for (let index = 0; index < columns.length; index++) {
		const column = columns[index] ?? 0;
		const [from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
		if (from === to) continue;
		return startsWord(bytes, bytes[from] === quoteMark ? from + 1 : from);
	}
	return false;
}
