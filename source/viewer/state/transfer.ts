import type {ChronologyEvent} from '../../chronology/event.ts';
import type {Chronology} from '../../chronology/store.ts';
import {perObject} from '../../lookup/memo.ts';
import {parseQuery} from '../../query/parse.ts';
import type {Personal} from '../../query/personal.ts';
import type {Query} from '../../query/query.ts';
import type {Fault} from '../../text/fault.ts';
import {contentOf, type Item} from './content.ts';
import type {Location} from './mode.ts';
import {type Position, topPosition} from './position.ts';
import {openTab, tabsOf} from './reading.ts';
import type {State} from './state.ts';

/** What carries a state over to a chronology that has been read again, in which events have other rows. */
export type Transfer = {
	/** The state before, with the chronology that was read before. */
	readonly before: State;
	/** The row of the same event; `undefined` where the event is gone. */
	readonly rowOf: (row: number) => number | undefined;
	/** The same filter, or why it can't be read any more. */
	readonly queryOf: (query: Query) => Query | Fault;
	/** The same place in the same event, or else the top of the nearest event. */
	readonly locationOf: <Place extends Location>(location: Place) => Place;
	/** The index of the same item of an event's text, or else of the item in its place. */
	readonly itemOf: (location: Pick<Location, 'cursor' | 'reading'>, item: number) => number;
};

/** Filters as they are read for another chronology, once each: what is selected by one is kept with it. */
const queriesIn = perObject((chronology: Chronology) =>
	perObject((personal: Personal) =>
		perObject(({text}: Query): Query | Fault => parseQuery(text, chronology, personal)),
	),
);

/** So many rows around an event that is gone are looked at for what takes its place. */
const farthest = 10_000;

/** Makes what carries a state over to another chronology, with what the user has added to that. */
export function transferTo(before: State, chronology: Chronology, personal: Personal): Transfer {
	const rowOf = (row: number) =>
		row < before.chronology.size ? chronology.rowOf(before.chronology.get(row).id) : undefined;
	return {
		before,
		rowOf,
		queryOf: queriesIn(chronology)(personal),
		locationOf: location => {
			const cursor = rowOf(location.cursor);
			return cursor === undefined
				? {...location, cursor: nearestKept(location.cursor), position: topPosition, column: 0}
				: {...location, cursor, position: positionIn(location)};
		},
		itemOf,
	};

	/** The row of the event of the same title, since only its id may have changed; else that of the nearest event which is still there. */
	function nearestKept(row: number): number {
		const {size} = before.chronology;
		const title = row < size ? before.chronology.get(row).title : undefined;
		const [from, to] = [Math.max(0, row - farthest), Math.min(chronology.size, row + farthest)];
		for (let other = from; other < to; other++) {
			const {id, title: others} = chronology.get(other);
			if (others === title && before.chronology.rowOf(id) === undefined) return other;
		}
		for (let distance = 1; distance < Math.min(size, farthest); distance++) {
			for (const other of [row + distance, row - distance]) {
				const kept = other < 0 ? undefined : rowOf(other);
				if (kept !== undefined) return kept;
			}
		}
		return 0;
	}

	function positionIn(location: Location): Position {
		const {position} = location;
		return position.item < 0 ? position : {...position, item: itemOf(location, position.item)};
	}

	function itemOf({cursor, reading}: Pick<Location, 'cursor' | 'reading'>, item: number): number {
		const row = rowOf(cursor);
		if (row === undefined) return 0;
		const name = namesOf(before.chronology, before.chronology.get(cursor), reading)[item];
		const names = namesOf(chronology, chronology.get(row), reading);
		const same = names.flatMap((each, index) => (each === name ? [index] : []));
		const [nearest] = same.toSorted((a, b) => Math.abs(a - item) - Math.abs(b - item));
		return nearest ?? Math.min(item, names.length - 1);
	}

	/** The names of the items of an event, by which they are found again. */
	function namesOf(of: Chronology, event: ChronologyEvent, reading: Location['reading']): readonly string[] {
		const {reading: _, ...rest} = before;
		const state: State = {...rest, chronology: of, ...(reading && {reading})};
		const tabs = tabsOf(state, event);
		return contentOf(of, event, tabs[openTab(state, tabs)]?.reading).map(
			item => `${item.type} ${nameOf(item)}`,
		);
	}
}

function nameOf(item: Item): string {
	switch (item.type) {
		case 'paragraph':
			return item.text;
		case 'date':
		case 'unlisted':
			return item.words;
		case 'claim':
			return `${item.claim.topic}: ${item.claim.says ?? item.claim.quote}`;
		case 'topic':
		case 'link':
			return item.topic.topic;
		case 'related':
			return `${item.related.kind} ${item.related.isBack} ${item.related.id}`;
		case 'source':
		case 'note':
			return item.account.source;
		case 'tally':
		case 'about':
			return '';
	}
}
