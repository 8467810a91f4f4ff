import type {ChronologyEvent} from '../chronology/event.ts';
import {linkKinds} from '../chronology/link.ts';
import {earlierOf, hasLinks} from '../chronology/order.ts';
import {isBefore} from '../dates/edtf/relation.ts';
import {nearest} from '../text/nearest.ts';
import type {Path, Problem} from './problem.ts';

/**
 * The problems of links: a link to its own event is an error; one to an event that the file doesn't have (it may have been left
 * out), one in a circle and one against the dates are warnings.
 */
export function linkProblems(events: readonly ChronologyEvent[]): readonly Problem[] {
	// Most files have no links, however many events they have.
	if (!events.some(hasLinks)) return [];
	const byId = new Map(events.map(event => [event.id, event]));
	const circles = circlesIn(events, byId);
	return events.flatMap((event, index) =>
		event.accounts.flatMap(({links}, account) =>
			links.flatMap(({kind, to}, link): readonly Problem[] => {
				const path: Path = ['events', index, 'accounts', account, 'links', link];
				const other = byId.get(to);
				if (to === event.id) return [error([...path, 'to'], `leads to its own event: ${to}`)];
				if (!other) {
					const [likely] = nearest(to, byId.keys());
					const hint = likely ? `; did you mean ${likely}?` : '';
					return [warning([...path, 'to'], `no event has the id ${to}${hint}`)];
				}
				const words = `it says that ${event.id} ${linkKinds[kind].verbs.forth} ${to}`;
				return [
					...(isAgainstDates(event, other, kind)
						? [warning(path, `goes against the dates: ${words}, and ${event.id} is dated before ${to}`)]
						: []),
					...(linkKinds[kind].isLater &&
					circles.get(event.id) !== undefined &&
					circles.get(event.id) === circles.get(to)
						? [warning(path, `goes in a circle: by links, ${event.id} is behind itself`)]
						: []),
				];
			}),
		),
	);
}

function isAgainstDates(
	event: ChronologyEvent,
	other: ChronologyEvent,
	kind: keyof typeof linkKinds,
): boolean {
	return Boolean(linkKinds[kind].isLater && event.date && other.date && isBefore(event.date, other.date));
}

function error(path: Path, message: string): Problem {
	return {severity: 'error', path, message};
}

function warning(path: Path, message: string): Problem {
	return {severity: 'warning', path, message};
}

/** The events that their links put after themselves, each with the number of its circle: Tarjan's strongly connected components (1972). */
function circlesIn(
	events: readonly ChronologyEvent[],
	byId: ReadonlyMap<string, ChronologyEvent>,
): ReadonlyMap<string, number> {
	const circles = new Map<string, number>();
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const stack: string[] = [];
	const isOnStack = new Set<string>();
	for (const {id} of events) {
		if (order.has(id)) continue;
		const calls: {readonly id: string; readonly earlier: readonly string[]; next: number}[] = [];
		const call = (called: string): void => {
			order.set(called, order.size);
			lowest.set(called, order.get(called) ?? 0);
			stack.push(called);
			isOnStack.add(called);
			const event = byId.get(called);
			calls.push({
				id: called,
				earlier: event ? earlierOf(event).filter(each => byId.has(each)) : [],
				next: 0,
			});
		};
		call(id);
		for (let current = calls.at(-1); current; current = calls.at(-1)) {
			const to = current.earlier[current.next++];
			if (to !== undefined) {
				if (!order.has(to)) call(to);
				else if (isOnStack.has(to)) lower(current.id, order.get(to) ?? 0);
				continue;
			}
			calls.pop();
			const caller = calls.at(-1);
			if (caller) lower(caller.id, lowest.get(current.id) ?? 0);
			if (lowest.get(current.id) !== order.get(current.id)) continue;
			const circle = stack.splice(stack.lastIndexOf(current.id));
			for (const member of circle) {
				isOnStack.delete(member);
				if (circle.length > 1) circles.set(member, order.get(current.id) ?? 0);
			}
		}
	}
	return circles;

	function lower(id: string, to: number): void {
		lowest.set(id, Math.min(lowest.get(id) ?? to, to));
	}
}
