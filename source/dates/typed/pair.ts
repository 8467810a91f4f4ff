import {readAbbreviated} from './abbreviation.ts';
import {type Draft, type DraftEnds, isYearless, type Member, type Point} from './draft.ts';
import type {Item} from './items.ts';
import {type DateContext, readPoint} from './point.ts';
import {yearsOf, yearText} from './year.ts';

/** Two dates or ranges that stand side by side. */
export type Pair = readonly [first: Member, second: Member];

/** How many items of one date the other may share: last items of either, first items of the left one. */
const most = {last: 4, first: 5};

/** Reads the two ends of a range, one of which may leave out what the other says. */
export function readEnds(
	left: readonly Item[],
	right: readonly Item[],
	context: DateContext,
): readonly DraftEnds[] {
	return readPairs(left, right, context).flatMap(pair => endsOf(pair) ?? []);
}

/**
 * Reads two dates, one of which may leave out what the other says: “17–18 November 2020”, “March to May 2020”, “44–14 BC”,
 * “November 17–18, 2020”, 2020-01/03. Of the ways to complete them, the one that adds least and makes two dates of the same
 * precision is used.
 */
export function readPairs(
	left: readonly Item[],
	right: readonly Item[],
	context: DateContext,
): readonly Pair[] {
	const abbreviated = readAbbreviated(left, right);
	if (abbreviated.length > 0) return abbreviated;
	const [asWritten, ...filled] = waysToComplete(left, right).map(
		way => () => pairsIn(way, {...context, isPart: true}).map(pair => inOrder(pair, way)),
	);
	const whole = lacksEra(left, right) ? [] : (asWritten?.() ?? []);
	// Only a bare year may still lack what stands before the other one: “March 2020 or 2021”.
	if (whole.length > 0 && (right.length > 1 || areOfOneKind(whole))) return whole;
	let uneven = whole;
	for (const pairsOf of filled) {
		const pairs = pairsOf();
		if (areOfOneKind(pairs)) return [...pairs, ...whole];
		if (uneven.length === 0) uneven = pairs;
	}
	return uneven.length > 0 ? uneven : shortYears(left, right);
}

/** Whether only the second date says BC; then the first is BC too, as in “1200–1100 BC”. */
function lacksEra(left: readonly Item[], right: readonly Item[]): boolean {
	const isEra = ({type}: Item) => type === 'era';
	return !left.some(isEra) && right.some(item => item.type === 'era' && item.era === 'bc');
}

function areOfOneKind(pairs: readonly Pair[]): boolean {
	return pairs.some(([first, second]) => kindOf(first) === kindOf(second));
}

type Way = {
	readonly left: readonly Item[];
	readonly right: readonly Item[];
	readonly isLeftFilled: boolean;
	readonly isRightFilled: boolean;
};

function waysToComplete(left: readonly Item[], right: readonly Item[]): readonly Way[] {
	const [lefts, rights] = [
		[left, ...lastOf(right).map(tail => [...left, ...tail])],
		[
			right,
			...headsFor(right, left).map(head => [...head, ...right]),
			...lastOf(left).map(tail => [...right, ...tail]),
		],
	];
	return lefts
		.flatMap(first =>
			rights.map(second => ({
				left: first,
				right: second,
				isLeftFilled: first !== left,
				isRightFilled: second !== right,
			})),
		)
		.toSorted((a, b) => a.left.length + a.right.length - b.left.length - b.right.length);
}

/** The last items of a date, but for a year without the AD before it. */
function lastOf(items: readonly Item[]): readonly (readonly Item[])[] {
	const count = Math.max(0, Math.min(most.last, items.length - 1));
	const tails = Array.from({length: count}, (_, index) => items.slice(-1 - index));
	return tails.filter(({length}) => items.at(-1 - length)?.type !== 'era');
}

/** The first items of a date, but for a day where the other has a month of its own: “1 January to February 2020”. */
function headsFor(other: readonly Item[], items: readonly Item[]): readonly (readonly Item[])[] {
	if (other.some(({type}) => type === 'month' || type === 'season')) return [];
	const count = Math.max(0, Math.min(most.first, items.length - 1));
	return Array.from({length: count}, (_, index) => items.slice(0, index + 1));
}

