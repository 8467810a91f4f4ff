import {widenedTimes} from '../../dates/edtf/possible.ts';
import {firstWhere} from '../../lookup/bisect.ts';
import {greatest, least} from '../../lookup/extremes.ts';
import type {ChronologyEvent} from '../event.ts';
import type {Chronology} from '../store.ts';
import {type DayRange, daysOf} from '../when.ts';
import {type Term, type Terms, termsIn} from './terms.ts';

/** Two events that may be one, by their rows, and why. */
export type Proposal = {
	readonly one: number;
	readonly other: number;
	/** How much of what they say they have in common, from 0 to 1; what few events say counts for more. */
	readonly likeness: number;
	/** How many days lie between what their dates leave possible; 0 where that overlaps. */
	readonly daysApart: number;
	/** What they have in common, that which tells most first. */
	readonly shared: readonly Term[];
};

/** The days that may lie between the dates of one event in two files. */
export const usualWindow = 3;

/** The likeness from which two events are proposed. It is our own, found by splitting chronologies in two. */
const leastLikeness = 0.15;

/** An event, all days that its dates leave possible, and what it may share. */
type Candidate = DayRange & {
	readonly row: number;
	readonly ranges: readonly DayRange[];
	readonly terms: Terms;
};

/** What is proposed, and whether some events were not compared, since too many lie near each other or there are too many. */
export type Proposals = {readonly list: readonly Proposal[]; readonly isCut: boolean};

/** How far apart the dates may lie, in days, which pairs of rows are not answered yet, and how many pairs are compared at most. */
export type ProposalOptions = {
	readonly window?: number;
	readonly isOpen?: (one: number, other: number) => boolean;
	readonly budget?: number;
};

/** The pairs of events that are compared at most, and the dated events of a file that are looked at, so that an answer comes in seconds. */
const mostCompared = 200_000;
const mostEvents = 20_000;

/** The pairs that are compared between two steps. */
const between = 100;

/** Proposes which events of two chronologies are one, all at once; see `proposalSteps`. */
export function proposeJoins(one: Chronology, other: Chronology, options: ProposalOptions = {}): Proposals {
	const steps = proposalSteps(one, other, options);
	for (;;) {
		const {done, value} = steps.next();
		if (done) return value;
	}
}

/**
 * Proposes which events of two chronologies are one, the likeliest first, each event once at most: what their dates leave possible
 * overlaps, or is no more than `window` days apart, and they have an actor, a place or words in common that few others have. It
 * yields after each event and some pairs, so that other work can be done between two.
 */
export function* proposalSteps(
	one: Chronology,
	other: Chronology,
	{window = usualWindow, isOpen = () => true, budget = mostCompared}: ProposalOptions = {},
): Generator<undefined, Proposals> {
	const termsOf = termsIn([one, other]);
	const left = yield* candidatesIn(one, termsOf);
	const right = yield* candidatesIn(other, termsOf);
	const weightOf = weightsIn([...left, ...right]);
	const sizeOf = new Map([...left, ...right].map(each => [each, sum([...each.terms.keys()].map(weightOf))]));
	const inTime = right.toSorted((a, b) => a.earliest - b.earliest);
	const found: Proposal[] = [];
	let isCut = Math.max(one.dated, other.dated) > mostEvents;
	let compared = 0;
	for (const a of left) {
		if (compared === budget && isCut) break;
		yield;
		for (const b of meeting(a, inTime, window)) {
			if (compared === budget) {
				isCut = true;
				break;
			}
			compared++;
			if (compared % between === 0) yield;
			const proposal = proposed(a, b);
			if (proposal && isOpen(a.row, b.row)) found.push(proposal);
		}
	}
	const list = eachOnce(found.toSorted((a, b) => b.likeness - a.likeness || a.daysApart - b.daysApart));
	return {list, isCut};

	function proposed(a: Candidate, b: Candidate): Proposal | undefined {
		const daysApart = daysBetween(a.ranges, b.ranges);
		if (daysApart > window) return undefined;
		const keys = [...a.terms.keys()].filter(key => b.terms.has(key));
		const size = Math.sqrt((sizeOf.get(a) ?? 0) * (sizeOf.get(b) ?? 0));
		const likeness = size === 0 ? 0 : sum(keys.map(weightOf)) / size;
		if (likeness < leastLikeness) return undefined;
		const shared = keys.toSorted((x, y) => weightOf(y) - weightOf(x)).flatMap(key => a.terms.get(key) ?? []);
		return {one: a.row, other: b.row, likeness, daysApart, shared};
	}
}

/** The dated events of a chronology, which come first in it. */
function* candidatesIn(
	of: Chronology,
	termsOf: ReturnType<typeof termsIn>,
): Generator<undefined, readonly Candidate[]> {
	const candidates: Candidate[] = [];
	for (let row = 0; row < Math.min(of.dated, mostEvents); row++) {
		yield;
		const event = of.get(row);
		const ranges = rangesOf(event);
		const earliest = least(ranges.map(range => range.earliest));
		const latest = greatest(ranges.map(range => range.latest));
		candidates.push({row, ranges, earliest, latest, terms: termsOf(of, event)});
	}
	return candidates;
}

/** The candidates, sorted by their earliest days, that may have been within a window of days around another. */
function meeting(
	{earliest, latest}: DayRange,
	candidates: readonly Candidate[],
	window: number,
): readonly Candidate[] {
	const end = firstWhere(candidates.length, place => (candidates[place]?.earliest ?? 0) > latest + window);
	return candidates.slice(0, end).filter(candidate => candidate.latest >= earliest - window);
}

/** The proposals in order, without those for an event that one before is for. */
function eachOnce(proposals: readonly Proposal[]): readonly Proposal[] {
	const [ones, others] = [new Set<number>(), new Set<number>()];
	return proposals.filter(({one, other}) => {
		if (ones.has(one) || others.has(other)) return false;
		ones.add(one);
		others.add(other);
		return true;
	});
}

/** When an event may have been, by its own date and its accounts', each as wide as its qualifiers make it. */
function rangesOf({date, accounts}: ChronologyEvent): readonly DayRange[] {
	return [date, ...accounts.map(account => account.date)].flatMap(each =>
		each
			? widenedTimes(each).map(({earliest, latest}) => ({earliest: daysOf(earliest), latest: daysOf(latest)}))
			: [],
	);
}

/** The least number of days between two of some ranges; 0 where two overlap. */
function daysBetween(some: readonly DayRange[], others: readonly DayRange[]): number {
	const all = [...some.map(range => ({range, side: 0})), ...others.map(range => ({range, side: 1}))];
	const latest: [number, number] = [-Infinity, -Infinity];
	let fewest = Infinity;
	for (const {range, side} of all.toSorted((a, b) => a.range.earliest - b.range.earliest || 0)) {
		// Of the other side, what ends last is the nearest of all that began before.
		fewest = Math.min(fewest, Math.max(0, range.earliest - (latest[1 - side] ?? 0)));
		latest[side] = Math.max(latest[side] ?? 0, range.latest);
	}
	return fewest;
}

/** How much each term tells: the fewer events have it, the more. */
function weightsIn(candidates: readonly Candidate[]): (key: string) => number {
	const counts = new Map<string, number>();
	for (const {terms} of candidates)
		for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
	return key => Math.log((candidates.length + 1) / (counts.get(key) ?? 1)) ** 2;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((all, each) => all + each, 0);
}
