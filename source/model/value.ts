import type {Claim, Value} from './event.ts';
import {fold} from './fold.ts';
import {isApproximate, isUncertain, overlaps, spanOf} from './span.ts';

/** How what two sources say relates: the same, both possible, or not both possible. */
export type Relation = 'agree' | 'compatible' | 'differ';

const severity: readonly Relation[] = ['agree', 'compatible', 'differ'];

/** The most serious of some relations; none at all counts as agreement. */
export function worst(relations: readonly Relation[]): Relation {
	return severity[Math.max(0, ...relations.map(relation => severity.indexOf(relation)))] ?? 'agree';
}

/** Relates two claims on one topic; a contradiction is found only between comparable values. */
export function relate(a: Claim, b: Claim): Relation {
	if (!a.value || !b.value || a.unit !== b.unit) return 'compatible';
	if (a.value.type === 'word' && b.value.type === 'word') {
		return fold(a.value.word) === fold(b.value.word) ? 'agree' : 'differ';
	}
	if (a.value.type === 'date' && b.value.type === 'date') {
		if (a.value.date.text === b.value.date.text) return 'agree';
		const loose = [a.value.date, b.value.date].some(date => isApproximate(date) || isUncertain(date));
		return loose || overlaps(spanOf(a.value.date), spanOf(b.value.date)) ? 'compatible' : 'differ';
	}
	const [left, right] = [rangeOf(a.value), rangeOf(b.value)];
	if (!left || !right) return 'compatible';
	if (a.value.type === b.value.type && left.min === right.min && left.max === right.max) return 'agree';
	return isDisjoint(left, right) ? 'differ' : 'compatible';
}

type Range = {readonly min: number; readonly max: number; readonly aboveMin?: boolean};

/** “About N” is taken as widely as half of N to twice N, so that it contradicts nothing lightly. */
function rangeOf(value: Value): Range | undefined {
	switch (value.type) {
		case 'number':
			return {min: value.number, max: value.number};
		case 'range':
			return {min: value.min ?? -Infinity, max: value.max ?? Infinity};
		case 'over':
			return {min: value.over, max: Infinity, aboveMin: true};
		case 'about': {
			const [half, twice] = [value.about / 2, value.about * 2];
			return {min: Math.min(half, twice), max: Math.max(half, twice)};
		}
		case 'date':
		case 'word':
			return undefined;
	}
}

function isDisjoint(a: Range, b: Range): boolean {
	return isBelow(a, b) || isBelow(b, a);
}

function isBelow(low: Range, high: Range): boolean {
	return low.max < high.min || (low.max === high.min && high.aboveMin === true);
}
