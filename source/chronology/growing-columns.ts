import type {Span} from '../dates/span.ts';
import {hashOf} from '../lookup/hash.ts';
import {perObject} from '../lookup/memo.ts';
import type {Columns, ListedField} from './columns.ts';
import type {DateKeys} from './date-keys.ts';
import {codes, growing} from './growing.ts';
import {boundsAt, type GrowingBounds, growingBounds} from './growing-bounds.ts';
import {copyOf, type GrowingLists, growingLists, type RowNumbers} from './growing-lists.ts';
import {growingIds, numbersWith} from './id-table.ts';
import {orderOf} from './order.ts';
import {boundsIn, datedIn, reorder, reorderMap, rowsBy} from './reorder.ts';
import type {Row} from './row.ts';
import type {NumberedIds} from './texts.ts';
import type {DayRange} from './when.ts';

const none: RowNumbers = {values: [], count: 0};

/** Whether a row is kept by the days within which its event was or, where these don't tell, may have been. */
export type IsKept = (days: DayRange, possible: readonly DayRange[] | undefined) => boolean;

/** Columns that grow with the rows of a file. */
export type GrowingColumns = {
	/** How many rows were added, and how many of them are kept: the last one is if that number has grown. */
	readonly size: number;
	readonly kept: number;
	/** Whether a row that was added has an id. */
	has(id: string): boolean;
	add(row: Row): void;
	/** The number of an id or a tag in a field, by which a row can be added. */
	numberOf(field: NumberedField, id: string): number;
	/** Its number if a row has it. */
	findNumber(field: NumberedField, id: string): number | undefined;
	/** Adds a row unless one has its id; tells whether it did. */
	addNumbered(row: NumberedRow): boolean;
	/** The columns of the rows that are there, in their order. More rows may be added behind it. */
	inOrder(): Columns;
};

/** The fields whose values a row may give by their numbers. */
export type NumberedField = 'actor' | 'source' | 'tag';

/**
 * A row without instants, links and speakers, by numbers: the hash of its id, the keys of its date, and its values in each field. Whoever
 * adds many rows may use one object for all of them.
 */
export type NumberedRow = {
	readonly hash: number;
	readonly date: DateKeys;
	readonly actor: RowNumbers;
	/** The actors that have no part in it; all where it is left out. */
	readonly named?: readonly string[] | undefined;
	readonly source: RowNumbers;
	readonly tag: RowNumbers;
};

/**
 * Makes columns without rows. Rows are ordered by instants, if any is one, where the clock is set back at times. Sources may be numbered by
 * whoever keeps them, lest their ids be kept twice. Of rows that needn't be kept only the ids are known; those that are undated, or linked
 * with others, are kept always.
 */
