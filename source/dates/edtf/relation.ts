import type {Relation} from '../relation.ts';
import {compareMoments} from '../span.ts';
import {areInstants, datesIn, spanOfDate, type TimeBasis} from './bounds.ts';
import type {Edtf, EdtfMember} from './form.ts';
import {meets, mergeSpans, type Possible, possibleTimes, type Steps, widenedTimes} from './possible.ts';
import {precisionOf, signsOf} from './precision.ts';

/**
 * Relates two dates. They agree if they state the same, with the same qualifiers, are compatible if some moment fits both
 * (qualified dates within their tolerance, open ends without limit, sets as their members), and differ otherwise. Where the steps don't
 * suffice to tell, they are compatible.
 */
export function relateDates(a: Edtf, b: Edtf, steps?: Steps): Relation {
	if (a.text === b.text) return 'agree';
	const basis = sharedBasis(a, b);
	if (stateTheSame(a, b, basis)) return 'agree';
	const [left, right] = [widenedTimes(a, basis), widenedTimes(b, basis)];
	return left.some(one => right.some(other => meets(one, other, steps))) ? 'compatible' : 'differ';
}

/** Whether every moment that a date leaves possible is before every one that another does, with the same tolerance and open ends. */
export function isBefore(a: Edtf, b: Edtf): boolean {
	const basis = sharedBasis(a, b);
	const later = widenedTimes(b, basis);
	return widenedTimes(a, basis).every(({latest}) =>
		later.every(({earliest}) => compareMoments(latest, earliest) < 0),
	);
}

/** Two instants are compared in UTC, so that the hour that occurs twice when a clock is set back is told apart. */
function sharedBasis(a: Edtf, b: Edtf): TimeBasis {
	return areInstants(a) && areInstants(b) ? 'utc' : 'clock';
}

/** Whether a date means some moment of its time, all of it, or each of its members. */
export function kindOf(edtf: Edtf | EdtfMember): 'some' | 'lasting' | 'each' {
	switch (edtf.type) {
		case 'date':
		case 'range':
			return 'some';
		case 'interval':
			return 'lasting';
		case 'one':
			return 'some';
		case 'all':
			return edtf.members.length === 1 && edtf.members[0]?.type === 'date' ? 'some' : 'each';
	}
}

/** Whether two dates state the same, however they are written: `~1850` and `1850~`, `{1850..1851}` and `{1851,1850}`. */
function stateTheSame(a: Edtf, b: Edtf, basis: TimeBasis): boolean {
	return (
		kindOf(a) === kindOf(b) &&
		(kindOf(a) !== 'each' || precisionOf(a) === precisionOf(b)) &&
		areSame(distinctTimes(a, basis), distinctTimes(b, basis)) &&
		doubtsIn(a, basis) === doubtsIn(b, basis)
	);
}

/** The times of a date in order, each once; those that follow each other as one, unless each of several units is meant. */
function distinctTimes(edtf: Edtf, basis: TimeBasis): readonly Possible[] {
	const times = possibleTimes(edtf, basis);
	const isMixed = kindOf(edtf) === 'each' && new Set(datesIn(edtf).map(precisionOf)).size > 1;
	if (!isMixed && times.every(({pattern}) => !pattern)) return mergeSpans(times);
	return times
		.toSorted((one, other) => compareMoments(one.earliest, other.earliest))
		.filter((time, index, all) => index === 0 || !areSame([time], all.slice(index - 1, index)));
}

function areSame(a: readonly Possible[], b: readonly Possible[]): boolean {
	return (
		a.length === b.length &&
		a.every((one, index) => {
			const other = b[index];
			return (
				other !== undefined &&
				compareMoments(one.earliest, other.earliest) === 0 &&
				compareMoments(one.latest, other.latest) === 0 &&
				patternText(one) === patternText(other)
			);
		})
	);
}

/** The unknown ends and the qualified dates of a date, as a text that only the same ones have. */
function doubtsIn(edtf: Edtf, basis: TimeBasis): string {
	const unknown = edtf.type === 'interval' ? [edtf.start, edtf.end].map(end => end === 'unknown') : [];
	const qualified = datesIn(edtf).map(date => {
		const {earliest} = spanOfDate(date, basis);
		const signs = signsOf(date);
		return signs && `${earliest.day}:${earliest.second}${signs}`;
	});
	return [...unknown, ...[...new Set(qualified)].filter(Boolean).toSorted()].join(' ');
}

/** The days that a possible time is narrowed to, as a text that only the same days have. */
export function patternText({pattern}: Possible): string | undefined {
	return pattern && [pattern.year, pattern.month, pattern.day].map(part => part?.digits ?? '').join('-');
}
