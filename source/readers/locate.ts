import {type eventIds, withEvent} from './event-ids.ts';
import {bySeverity, type Problem} from './problem.ts';
import {subjectOf} from './subject.ts';
import type {PlaceOf, TextTree} from './tree.ts';

/**
 * Adds to problems their places, their events and what they are about, and sorts them, errors first; that a key is missing is
 * dropped where an error says more about it.
 */
export async function locate(
	found: readonly Problem[],
	{problems, places, value}: TextTree,
	ids: ReturnType<typeof eventIds>,
): Promise<readonly Problem[]> {
	const told = [...problems.filter(({severity}) => severity === 'error'), ...found.filter(({at}) => at)];
	const known = new Set(told.map(whereabouts));
	const telling = [...problems, ...found.filter(problem => problem.at || !known.has(whereabouts(problem)))];
	const isWhole = telling.every(({line}) => line !== undefined);
	const placeOf: PlaceOf = isWhole ? () => undefined : await places();
	return telling
		.map(problem => ({
			...withEvent(problem, ids),
			...(problem.line === undefined && placeOf(problem.at ?? problem.path)),
			subject: subjectOf(problem.path, value),
		}))
		.toSorted(bySeverity);
}

function whereabouts({at, path}: Problem): string {
	return JSON.stringify(at ?? path);
}
