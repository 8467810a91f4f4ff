import type {Actor} from '../chronology/event.ts';
import {circlesIn} from '../lookup/circles.ts';
import {ordinal} from '../text/english.ts';
import {nearest} from '../text/nearest.ts';
import type {Problem} from './problem.ts';

/** An error for each id that an earlier entry of the same list has. */
export function duplicateIds(list: string, entries: readonly {readonly id: string}[]): readonly Problem[] {
	const first = new Map<string, number>();
	return entries.flatMap(({id}, index) => {
		const earlier = first.get(id);
		if (earlier === undefined) first.set(id, index);
		if (earlier === undefined) return [];
		const message = `${id} is the id of the ${ordinal(earlier + 1)} ${list.replace(/s$/, '')} already`;
		return [{severity: 'error' as const, path: [list, index, 'id'], message}];
	});
}

/** An error for each actor that is part of an unknown actor, or of itself, directly or not. */
export function actorProblems(actors: readonly Actor[]): readonly Problem[] {
	const byId = new Map(actors.map(actor => [actor.id, actor]));
	const circles = circlesIn(byId.keys(), id => byId.get(id)?.partOf.filter(whole => byId.has(whole)) ?? []);
	return actors.flatMap((actor, index) => {
		const path = ['actors', index, 'partOf'];
		const unknown = actor.partOf.filter(id => !byId.has(id));
		const problems: Problem[] = unknown.map(id => {
			const [likely] = nearest(id, byId.keys());
			const hint = likely === undefined ? ': add it to actors' : `; did you mean ${likely}?`;
			return {severity: 'error', path, message: `no actor has the id ${id}${hint}`};
		});
		if (circles.has(actor.id)) {
			problems.push({severity: 'error', path, message: `goes in a circle: ${actor.id} is part of itself`});
		}
		return problems;
	});
}
