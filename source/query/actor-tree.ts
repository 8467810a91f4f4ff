import type {Actor} from '../chronology/event.ts';
import {partsByWhole} from '../chronology/parts.ts';

/** The most actors that a step looks at, of which so many take as long as to make a row. */
const [actorsAStep, actorsALike] = [200, 10];

/** Finds in steps every actor with its depth in the tree of wholes and parts: those that are part of nothing at 0, each followed by its parts. */
export function* actorTree(
	actors: ReadonlyMap<string, Actor>,
): Generator<number, readonly {readonly id: string; readonly depth: number}[]> {
	const parts = yield* partsByWhole(actors.values(), ({partOf}) => partOf.slice(0, 1));
	const tree: {readonly id: string; readonly depth: number}[] = [];
	let looked = 0;
	for (const {id, partOf} of actors.values()) {
		if (++looked % actorsAStep === 0) yield actorsAStep / actorsALike;
		const [whole] = partOf;
		if (whole !== undefined && actors.has(whole)) continue;
		const waiting = [{id, depth: 0}];
		for (let next = waiting.pop(); next; next = waiting.pop()) {
			const {id, depth} = next;
			tree.push(next);
			for (const part of (parts.get(id) ?? []).toReversed()) waiting.push({id: part, depth: depth + 1});
			if (tree.length % actorsAStep === 0) yield actorsAStep / actorsALike;
		}
	}
	return tree;
}
