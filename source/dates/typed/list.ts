import {type Draft, isYearless, type Member, type Point} from './draft.ts';
import {type Item, isMark} from './items.ts';
import {readEnds, readPairs} from './pair.ts';
import {type DateContext, readPoint} from './point.ts';

/** The most lists that are drafted; nobody could choose from more. */
const most = 6;

/** Reads a list of dates with “or” (one of them), “and” (all of them) or commas (either) between them. */
export function* readLists(items: readonly Item[], context: DateContext): Generator<readonly Draft[]> {
	const isJoin = (item: Item) => item.type === 'join' && item.join !== 'to';
	const joins = items.flatMap(item => (item.type === 'join' ? [item.join] : []));
	if (joins.includes('or') || joins.includes('and')) {
		const type = joins.includes('or') ? 'one' : 'all';
		for (const divides of [isJoin, (item: Item) => isJoin(item) || isComma(item)]) {
			yield listsOf(partsOf(items, divides), context).map(members => ({type, members}));
		}
		return;
	}
	const parts = partsOf(items, isComma);
	// A comma may also stand within a date: “17 November 2020, 8 pm”.
	const areSingle = parts.slice(0, -1).every(({length}) => length === 1);
	const areWhole = parts.every(part => readPoint(part, context).some(draft => !isYearless(draft)));
	if (!areSingle && !areWhole) return;
	yield listsOf(parts, context).flatMap((members): readonly Draft[] => [
		{type: 'one', members},
		{type: 'all', members},
	]);
}

/** Reads a set in square brackets (one of its members) or braces (all): dates and ranges. */
export function readSet(items: readonly Item[], context: DateContext): readonly Draft[] {
	const type = bracketsOf(items);
	if (!type) return [];
	const parts = partsOf(items.slice(1, -1), isComma).map(part => membersIn(part, context));
	const sets = product(parts).map((members): Draft => ({type, members}));
	// A single date in brackets is dated by somebody other than its source, as librarians write it; it is no set.
	return sets.filter(set => set.type !== 'one' || set.members.length > 1 || set.members[0]?.type === 'range');
}

/** What the brackets around some items mean: `[` one of the members, `{` all; `undefined` without brackets. */
export function bracketsOf(items: readonly Item[]): 'one' | 'all' | undefined {
	const [first, last] = [items[0], items.at(-1)];
	if (first?.type !== 'mark' || last?.type !== 'mark') return undefined;
	const pair = first.mark + last.mark;
	return pair === '[]' ? 'one' : pair === '{}' ? 'all' : undefined;
}

/** A member of a set: a date, a range, or a range that is open at one end. */
function membersIn(items: readonly Item[], context: DateContext): readonly Member[] {
	const points = pointsIn(items, context);
	if (points.length > 0) return points;
	const mark = ['..', '/', '–', '-'].find(text => items.some(item => isMark(item, text)));
	const at = items.findIndex(item => mark !== undefined && isMark(item, mark));
	if (at < 0) return [];
	const [left, right] = [items.slice(0, at), items.slice(at + 1)];
	if (left.length === 0) return pointsIn(right, context).map(end => ({type: 'range', start: 'open', end}));
	if (right.length === 0) return pointsIn(left, context).map(start => ({type: 'range', start, end: 'open'}));
	return readEnds(left, right, context).map(ends => ({type: 'range', ...ends}));
}

function pointsIn(items: readonly Item[], context: DateContext): readonly Point[] {
	return readPoint(items, context).filter(draft => draft.type === 'point');
}

/** The lists that may be meant: every date may leave out what the last one says, and the last what the first says. */
function listsOf(parts: readonly (readonly Item[])[], context: DateContext): readonly (readonly Member[])[] {
	const [first = [], last = []] = [parts[0], parts.at(-1)];
	if (parts.length < 2 || parts.some(part => part.length === 0)) return [];
	const between = parts.slice(1, -1).map(part => readPairs(part, last, context).map(([member]) => member));
	return readPairs(first, last, context)
		.flatMap(([start, end]) => product([[start], ...between, [end]]))
		.slice(0, most);
}

function product<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
	return choices.reduce<readonly (readonly T[])[]>(
		(lists, choice) => lists.flatMap(list => choice.map(item => [...list, item])).slice(0, most),
		[[]],
	);
}

function partsOf(items: readonly Item[], divides: (item: Item) => boolean): readonly (readonly Item[])[] {
	const parts: Item[][] = [[]];
	for (const item of items) {
		if (divides(item)) parts.push([]);
		else parts.at(-1)?.push(item);
	}
	return parts;
}

function isComma(item: Item): boolean {
	return isMark(item, ',');
}
