import type {Actor} from '../chronology/event.ts';
import {partsByWhole} from '../chronology/parts.ts';

/** Every actor with its depth in the tree of wholes and parts: those that are part of nothing at 0, each followed by its parts. */
export function actorTree(
	actors: readonly Actor[],
): readonly {readonly id: string; readonly depth: number}[] {
	const known = new Set(actors.map(({id}) => id));
	const parts = partsByWhole(actors, ({partOf}) => partOf.slice(0, 1));
	const outermost = actors.filter(({partOf: [whole]}) => whole === undefined || !known.has(whole));
	const waiting = outermost.map(({id}) => ({id, depth: 0})).toReversed();
	const tree: {readonly id: string; readonly depth: number}[] = [];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const {id, depth} = next;
		tree.push(next);
		for (const part of (parts.get(id) ?? []).toReversed()) waiting.push({id: part, depth: depth + 1});
	}
	return tree;
}
