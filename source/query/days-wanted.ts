import type {DayRange} from '../chronology/when.ts';
import type {Criterion} from './fields.ts';
import {alternativesIn, type DayBounds, type Wanted} from './query.ts';
import {termsIn} from './syntax.ts';

/** By how many days the times of two zones may differ, where a clock is set back besides. */
const leeway = 2;

/** The terms that say what they mean without the events of all times. */
const apart: ReadonlySet<Criterion['type']> = new Set(['actor', 'says', 'source', 'text']);

/**
 * The days within which an event has to be for a filter to select it, told before a chronology is known: lists of ranges, within one of each
 * of which it may have been. Nothing where the filter asks for no time, or for what has to be looked up among the events of all times.
 */
export function daysWanted(text: string): readonly (readonly DayRange[])[] | undefined {
	const times: Wanted[] = [];
	for (const term of termsIn(text)) {
		if ('type' in term) return undefined;
		const {criterion, excluded} = term;
		if (isTime(criterion)) times.push(...(excluded ? [] : [criterion]));
		else if (!apart.has(criterion.type)) return undefined;
	}
	const lists = alternativesIn(times).map(group => group.filter(isTime).map(rangeOf));
	return lists.length > 0 ? lists : undefined;
}

function isTime<T extends Criterion | Wanted>(
	wanted: T,
): wanted is Extract<T, {readonly type: 'year' | 'from' | 'to'}> {
	return wanted.type === 'year' || wanted.type === 'from' || wanted.type === 'to';
}

function rangeOf({earliest = -Infinity, latest = Infinity}: DayBounds): DayRange {
	return {earliest: earliest - leeway, latest: latest + leeway};
}