function pairsIn({left, right, isLeftFilled}: Way, context: DateContext): readonly Pair[] {
	if (isSmall(left) || isSmall(right)) return [];
	// The first date leaves out its month and year: in 3-5.11.2020, the 3 is a day.
	const isDayFirst = (member: Member) => member.type !== 'point' || !member.order || member.order === 'dmy';
	const firsts = membersOf(readPoint(left, context)).filter(member => !isLeftFilled || isDayFirst(member));
	const seconds = firsts.length === 0 ? [] : membersOf(readPoint(right, context));
	return firsts.flatMap(first => seconds.map((second): Pair => [first, second]).filter(areAlike));
}

/** Whether the items are just one or two digits, which might mean anything. */
function isSmall(items: readonly Item[]): boolean {
	const [first, ...more] = items.filter(({type}) => type !== 'mark');
	return more.length === 0 && first?.type === 'number' && first.digits.length <= 2;
}

/** Drafts as members of a pair or list, where an interval and some time within it make no difference. */
export function membersOf(drafts: readonly Draft[]): readonly Member[] {
	const draftsOfPeriod = drafts.filter(({type}) => type === 'point' || type === 'interval');
	return (draftsOfPeriod.length > 0 ? draftsOfPeriod : drafts).flatMap((draft): readonly Member[] => {
		if ('members' in draft) return draft.members.length === 1 ? draft.members : [];
		return [draft.type === 'interval' ? {...draft, type: 'range'} : draft];
	});
}

/** Whether both dates have a year or neither has, and their numbers were read in the same order. */
function areAlike([first, second]: Pair): boolean {
	const isOrdered = first.type === 'point' && second.type === 'point' && first.order && second.order;
	return (!isOrdered || first.order === second.order) && isYearless(first) === isYearless(second);
}

function endsOf([first, second]: Pair): DraftEnds | undefined {
	const [start, end] = [
		first.type === 'point' ? first : first.start,
		second.type === 'point' ? second : second.end,
	];
	return typeof start === 'string' || typeof end === 'string' ? undefined : {start, end};
}

function kindOf(member: Member): string {
	const point = member.type === 'point' ? member : member.start;
	return typeof point === 'string' ? point : [point.month, point.day, point.time].map(Boolean).join();
}

/** Puts two dates in order: a year that one has from the other may have to be the year before or after it (“Dec–Feb 2021”). */
function inOrder([first, second]: Pair, {isLeftFilled, isRightFilled}: Way): Pair {
	if (first.type !== 'point' || second.type !== 'point') return [first, second];
	const isTaken = first.year && first.year.text === second.year?.text;
	if (!isTaken || rank(first) <= rank(second)) return [first, second];
	if (isLeftFilled) return [inYear(first, -1), second];
	return isRightFilled ? [first, inYear(second, 1)] : [first, second];
}

function rank({month, day}: Point): string {
	return `${month?.text ?? '00'}${day?.text ?? '00'}`;
}

function inYear(point: Point, step: number): Point {
	const year = Number(point.year?.text);
	return Number.isInteger(year) ? {...point, year: {...point.year, text: yearText(year + step)}} : point;
}

/** “89–90”: two years of the same century, which they leave out. */
function shortYears(left: readonly Item[], right: readonly Item[]): readonly Pair[] {
	const [[first, ...afterFirst], [second, ...afterSecond]] = [left, right];
	if (first?.type !== 'number' || second?.type !== 'number' || afterFirst.length + afterSecond.length > 0)
		return [];
	if (first.digits.length !== 2 || second.digits.length !== 2) return [];
	const year = (text: string, {from, to}: Item): Point => ({type: 'point', year: {text, from, to}});
	return yearsOf(first.digits).flatMap(text => {
		const same = yearsOf(second.digits).find(
			other => other.slice(0, 2) === text.slice(0, 2) && other >= text,
		);
		return same ? [[year(text, first), year(same, second)] as const] : [];
	});
}
