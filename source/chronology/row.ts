import type {Clock} from '../dates/clock.ts';
import type {ChronologyEvent} from './event.ts';
import {earlierOf} from './order.ts';
import {type When, whenOf} from './when.ts';

/** The part of an event by which it is ordered, found and filtered. */
export type Row = {
	readonly id: string;
	readonly when: When;
	/** The ids of actors, of those that have no part in it (`named`), of sources, speakers and linked events, and tags. */
	readonly actors: readonly string[];
	readonly named: readonly string[];
	readonly sources: readonly string[];
	readonly speakers: readonly string[];
	readonly tags: readonly string[];
	readonly links: readonly string[];
	/** The ids of the events that its links put before it. */
	readonly earlier: readonly string[];
};

/** The row of an event, whose times are placed by a clock. */
export function rowOf(event: ChronologyEvent, clock: Clock): Row {
	const {id, actors, tags, accounts} = event;
	const names = actors.map(({actor}) => actor);
	const takingPart = new Set(actors.filter(({role}) => role !== 'named').map(({actor}) => actor));
	return {
		id,
		when: whenOf({...event, told: accounts.flatMap(account => account.date ?? [])}, clock),
		actors: names,
		named: takingPart.size === 0 ? names : names.filter(actor => !takingPart.has(actor)),
		sources: accounts.map(({source}) => source),
		speakers: accounts.flatMap(({claims}) => claims.flatMap(({speaker}) => speaker ?? [])),
		tags,
		links: accounts.flatMap(({links}) => links.map(({to}) => to)),
		earlier: earlierOf(event),
	};
}

/** The id of an event that has none in its file, by its number from 1. */
export function numberedId(number: number): string {
	return `row-${number}`;
}

/** Whether an id is such a number, which tells nothing of the event. */
export function isNumberedId(id: string): boolean {
	return /^row-\d+(?:-\d+)?$/.test(id);
}
