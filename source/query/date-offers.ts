import type {Chronology} from '../chronology/store.ts';
import {daysOf} from '../chronology/when.ts';
import {formatYear, shortMonthName} from '../dates/calendar.ts';
import {dayNumber, daysInMonth} from '../dates/gregorian.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {greatest, least} from '../lookup/extremes.ts';
import type {Facet} from './facet.ts';
import {type Clause, type DayBounds, maskOf} from './query.ts';

/** A date that may be typed after `from:` or `to:`, and how many events it selects. */
export type DateOffer = {
	readonly field: 'from' | 'to';
	readonly value: string;
	readonly label: string;
	readonly count: number;
};

/** The years in which an event begins or ends and, once a year and a hyphen are typed, its months. */
export function dateOffers(
	chronology: Chronology,
	rest: readonly Clause[],
	yearFacets: readonly Facet[],
	field: 'from' | 'to',
	typed: string,
): readonly DateOffer[] {
	const mask = maskOf(chronology, rest);
	const years = yearFacets.flatMap(({value, label, wanted}) =>
		wanted.type === 'year' ? [{value, label, window: wanted}] : [],
	);
	const year = years.find(({value}) => /^-?\d{4}$/.test(value) && typed.startsWith(`${value}-`));
	const months = year ? monthsOf(chronology, year.value) : [];
	const offered = [...years, ...months].filter(({value}) => value.startsWith(typed));
	const edges = offered.map(({window: {earliest = -Infinity, latest = Infinity}}) =>
		field === 'from' ? earliest : latest,
	);
	const countAt = countsBeyond(farthestDays(chronology, field, rest), mask, edges, field);
	return offered.map(({value, label}, index) => ({
		...{field, value, label},
		count: countAt(edges[index] ?? 0),
	}));
}

/** For each row the last day that its event may have been on, or for `to` the first, within the bound on the other side. */
function farthestDays(chronology: Chronology, field: 'from' | 'to', rest: readonly Clause[]): Float64Array {
	const days = chronology[field === 'from' ? 'latest' : 'earliest'].slice();
	const {earliest = -Infinity, latest = Infinity} = windowOf(rest);
	for (const [row, ranges] of chronology.possible) {
		const open = ranges.filter(range => range.latest >= earliest && range.earliest <= latest);
		days[row] =
			field === 'from' ? greatest(open.map(range => range.latest)) : least(open.map(range => range.earliest));
	}
	return days;
}

function windowOf(clauses: readonly Clause[]): DayBounds {
	const bound = clauses.find(({wanted}) => wanted.type === 'from' || wanted.type === 'to')?.wanted;
	return bound?.type === 'from' || bound?.type === 'to' ? bound : {};
}

/** Gives for each of some edges how many days of a mask are from it on, or for `to` how many are up to it. */
function countsBeyond(
	days: Float64Array,
	mask: Uint8Array,
	edges: readonly number[],
	field: 'from' | 'to',
): (edge: number) => number {
	const sorted = Float64Array.from(new Set(edges)).sort();
	/** How many days have so many edges before them, of which a day itself is one only for `from`. */
	const counts = new Uint32Array(sorted.length + 1);
	for (let row = 0; row < days.length; row++) {
		if (mask[row] !== 1) continue;
		const day = days[row] ?? 0;
		const before = firstWhere(sorted.length, at => {
			const edge = sorted[at] ?? 0;
			return field === 'from' ? edge > day : edge >= day;
		});
		counts[before] = (counts[before] ?? 0) + 1;
	}
	return edge => {
		const place = sorted.indexOf(edge);
		const beyond = field === 'from' ? counts.subarray(place + 1) : counts.subarray(0, place + 1);
		return beyond.reduce((sum, count) => sum + count, 0);
	};
}

function isAnyWithin(days: Float64Array, first = -Infinity, last = Infinity): boolean {
	for (let row = 0; row < days.length; row++) {
		const day = days[row] ?? 0;
		if (day >= first && day <= last) return true;
	}
	return false;
}

function monthsOf(
	{earliest, latest}: Chronology,
	written: string,
): readonly {readonly value: string; readonly label: string; readonly window: DayBounds}[] {
	const year = Number(written);
	return Array.from({length: 12}, (_, index) => {
		const month = index + 1;
		const first = dayNumber({year, month, day: 1});
		const last = first + daysInMonth(year, month) - 1;
		const window = {earliest: first, latest: daysOf({day: last, second: 86_399})};
		const value = `${written}-${String(month).padStart(2, '0')}`;
		return {value, label: `${shortMonthName(month)} ${formatYear(year)}`, window};
	}).filter(
		({window}) =>
			isAnyWithin(earliest, window.earliest, window.latest) ||
			isAnyWithin(latest, window.earliest, window.latest),
	);
}
