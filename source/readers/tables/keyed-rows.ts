import type {NumberedField} from '../../chronology/growing-columns.ts';
import type {When} from '../../chronology/when.ts';
import type {Clock} from '../../dates/clock.ts';
import {hashOf, hashOfAscii} from '../../lookup/hash.ts';
import {most} from '../bounds.ts';
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

/** What the date of a row is ordered by, and what its cells tell of the order of day and month. */
type KnownDate = {readonly when: When; readonly told: readonly DateOrder[]};

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
	let dates: PartTable<KnownDate | false> | undefined;
	let [order, clock]: [DateOrder | undefined, Clock | undefined] = [undefined, undefined];

	function dateTable(by: DateOrder): PartTable<KnownDate | false> {
		const part = parts.date(by);
		const known: Part<KnownDate | false> = {
			columns: part.columns,
			make(cell) {
				const {date, doubts} = part.make(cell);
				const when = doubts.length === 0 && into.whenOf(date);
				return when ? {when, told: dateColumns.flatMap(column => orderIn(cell(column)) ?? [])} : false;
			},
		};
		return partTable(known, form, made => made);
	}

	return (cells, place) => {
		if (place.length > most.line || (parts.isReady && !parts.isReady())) return false;
		if (!beginsWithWord(cells, parts.words)) return false;
		const by = ordered.orderNow();
		if (by === undefined) return false;
		if (!dates || by !== order || into.clock() !== clock) {
			[order, clock] = [by, into.clock()];
			dates = dateTable(by);
		}
		const date = dates.at(cells);
		if (!date || !ordered.mayCount(date.told) || check?.at(cells).isSound === false) return false;
		const hash = hashOfId(cells, parts.id) ?? hashOf(into.nextId());
		if (hash < 0 || into.has(hash)) return false;
		if (!source.fill(cells) || !actor.fill(cells) || !tag.fill(cells)) return false;
		if (tag.numbers.length > most.list) return false;
		ordered.count(date.told);
		const {when} = date;
		into.add({hash, when, actor: actor.numbers, source: source.numbers, tag: tag.numbers}, place);
		return true;
	};
}

/** The numbers of some values in a field, or the only one; nothing where one of them isn't kept as it is written. */
type Numbers = readonly number[] | number | false;

/** The numbers of a row in a field, each once. */
type RowList = {readonly numbers: readonly number[]; readonly fill: (cells: RawCells) => boolean};

function listOf(tables: readonly PartTable<Numbers>[]): RowList {
	const numbers: number[] = [];
	let isKnown = true;
	const put = (number: number) => {
		if (!numbers.includes(number)) numbers.push(number);
	};
	const take = (found: Numbers) => {
		if (found === false) isKnown = false;
		else if (typeof found === 'number') put(found);
		else for (let index = 0; index < found.length; index++) put(found[index] ?? 0);
	};
	return {
		numbers,
		fill(cells) {
			numbers.length = 0;
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
