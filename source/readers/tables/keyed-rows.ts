import type {DateKeys} from '../../chronology/date-keys.ts';
import type {NumberedField} from '../../chronology/growing-columns.ts';
import type {Clock} from '../../dates/clock.ts';
import {hashOf} from '../../lookup/hash.ts';
import {perValue} from '../../lookup/memo.ts';
import {most} from '../bounds.ts';
import type {Digests} from '../digest.ts';
import {dayKey, dayTable} from '../keyed/day-table.ts';
import {type CellsOfRow, type DigestedPart, digestedPart} from '../keyed/digested-part.ts';
import {type KeyParts, mostDates, type Part} from '../keyed/part.ts';
import {partTable} from '../keyed/part-table.ts';
import {type CellForm, cellOf, type RawCells} from '../keyed/raw-cells.ts';
import {beginsWithWord, hashOfId, isShort} from '../keyed/row-keys.ts';
import {rowList} from '../keyed/row-list.ts';
import type {NumberedRows, RawPlace} from '../numbered-rows.ts';
import type {DateOrder} from './cell-date.ts';
import {orderIn} from './number-date.ts';
import type {OrderedRows} from './order.ts';

/** Takes rows without making texts of them; each function tells whether it did, as else the reader of its format has to take the row. */
export type KeyedRows = {
	/** Takes a row by the bytes of its cells. */
	readonly take: (cells: RawCells, place: RawPlace) => boolean;
	/** Takes a row by its digest, and by its cells where they are needed. */
	readonly takeDigested: (digests: Digests, index: number, cells: CellsOfRow, place: RawPlace) => boolean;
};

/** The keys of the date of a row, and what its cells tell of the order of day and month. */
type KnownDate = DateKeys & {readonly told: readonly DateOrder[]};

/** The dates of rows by an order of day and month and a clock; false where there is something to tell about one. */
type KnownDates = {
	readonly at: (cells: RawCells) => KnownDate | false;
	readonly digested: DigestedPart<KnownDate | false>;
};

const none: readonly never[] = [];

/** The rows of a table whose keys are known by their columns. */
export type Keyed = {
	readonly parts: KeyParts;
	readonly dateColumns: readonly number[];
	readonly ordered: OrderedRows;
};

/** Makes what takes the rows of a table. */
export function keyedRows(
	{parts, dateColumns, ordered}: Keyed,
	form: CellForm,
	into: NumberedRows,
): KeyedRows {
	const doubts = parts.doubts && partTable(parts.doubts, form, told => told);
	const doubtsDigested = doubts && digestedPart(doubts);
	const listIn = (field: NumberedField) => rowList(parts[field], form, texts => into.numbersOf(field, texts));
	const [actor, source, tag] = [listIn('actor'), listIn('source'), listIn('tag')];
	let known: KnownDates | undefined;
	let [order, clock]: [DateOrder | undefined, Clock | undefined] = [undefined, undefined];

	/** The dates by what is known of them by now; nothing where rows can't be taken so. */
	function datesNow(place: RawPlace): KnownDates | undefined {
		if (!isShort(place) || (parts.isReady && !parts.isReady())) return undefined;
		const by = ordered.orderNow();
		if (by === undefined) return undefined;
		if (!known || by !== order || into.clock() !== clock) {
			[order, clock] = [by, into.clock()];
			known = knownDates(by);
		}
		return known;
	}

	function knownDates(by: DateOrder): KnownDates {
		const part = parts.date(by);
		const dated: Part<KnownDate | false> = {
			columns: part.columns,
			make(cell) {
				const {date, doubts} = part.make(cell);
				const keys = doubts.length === 0 && into.keysOf(date);
				const told = dateColumns.flatMap(column => orderIn(cell(column)) ?? []);
				return keys ? {...keys, told: told.length === 0 ? none : told} : false;
			},
		};
		const table = partTable(dated, form, made => made, undefined, mostDates);
		const [column] = part.columns;
		const digested = digestedPart(table);
		const {key} = part;
		if (key) {
			// The cells at hand: any that have a number give what it stands for.
			let row: RawCells | undefined;
			const madeBy = perValue((_: number) => (row ? dated.make(cellOf(row, form)) : false), mostDates);
			return {
				digested,
				at(cells) {
					const number = key(cells);
					row = cells;
					return number < 0 ? table.at(cells) : madeBy(number);
				},
			};
		}
		if (column === undefined || part.columns.length > 1) return {at: table.at, digested};
		const days = dayTable<KnownDate | false>();
		return {
			digested,
			at(cells) {
				const day = dayKey(cells.bytes, cells.bounds[2 * column] ?? 0, cells.bounds[2 * column + 1] ?? 0);
				if (day < 0) return table.at(cells);
				const kept = days.get(day);
				if (kept !== undefined) return kept;
				const made = table.at(cells);
				days.set(day, made);
				return made;
			},
		};
	}

	/** Adds a row whose numbers are known. */
	function add(date: KnownDate, hash: number, place: RawPlace, told: readonly string[] = none): boolean {
		if (tag.numbers.count > most.list) return false;
		// To spread an object over this one would take longer than all else here.
		const numbers = {hash, date, actor: actor.numbers, source: source.numbers, tag: tag.numbers};
		const isNew = into.add(numbers, place);
		if (!isNew) return false;
		ordered.count(date.told);
		for (const doubt of told) into.warn(place, doubt);
		return true;
	}

	return {
		take(cells, place) {
			const dates = beginsWithWord(cells, parts.words) && datesNow(place);
			if (!dates) return false;
			const date = dates.at(cells);
			if (!date || !ordered.mayCount(date.told)) return false;
			const hash = hashOfId(cells, parts.id) ?? hashOf(into.nextId());
			if (hash < 0 || !source.fill(cells) || !actor.fill(cells) || !tag.fill(cells)) return false;
			return add(date, hash, place, doubts?.at(cells));
		},
		takeDigested(digests, index, cells, place) {
			const dates = datesNow(place);
			if (!dates) return false;
			const {numbers, hashes, ends} = digests;
			let at = index === 0 ? 0 : (ends[index - 1] ?? 0);
			const date = dates.digested.at(numbers[at++] ?? 0, cells);
			if (!date || !ordered.mayCount(date.told)) return false;
			const told = doubtsDigested?.at(numbers[at++] ?? 0, cells);
			if (doubtsDigested && !told) return false;
			for (const list of [source, actor, tag]) {
				at = list.fillDigested(numbers, at, cells);
				if (at < 0) return false;
			}
			const own = hashes[index] ?? NaN;
			return add(date, Number.isNaN(own) ? hashOf(into.nextId()) : own, place, told);
		},
	};
}
