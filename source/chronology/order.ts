import type {Clock} from '../dates/clock.ts';
import {areInstants, spanOf} from '../dates/edtf/bounds.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {compareMoments, type Moment, type Span, shiftMoment} from '../dates/span.ts';
import type {ChronologyEvent} from './event.ts';
import {linkKinds} from './link.ts';

/** The part of an event that its place in the order follows from; `earlier` are the ids of the events that its links put before it. */
type Ordered = Pick<ChronologyEvent, 'id' | 'date' | 'span'> & {readonly earlier: readonly string[]};

/**
 * Sorts events by their earliest possible moment, then their latest, then their links, then as they are given; undated events
 * come last.
 */
export function inOrder<T extends Ordered>(events: readonly T[], clock: Clock): readonly T[] {
	const boundsOf = needsInstants(events, clock) ? instantsOf(events, clock) : (event: Ordered) => event.span;
	const sorted = events.toSorted((a, b) => compareBounds(boundsOf(a), boundsOf(b)));
	const ordered: T[] = [];
	for (let first = 0; first < sorted.length; ) {
		let end = first + 1;
		while (end < sorted.length && compareBounds(boundsAt(end), boundsAt(first)) === 0) end++;
		for (const event of byLinks(sorted.slice(first, end))) ordered.push(event);
		first = end;
	}
	return ordered;

	function boundsAt(place: number): Span | undefined {
		const event = sorted[place];
		return event && boundsOf(event);
	}
}

function compareBounds(a: Span | undefined, b: Span | undefined): number {
	if (!a || !b) return a ? -1 : b ? 1 : 0;
	return compareMoments(a.earliest, b.earliest) || compareMoments(a.latest, b.latest);
}

/** Whether only instants tell which of two moments came first, as local time occurs twice when a clock is set back. */
function needsInstants(events: readonly Ordered[], {isFixed}: Clock): boolean {
	return !isFixed && events.some(({date}) => date && hasInstant(date));
}

function hasInstant(date: Edtf): boolean {
	return date.type === 'date' ? date.time?.offset !== undefined : areInstants(date);
}

function instantsOf(events: readonly Ordered[], clock: Clock): (event: Ordered) => Span | undefined {
	const instants = new Map(
		events.map(({id, date, span}) => {
			if (!date || !span) return [id, undefined];
			return [
				id,
				areInstants(date)
					? spanOf(date, 'utc')
					: {earliest: inUtc(span.earliest, clock), latest: inUtc(span.latest, clock)},
			];
		}),
	);
	return ({id}) => instants.get(id);
}

/** The instant of a local time; in an hour that occurs twice, the first. */
function inUtc(local: Moment, clock: Clock): Moment {
	const seconds = local.day * 86_400 + Math.floor(local.second);
	// Beyond some 270,000 years a clock has no rules, and the local time orders well enough.
	if (!(Math.abs(seconds) < 8e12)) return local;
	const guess = clock.offsetAt(seconds - clock.offsetAt(seconds));
	return shiftMoment(local, -guess);
}

/** Sorts events of equal bounds by their links, as Kahn does (1962), in file order where links allow it; circles stay in file order. */
function byLinks<T extends Ordered>(events: readonly T[]): readonly T[] {
	if (events.length < 2 || events.every(({earlier}) => earlier.length === 0)) return events;
	const placeOf = new Map(events.map(({id}, place) => [id, place]));
	const earlier = events.map(event => event.earlier.flatMap(id => placeOf.get(id) ?? []));
	if (earlier.every(({length}) => length === 0)) return events;
	const later = events.map((): number[] => []);
	for (const [place, befores] of earlier.entries()) for (const before of befores) later[before]?.push(place);
	const waitsFor = earlier.map(({length}) => length);
	const isPlaced = new Uint8Array(events.length);
	const ordered: T[] = [];
	for (let place = 0; ordered.length < events.length; ) {
		while (place < events.length && (isPlaced[place] === 1 || (waitsFor[place] ?? 0) > 0)) place++;
		const next = place < events.length ? place : isPlaced.indexOf(0);
		isPlaced[next] = 1;
		ordered.push(...events.slice(next, next + 1));
		place = next + 1;
		for (const follower of later[next] ?? []) {
			waitsFor[follower] = (waitsFor[follower] ?? 0) - 1;
			if (waitsFor[follower] === 0) place = Math.min(place, follower);
		}
	}
	return ordered;
}

/** Whether any source links an event with another. */
export function hasLinks({accounts}: ChronologyEvent): boolean {
	return accounts.some(({links}) => links.length > 0);
}

/** The ids of the events that an event's links put before it. */
export function earlierOf({id, accounts}: ChronologyEvent): readonly string[] {
	return accounts.flatMap(({links}) =>
		links.filter(({kind, to}) => linkKinds[kind].isLater && to !== id).map(({to}) => to),
	);
}
