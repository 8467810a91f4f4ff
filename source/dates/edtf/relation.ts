import type {Relation} from '../relation.ts';
import {compareMoments} from '../span.ts';
import {areInstants, type TimeBasis} from './bounds.ts';
import type {Edtf, EdtfMember} from './form.ts';
import {meets, mergeSpans, type Possible, possibleTimes, widenedTimes} from './possible.ts';
import {isApproximate, isUncertain} from './precision.ts';

/**
 * Relates two dates. They agree if they leave the same time possible in the same way, are compatible if some moment fits both
 * (qualified dates within their tolerance, open ends without limit, sets as their members), and differ otherwise.
 */
export function relateDates(a: Edtf, b: Edtf): Relation {
	if (a.text === b.text) return 'agree';
	// Two instants are compared in UTC, so that the hour that occurs twice when a clock is set back is told apart.
	const basis = areInstants(a) && areInstants(b) ? 'utc' : 'clock';
	if (
		isExact(a) &&
		isExact(b) &&
		kindOf(a) === kindOf(b) &&
		areSame(distinctTimes(a, basis), distinctTimes(b, basis))
	) {
		return 'agree';
	}
	const [left, right] = [widenedTimes(a, basis), widenedTimes(b, basis)];
	return left.some(one => right.some(other => meets(one, other))) ? 'compatible' : 'differ';
}

function isExact(date: Edtf): boolean {
	return !isApproximate(date) && !isUncertain(date);
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

function distinctTimes(edtf: Edtf, basis: TimeBasis): readonly Possible[] {
	const times = possibleTimes(edtf, basis);
	return times.some(({pattern}) => pattern) || edtf.type === 'all' ? times : mergeSpans(times);
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

/** The days that a possible time is narrowed to, as a text that only the same days have. */
export function patternText({pattern}: Possible): string | undefined {
	return pattern && [pattern.year, pattern.month, pattern.day].map(part => part?.digits ?? '').join('-');
}
