import type {ChronologyEvent} from '../chronology/event.ts';
import {linkKinds} from '../chronology/link.ts';
import {earlierOf, hasLinks} from '../chronology/order.ts';
import {isBefore} from '../dates/edtf/relation.ts';
import {circlesIn} from '../lookup/circles.ts';
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
	const circles = circlesIn(byId.keys(), id => {
		const event = byId.get(id);
		return event ? earlierOf(event).filter(each => byId.has(each)) : [];
	});
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
