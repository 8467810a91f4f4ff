import {cleanText} from '../text/clean.ts';
import {exactNumber, Numeral} from '../text/numeral.ts';
import {type Bounded, boundedList, boundedText, most} from './bounds.ts';
import {isBeyond, tooDeep} from './depth.ts';
import {boundedAccounts} from './event-bounds.ts';
import type {Path, Problem} from './problem.ts';

/** The tree of a file without what could harm, and a problem for each value that can't be kept without loss. */
export type CleanTree = {readonly value: unknown; readonly problems: Problem[]};

/** What a tree is: a whole document, whose lists may be of any length, or an item of one of them. */
type Whole = 'document' | 'item';

/** Whether a key is the user's own: what stands under it is neither read nor shown, and is kept as it was. */
export function isExtraKey(key: string): boolean {
	return key.startsWith('x-');
}

/**
 * Cleans the texts and keys of a tree and makes its numbers numbers, but for what stands under `x-` keys. Whatever can't be kept
 * without loss is a problem, and what is beyond the bounds is cut or left out with a warning. A tree of more than a hundred levels
 * is refused whole. `onShare` is called with the share of the events of a document that are clean.
 */
export function cleanTree(
	tree: unknown,
	kind: Whole = 'document',
	onShare?: (share: number) => void,
): CleanTree {
	if (kind === 'item' && isClean(tree)) return {value: tree, problems: []};
	const problems: Problem[] = [];
	const path: (string | number)[] = [];
	/** The key that is the nearest in the path. */
	let near = '';
	let refused: Problem | undefined;
	const value = own(tree);
	return refused ? {value: undefined, problems: [refused]} : {value, problems};

	function own(whole: unknown): unknown {
		if (typeof whole === 'string') return within(boundedText(cleanText(whole), near));
		if (typeof whole !== 'object' || whole === null) return whole;
		if (whole instanceof Numeral) return ownNumber(whole);
		if (isTooDeep()) return undefined;
		return Array.isArray(whole) ? ownList(whole) : ownMap(whole);
	}

	function ownList(whole: readonly unknown[]): unknown {
		const isOfDocument = kind === 'document' && path.length <= 1;
		const list = isOfDocument ? whole : within(boundedList(whole));
		const tell = isOfDocument && near === 'events' ? onShare : undefined;
		const members = list.map((member, index) => {
			tell?.(index / list.length);
			return inside(index, member, own);
		});
		return near === 'accounts' ? ownAccounts(members) : members;
	}

	function ownAccounts(members: readonly unknown[]): readonly unknown[] {
		const {accounts, told} = boundedAccounts(members);
		for (const message of told) problems.push({severity: 'warning', path: [...path], message});
		return accounts;
	}

	/** A value within its bound; where it was beyond, that is told. */
	function within<T>({value, severity, message}: Bounded<T>): T {
		if (severity !== undefined && message !== undefined) problems.push({severity, path: [...path], message});
		return value;
	}

	function ownMap(whole: object): object {
		const entries: (readonly [key: string, value: unknown])[] = [];
		let altered: Set<string> | undefined;
		for (const [key, inner] of Object.entries(whole)) {
			const shown = isExtraKey(key) ? key : cleanText(key);
			const isTwice = shown !== key && (Object.hasOwn(whole, shown) || altered?.has(shown));
			if (shown !== key) altered = (altered ?? new Set()).add(shown);
			if (isTwice) {
				wrong(shown, `“${shown}” stands twice, but for control characters: keep one of them`);
			} else if (isExtraKey(key)) entries.push([key, inside(key, inner, theirs)]);
			else if (inner !== null) entries.push([shown, inside(shown, inner, own)]);
			else wrong(shown, `“${shown}” is a key without a value, null: give it one, or leave it out`);
		}
		return Object.fromEntries(entries);
	}

	function inside(step: string | number, value: unknown, take: (value: unknown) => unknown): unknown {
		const outer = near;
		path.push(step);
		if (typeof step === 'string') near = step;
		const taken = take(value);
		path.pop();
		near = outer;
		return taken;
	}

	function theirs(whole: unknown): unknown {
		if (typeof whole !== 'object' || whole === null || isTooDeep()) return whole;
		// A list is kept as it is, too, but for a million numbers no million keys are made.
		if (Array.isArray(whole)) for (const [index, inner] of whole.entries()) inside(index, inner, theirs);
		else for (const [key, inner] of Object.entries(whole)) inside(key, inner, theirs);
		return whole;
	}

	function isTooDeep(): boolean {
		if (!isBeyond(path.length)) return false;
		refused ??= wrongAt([...path], tooDeep);
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

/** The most entries of a list in which nothing can be beyond a bound, if none of its texts is, and the most levels of such a tree. */
const [few, fewLevels] = [8, 6];

/** Whether there is nothing to clean in a tree, and it has nothing of the user's own: so are most of a million rows. */
function isClean(tree: unknown, levels = fewLevels): boolean {
	if (typeof tree === 'string') return tree.length <= most.id && cleanText(tree) === tree;
	if (typeof tree !== 'object') return true;
	if (tree === null || tree instanceof Numeral || levels === 0) return false;
	const isInnerClean = (inner: unknown) => isClean(inner, levels - 1);
	if (Array.isArray(tree)) return tree.length <= few && tree.every(isInnerClean);
	return Object.entries(tree).every(
		([key, inner]) => !isExtraKey(key) && cleanText(key) === key && isInnerClean(inner),
	);
}

function wrongAt(at: Path, message: string): Problem {
	return {severity: 'error', path: [], at, message};
}
