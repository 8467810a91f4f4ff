import {compareMoments} from '../span.ts';
import {areInstants, type TimeBasis} from './bounds.ts';
import type {EdtfDate} from './date.ts';
import type {Edtf, EdtfInterval} from './form.ts';
import {meets, mergeSpans, type Possible, widenedTimes} from './possible.ts';
import {kindOf, patternText} from './relation.ts';

/** Whether a statement leaves less possible than the one in whose place it stands, or more. One that leaves something else possible is neither. */
export type Firmness = 'firmer' | 'weaker';

/** How what two statements leave possible relates. */
type Turn = Firmness | 'same' | 'other';

/**
 * Tells whether a date is firmer or weaker than the one before: it lies within it, each with its qualifiers, or the other way round.
 * The ends of intervals are taken one by one; a date is firmer than none.
 */
export function firmnessOfDate(before: Edtf | undefined, after: Edtf | undefined): Firmness | undefined {
	if (!before || !after) return after ? 'firmer' : before && 'weaker';
	return firmnessIn(turnOf(before, after));
}

function turnOf(before: Edtf, after: Edtf): Turn {
	if (before.text === after.text) return 'same';
	if (before.type === 'interval' && after.type === 'interval') return turnOfEnds(before, after);
	if (kindOf(before) !== 'some' || kindOf(after) !== 'some') return 'other';
	const basis: TimeBasis = areInstants(before) && areInstants(after) ? 'utc' : 'clock';
	const [earlier, later] = [widenedTimes(before, basis), widenedTimes(after, basis)];
	const [isWithin, isAround] = [covers(earlier, later), covers(later, earlier)];
	if (isWithin && isAround) return 'same';
	return isWithin ? 'firmer' : isAround ? 'weaker' : 'other';
}

function turnOfEnds(before: EdtfInterval, after: EdtfInterval): Turn {
	const turns = new Set([turnOfEnd(before.start, after.start), turnOfEnd(before.end, after.end)]);
	turns.delete('same');
	const [turn = 'same', another] = turns;
	return another === undefined ? turn : 'other';
}

type End = EdtfDate | 'open' | 'unknown';

function turnOfEnd(before: End, after: End): Turn {
	if (typeof before === 'string') return typeof after === 'string' ? 'same' : 'firmer';
	return typeof after === 'string' ? 'weaker' : turnOf(before, after);
}

function firmnessIn(turn: Turn): Firmness | undefined {
	return turn === 'firmer' || turn === 'weaker' ? turn : undefined;
}

/** Whether all of some times lies within others. */
function covers(outer: readonly Possible[], inner: readonly Possible[]): boolean {
	const whole = outer.some(({pattern}) => pattern) ? outer : mergeSpans(outer);
	return inner.every(one => whole.some(other => isWithin(one, other)));
}

function isWithin(one: Possible, other: Possible): boolean {
	if (compareMoments(one.earliest, other.earliest) < 0 || compareMoments(one.latest, other.latest) > 0)
		return false;
	if (!other.pattern || patternText(one) === patternText(other)) return true;
	return one.earliest.day === one.latest.day && meets(one, other);
}
