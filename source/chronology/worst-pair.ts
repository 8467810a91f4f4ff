import type {Edtf} from '../dates/edtf/form.ts';
import {type Steps, widenedTimes} from '../dates/edtf/possible.ts';
import {relateDates} from '../dates/edtf/relation.ts';
import type {Relation} from '../dates/relation.ts';
import {compareMoments, type Moment} from '../dates/span.ts';
import {comparisonKey, unitComparisonKey} from '../text/fold.ts';
import type {Claim} from './event.ts';
import {isBelow, type NumberRange, rangeOf, relate} from './value.ts';

/** Equal claims, and the side that makes them; several sides may. */
type Group = {readonly side: number; isShared: boolean; readonly range?: NumberRange; readonly date?: Edtf};

/**
 * The worst relation of two claims on one topic by different sides, as `relate` relates them. It doesn't relate each with each: equal
 * claims count as one, and of numbers those are tried first that are the farthest apart. Dates are related as far as there are steps;
 * what is left counts as compatible, since a contradiction is stated only where it is found.
 */
export function worstPair(sides: readonly (readonly Claim[])[], steps: Steps): Relation {
	const [[a, ...more] = [], [b, ...others] = [], ...beyond] = sides;
	if (a && b && more.length + others.length + beyond.length === 0) return relate(a, b, steps);
	const {kinds, isSilentlyShared} = kindsOf(sides);
	let worst: Relation = isSilentlyShared || kinds.size > 1 ? 'compatible' : 'agree';
	for (const [kind, byKey] of kinds) {
		const groups = [...byKey.values()];
		if (!groups.some(group => areApart(group, groups[0]))) continue;
		if (kind.startsWith('word')) return 'differ';
		const relation = kind.startsWith('date') ? worstOfDates(groups, steps) : worstOfRanges(groups);
		if (relation === 'differ') return 'differ';
		if (relation === 'compatible') worst = 'compatible';
	}
	return worst;
}

/** Groups of equal claims, by what they can be compared with: the kind of their value and its unit. */
type Kinds = ReadonlyMap<string, ReadonlyMap<string, Group>>;

/** Groups claims; those without a value are all alike, and compatible where two sides make some. */
function kindsOf(sides: readonly (readonly Claim[])[]): {
	readonly kinds: Kinds;
	readonly isSilentlyShared: boolean;
} {
	const kinds = new Map<string, Map<string, Group>>();
	const valueless = new Set<number>();
	for (const [side, claims] of sides.entries())
		for (const {value, unit} of claims) {
			const range = value && rangeOf(value);
			if (!value) valueless.add(side);
			const type = value ? (range ? 'range' : value.type) : 'none';
			const kind = `${type} ${value ? unitComparisonKey(unit ?? '') : ''}`;
			const key = !value
				? ''
				: value.type === 'word'
					? comparisonKey(value.word)
					: value.type === 'date'
						? value.date.text
						: JSON.stringify(range);
			const groups = kinds.get(kind) ?? new Map<string, Group>();
			kinds.set(kind, groups);
			const known = groups.get(key);
			if (known) known.isShared ||= known.side !== side;
			else
				groups.set(key, {
					side,
					isShared: false,
					...(range && {range}),
					...(value?.type === 'date' && {date: value.date}),
				});
		}
	return {kinds, isSilentlyShared: valueless.size > 1};
}

/** Whether different sides make the claims of two groups. */
function areApart(one: Group, other: Group | undefined): boolean {
	return other !== undefined && one !== other && (one.isShared || other.isShared || one.side !== other.side);
}

/** The worst relation of ranges of one unit: those that end lowest are held against those that begin highest. */
function worstOfRanges(groups: readonly Group[]): Relation {
	const withRange = groups.flatMap(group => (group.range ? [{group, range: group.range}] : []));
	const lows = withRange.toSorted((a, b) => a.range.max - b.range.max || 0);
	const highs = withRange.toSorted((a, b) => b.range.min - a.range.min || 0);
	for (const high of highs)
		for (const low of lows) {
			if (low.range.max > high.range.min) break;
			if (areApart(low.group, high.group) && isBelow(low.range, high.range)) return 'differ';
		}
	return 'compatible';
}

/** The worst relation of dates: those that end first are held against those that begin last. */
function worstOfDates(groups: readonly Group[], steps: Steps): Relation {
	const dated = groups.flatMap(group =>
		group.date ? [{group, date: group.date, ...endsOf(group.date)}] : [],
	);
	const lows = dated.toSorted((a, b) => compareMoments(a.latest, b.latest));
	const highs = dated.toSorted((a, b) => compareMoments(b.earliest, a.earliest));
	let worst: Relation = 'agree';
	for (const high of highs)
		for (const low of lows) {
			if (!areApart(low.group, high.group)) continue;
			if (steps.left <= 0) return 'compatible';
			steps.left -= stepsOfPair;
			const relation = relateDates(low.date, high.date, steps);
			if (relation === 'differ') return 'differ';
			if (relation === 'compatible') worst = 'compatible';
		}
	return worst;
}

/** To relate two dates takes as long as so many steps, whatever the dates. */
const stepsOfPair = 10;

function endsOf(date: Edtf): {readonly earliest: Moment; readonly latest: Moment} {
	const times = widenedTimes(date).toSorted((a, b) => compareMoments(a.earliest, b.earliest));
	const [first, last] = [times[0], times.toSorted((a, b) => compareMoments(a.latest, b.latest)).at(-1)];
	if (!first || !last) throw new RangeError(`${date.text} leaves no time possible`);
	return {earliest: first.earliest, latest: last.latest};
}
