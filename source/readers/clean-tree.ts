import {cleanText} from '../text/clean.ts';
import {exactNumber, Numeral} from '../text/numeral.ts';
import type {Path, Problem} from './problem.ts';

const deepest = 100;

/** The tree of a file without what could harm, and a problem for each value that can't be kept without loss. */
export type CleanTree = {readonly value: unknown; readonly problems: Problem[]};

/** Whether a key is the user's own: what stands under it is neither read nor shown, and is kept as it was. */
export function isExtraKey(key: string): boolean {
	return key.startsWith('x-');
}

/**
 * Cleans the texts and keys of a tree and makes its numbers numbers, but for what stands under `x-` keys. Whatever can't be kept
 * without loss is a problem. A tree of more than a hundred levels is refused whole.
 */
export function cleanTree(tree: unknown): CleanTree {
	const problems: Problem[] = [];
	const path: (string | number)[] = [];
	let tooDeep: Problem | undefined;
	const value = own(tree);
	return tooDeep ? {value: undefined, problems: [tooDeep]} : {value, problems};

	function own(whole: unknown): unknown {
		if (typeof whole === 'string') return cleanText(whole);
		if (typeof whole !== 'object' || whole === null) return whole;
		if (whole instanceof Numeral) return ownNumber(whole);
		if (isTooDeep()) return undefined;
		return Array.isArray(whole) ? whole.map((member, index) => inside(index, member, own)) : ownMap(whole);
	}

	function ownMap(whole: object): object {
		const entries: (readonly [key: string, value: unknown])[] = [];
		for (const [key, inner] of Object.entries(whole)) {
			const shown = isExtraKey(key) ? key : cleanText(key);
			if (shown !== key && (Object.hasOwn(whole, shown) || entries.some(([known]) => known === shown))) {
				wrong(shown, `“${shown}” stands twice, but for control characters: keep one of them`);
			} else if (isExtraKey(key)) entries.push([key, inside(key, inner, theirs)]);
			else if (inner !== null) entries.push([shown, inside(shown, inner, own)]);
			else wrong(shown, `“${shown}” is a key without a value, null: give it one, or leave it out`);
		}
		return Object.fromEntries(entries);
	}

	function inside(step: string | number, value: unknown, take: (value: unknown) => unknown): unknown {
		path.push(step);
		const taken = take(value);
		path.pop();
		return taken;
	}

	function theirs(whole: unknown): unknown {
		if (typeof whole !== 'object' || whole === null || isTooDeep()) return whole;
		for (const [key, inner] of Object.entries(whole)) inside(key, inner, theirs);
		return whole;
	}

	function isTooDeep(): boolean {
		if (path.length <= deepest) return false;
		tooDeep ??= wrongAt([...path], `is nested more than ${deepest} levels deep`);
		return true;
	}

	function ownNumber({text}: Numeral): number {
		const number = exactNumber(text);
		if (number !== undefined) return number;
		const isBeyond = !Number.isFinite(Number(text));
		const why = isBeyond
			? 'is larger than a number can be here'
			: 'has more digits than a number can keep here';
		const message = `${text} ${why}: ${isBeyond ? '' : 'round it, or '}as a value write {is: "${text}"}`;
		problems.push({severity: 'error', path: [...path], message});
		return 0;
	}

	function wrong(key: string, message: string): void {
		problems.push({...wrongAt([...path, key], message), path: [...path]});
	}
}

function wrongAt(at: Path, message: string): Problem {
	return {severity: 'error', path: [], at, message};
}