export function growingColumns(sourceIds?: NumberedIds, isKept?: IsKept): GrowingColumns {
	const keys = growingBounds();
	// Made when the first row names an instant, since to ask a clock for every row takes long.
	let instants: GrowingBounds | undefined;
	const rowIds = growingIds();
	const allIds = isKept ? growingIds() : rowIds;
	const precision = growing(codes);
	const duration = growing(codes);
	const lists = {
		actor: growingLists(),
		source: growingLists(sourceIds),
		speaker: growingLists(),
		tag: growingLists(),
	};
	// In most files no actor takes part in anything, and one list does for both.
	let namedLists: GrowingLists | undefined;
	const possible = new Map<number, readonly DayRange[]>();
	const told = new Set<number>();
	const links = new Map<number, readonly string[]>();
	const earlier = new Map<number, readonly string[]>();

	return {
		get size() {
			return allIds.length;
		},
		get kept() {
			return rowIds.length;
		},
		has(id) {
			return allIds.find(hashOf(id)) !== undefined;
		},
		add({id, when, actors, named, sources, speakers, tags, ...row}) {
			const place = rowIds.length;
			const hash = hashOf(id);
			allIds.add(hash);
			if (when.isInstant && when.toInstants) instants ??= instantsFrom(keys, when.toInstants);
			if (isKept) {
				const {span, possible} = when;
				const days = span && {earliest: span.earliest.day, latest: span.latest.day};
				if (days && row.links.length === 0 && !isKept(days, possible)) {
					// Rows that have the same values are taken by their numbers.
					number('actor', actors);
					number('source', sources);
					number('tag', tags);
					return;
				}
				rowIds.add(hash);
			}
			keys.add(when.span);
			instants?.add(when.instants ?? (when.span && when.toInstants?.(when.span)) ?? when.span);
			precision.push(when.precision);
			duration.push(when.duration);
			if (named !== actors && !namedLists) namedLists = copyOf(lists.actor);
			lists.actor.add(actors);
			namedLists?.add(named);
			lists.source.add(sources);
			lists.speaker.add(speakers);
			lists.tag.add(tags);
			if (when.possible) possible.set(place, when.possible);
			if (when.isTold) told.add(place);
			if (row.links.length > 0) links.set(place, row.links);
			if (row.earlier.length > 0) earlier.set(place, row.earlier);
		},
		numberOf: (field, id) => lists[field].numberOf(id),
		findNumber: (field, id) => lists[field].findNumber(id),
		addNumbered({hash, date, actor, named, source, tag}) {
			if (!allIds.addNew(hash)) return false;
			if (isKept) {
				const days = {earliest: date.firstDay, latest: date.lastDay};
				if (date.hours && !isKept(days, date.possible)) return true;
				rowIds.add(hash);
			}
			if (date.possible) possible.set(rowIds.length - 1, date.possible);
			keys.addKeys(date);
			precision.push(date.precision);
			duration.push(date.duration);
			if (named && !namedLists) namedLists = copyOf(lists.actor);
			lists.actor.addNumbers(actor);
			namedLists?.add(named ?? actor.values.slice(0, actor.count).map(lists.actor.idAt));
			lists.source.addNumbers(source);
			lists.speaker.addNumbers(none);
			lists.tag.addNumbers(tag);
			return true;
		},
		inOrder() {
			const bounds = keys.all();
			// Of two fields that have the same lists it shows.
			const known = perObject((of: GrowingLists) => ({lists: of.all(), ids: of.ids()}));
			const earlierPlaces = new Map(
				[...earlier].map(([place, ids]) => [
					place,
					ids.flatMap(id => [...numbersWith(rowIds.all(), hashOf(id))]),
				]),
			);
			const places = orderOf(instants?.all() ?? bounds, earlierPlaces);
			const rowsByPlace = rowsBy(places);
			return {
				size: places.length,
				dated: datedIn(places, bounds),
				places,
				rowsByPlace,
				...boundsIn(places, bounds),
				precision: reorder(precision.all(), places),
				duration: reorder(duration.all(), places),
				possible: reorderMap(possible, places),
				told: new Set(Array.from(told, place => rowsByPlace[place] ?? 0)),
				links: reorderMap(links, places),
				lists: byField(field => known(listsOf(field)).lists),
				ids: byField(field => known(listsOf(field)).ids),
				placesById: rowIds.all(),
			};
		},
	};

	function number(field: NumberedField, ids: readonly string[]): void {
		for (const id of ids) lists[field].numberOf(id);
	}

	function listsOf(field: ListedField): GrowingLists {
		return field === 'named' ? (namedLists ?? lists.actor) : lists[field];
	}
}

function byField<T>(make: (field: ListedField) => T): Readonly<Record<ListedField, T>> {
	return {
		actor: make('actor'),
		named: make('named'),
		source: make('source'),
		speaker: make('speaker'),
		tag: make('tag'),
	};
}

/** The instants of the local bounds of rows. */
function instantsFrom(bounds: GrowingBounds, toInstants: (local: Span) => Span): GrowingBounds {
	const [instants, known] = [growingBounds(), bounds.all()];
	for (let row = 0; row < bounds.length; row++) {
		const span = boundsAt(known, row);
		instants.add(span && toInstants(span));
	}
	return instants;
}
