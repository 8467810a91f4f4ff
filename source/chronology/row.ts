import type {Edtf} from '../dates/edtf/form.ts';
import type {Span} from '../dates/span.ts';
import type {ChronologyEvent} from './event.ts';
import {earlierOf} from './order.ts';

/** The part of an event by which it is ordered, found and filtered. The event itself is made when it is first asked for. */
export type Row = {
	readonly id: string;
	readonly date?: Edtf;
	/** The bounds of its date; left out where no year is known. */
	readonly span?: Span;
	/** How accounts date it themselves. */
	readonly told: readonly Edtf[];
	/** The ids of actors, sources, speakers and linked events, and tags. */
	readonly actors: readonly string[];
	readonly sources: readonly string[];
	readonly speakers: readonly string[];
	readonly tags: readonly string[];
	readonly links: readonly string[];
	/** The ids of the events that its links put before it. */
	readonly earlier: readonly string[];
	readonly make: () => ChronologyEvent;
};

/** The row of an event. `make` makes it again, for a reader that doesn't keep it. */
export function rowOf(event: ChronologyEvent, make: () => ChronologyEvent = () => event): Row {
	const {id, date, span, actors, tags, accounts} = event;
	return {
		id,
		...(date && {date}),
		...(span && {span}),
		told: accounts.flatMap(account => account.date ?? []),
		actors: actors.map(({actor}) => actor),
		sources: accounts.map(({source}) => source),
		speakers: accounts.flatMap(({claims}) => claims.flatMap(({speaker}) => speaker ?? [])),
		tags,
		links: accounts.flatMap(({links}) => links.map(({to}) => to)),
		earlier: earlierOf(event),
		make,
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
