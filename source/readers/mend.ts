import {linkKinds} from '../chronology/link.ts';
import {keysAt} from './format-keys.ts';
import type {Issue} from './issue.ts';
import type {Path} from './problem.ts';
import {isMap} from './shape.ts';

/** What is wrong with the shape of a tree, and where. */
export type Wrong = {readonly issue: Issue; readonly path: Path};

/**
 * A copy of a tree in which something of the right shape stands in the place of all that has a wrong one, so that what is wrong
 * besides can be told at once. Nothing that stands at or under such a place may be told.
 */
export function mend(tree: unknown, wrong: readonly Wrong[]): unknown {
	const copy: unknown = structuredClone(tree);
	for (const [index, {issue, path}] of wrong.entries()) put(copy, path, substituteFor(issue, path, index));
	return copy;
}

/** Makes the function that says whether a path leads to a place that was mended, or under one. */
export function mendedPlaces(wrong: readonly Wrong[]): (path: Path) => boolean {
	const places = new Set(wrong.map(({path}) => JSON.stringify(path)));
	return path => [...path, ''].some((_, length) => places.has(JSON.stringify(path.slice(0, length))));
}

function put(tree: unknown, path: Path, value: unknown): void {
	let whole = tree;
	for (const step of path.slice(0, -1))
		whole = (whole as Record<string | number, unknown> | undefined)?.[step];
	const last = path.at(-1);
	if (last !== undefined && (Array.isArray(whole) || isMap(whole)))
		(whole as Record<string | number, unknown>)[last] = value;
}

function substituteFor({type, input}: Issue, path: Path, index: number): unknown {
	const key = path.at(-1);
	const text = `#${index}`;
	if (path.join() === 'version') return 1;
	if (path.join() === 'events' || type === 'array') return [];
	switch (type) {
		case 'number':
		case 'integer':
		case 'finite':
		case 'min_value':
			return 0;
		case 'picklist':
			return key === 'kind' ? Object.keys(linkKinds)[0] : 'named';
		case 'union':
			return key === 'value' ? 0 : text;
		case 'object':
			return input === undefined
				? text
				: Object.fromEntries((keysAt(path)?.required ?? []).map(name => [name, text]));
		default:
			return text;
	}
}
