import {once} from '../lookup/memo.ts';
import {oneLine} from '../text/clean.ts';
import type {Problem} from './problem.ts';
import {isMap} from './shape.ts';
import type {Lines} from './tree.ts';

/** The ids of the events of a tree, whether or not it is valid, in the order of the file; nothing where an event has none. */
export function eventIds(tree: unknown): readonly (string | undefined)[] {
	const events = isMap(tree) ? tree['events'] : undefined;
	if (!Array.isArray(events)) return [];
	return events.map(eventId);
}

/** The id of an event of a tree; nothing where it has none. */
export function eventId(event: unknown): string | undefined {
	const id = isMap(event) ? event['id'] : undefined;
	return typeof id === 'string' ? oneLine(id).trim() : undefined;
}

/** Names the event that a problem is about. */
export function withEvent(problem: Problem, ids: readonly (string | undefined)[]): Problem {
	const [list, index] = problem.at ?? problem.path;
	const event = list === 'events' && typeof index === 'number' ? ids[index] : undefined;
	return event === undefined ? problem : {...problem, event};
}

/** Finds the line of an event by its id. */
export function lineFinder(
	ids: readonly (string | undefined)[],
	eventLines: () => Promise<Lines>,
): (id: string) => Promise<number | undefined> {
	const lines = once(eventLines);
	const indexes = once(() => new Map(ids.map((id, index) => [id, index])));
	return async id => {
		const index = indexes().get(id);
		return index === undefined ? undefined : (await lines())[index];
	};
}
