import type {Steps} from '../dates/edtf/possible.ts';
import {relateDates} from '../dates/edtf/relation.ts';
import type {Relation} from '../dates/relation.ts';
import {comparisonKey, unitComparisonKey} from '../text/fold.ts';
import type {Claim, ClaimValue} from './event.ts';

/** Relates two claims on one topic. Only values of the same kind and unit can differ; all else is compatible. */
export function relate(a: Claim, b: Claim, steps?: Steps): Relation {
	if (!a.value || !b.value || unitComparisonKey(a.unit ?? '') !== unitComparisonKey(b.unit ?? ''))
		return 'compatible';
	if (a.value.type === 'word' && b.value.type === 'word') {
		return comparisonKey(a.value.word) === comparisonKey(b.value.word) ? 'agree' : 'differ';
	}
	if (a.value.type === 'date' && b.value.type === 'date')
		return relateDates(a.value.date, b.value.date, steps);
	const [left, right] = [rangeOf(a.value), rangeOf(b.value)];
	if (!left || !right) return 'compatible';
	if (areSame(left, right)) return 'agree';
	return isBelow(left, right) || isBelow(right, left) ? 'differ' : 'compatible';
}

/** The numbers that a value leaves possible, from `min` to `max`; `isOver` and `isUnder` leave out that end itself. */
export type NumberRange = {
	readonly min: number;
	readonly max: number;
	readonly isOver: boolean;
	readonly isUnder: boolean;
	readonly isAbout: boolean;
};

const bothIncluded = {isOver: false, isUnder: false, isAbout: false};

/**
 * The numbers that a value leaves possible; nothing for a date or a word. “About N” reaches from half of N to twice N, so that it
 * contradicts nothing lightly; the width is our own.
 */
export function rangeOf(value: ClaimValue): NumberRange | undefined {
	switch (value.type) {
		case 'number':
			return {...bothIncluded, min: value.number, max: value.number};
		case 'range':
			return {...bothIncluded, min: value.min ?? -Infinity, max: value.max ?? Infinity};
		case 'over':
			return {...bothIncluded, min: value.over, max: Infinity, isOver: true};
		case 'under':
			return {...bothIncluded, min: -Infinity, max: value.under, isUnder: true};
		case 'about': {
			const [half, twice] = [value.about / 2, value.about * 2];
			return {...bothIncluded, min: Math.min(half, twice), max: Math.max(half, twice), isAbout: true};
		}
		case 'date':
		case 'word':
			return undefined;
	}
}

function areSame(a: NumberRange, b: NumberRange): boolean {
	return (
		a.min === b.min &&
		a.max === b.max &&
		a.isOver === b.isOver &&
		a.isUnder === b.isUnder &&
		a.isAbout === b.isAbout
	);
}

/** Whether all numbers of one range are below all of another; a round number isn't below more than itself. */
export function isBelow(low: NumberRange, high: NumberRange): boolean {
	if (low.max !== high.min) return low.max < high.min;
	const isLeftOut = high.isOver || low.isUnder;
	return isLeftOut && !(isRoundNumber(low) && high.isOver) && !(isRoundNumber(high) && low.isUnder);
}

/** Whether a number looks rounded, so that a little more or less may be meant: from 100 on, with two zeros at its end. */
function isRoundNumber({min, max, isAbout}: NumberRange): boolean {
	return min === max && !isAbout && min >= 100 && min % 100 === 0;
}

/** A value in the file format. */
export function valueTree(value: ClaimValue) {
	switch (value.type) {
		case 'number':
			return value.number;
		case 'range':
			return {min: value.min, max: value.max};
		case 'over':
			return {over: value.over};
		case 'under':
			return {under: value.under};
		case 'about':
			return {about: value.about};
		case 'date':
			return {date: value.date.text};
		case 'word':
			return {is: value.word};
	}
}
