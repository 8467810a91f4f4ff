import {type Firmness, firmnessOfDate} from '../../dates/edtf/firmness.ts';
import {unitComparisonKey} from '../../text/fold.ts';
import type {Claim} from '../event.ts';
import {type NumberRange, rangeOf} from '../value.ts';

/*
 * This folder tells two states of a chronology apart: what is new, gone or changed in its events, accounts and claims, and whether
 * what has changed is firmer or weaker than before. `diff.ts` is its door; it imports the chronology, which knows nothing of it.
 */

type Valued = Pick<Claim, 'value' | 'unit'>;

/** Tells whether the value of a claim is firmer or weaker than before. A value is firmer than none; another unit is another thing. */
export function firmnessOfValue(before: Valued, after: Valued): Firmness | undefined {
	if (!before.value || !after.value) return after.value ? 'firmer' : before.value && 'weaker';
	if (unitComparisonKey(before.unit ?? '') !== unitComparisonKey(after.unit ?? '')) return undefined;
	if (before.value.type === 'date' && after.value.type === 'date')
		return firmnessOfDate(before.value.date, after.value.date);
	const [earlier, later] = [rangeOf(before.value), rangeOf(after.value)];
	if (!earlier || !later) return undefined;
	const [isWithin, isAround] = [lies(later, earlier), lies(earlier, later)];
	if (isWithin === isAround) return undefined;
	return isWithin ? 'firmer' : 'weaker';
}

/** Whether all numbers of a range lie within another. */
function lies(inner: NumberRange, outer: NumberRange): boolean {
	const isBelow = inner.min < outer.min || (inner.min === outer.min && outer.isOver && !inner.isOver);
	const isAbove = inner.max > outer.max || (inner.max === outer.max && outer.isUnder && !inner.isUnder);
	return !isBelow && !isAbove;
}
