import type {Chronology} from '../chronology/store.ts';
import {daysOf} from '../chronology/when.ts';
import {formatYear, shortMonthName} from '../dates/calendar.ts';
import {dayNumber, daysInMonth} from '../dates/gregorian.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {greatest, least} from '../lookup/extremes.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import type {FacetValue} from './facet.ts';
import {countsByMonth, monthOf, monthsIn} from './months.ts';
import {areKnown, type Clause, type DayBounds, maskOf} from './query.ts';

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
	yearsKnown: readonly FacetValue[],
	field: 'from' | 'to',
	typed: string,
): readonly DateOffer[] {
	const years = yearsKnown.flatMap(({value, label, wanted}) =>
		wanted.type === 'year' ? [{value, label, window: wanted}] : [],
	);
	const year = years.find(({value}) => /^-?\d{4}$/.test(value) && typed.startsWith(`${value}-`));
	const months = year ? monthsOf(chronology, year.value) : [];
	const offered = [...years, ...months].filter(({value}) => value.startsWith(typed));
	const isKept = areKnown(chronology, rest);
	const countBeyond = isKept ? countsFor(chronology)(rest)(field) : countsBeyond(chronology, rest, field);
	return offered.map(({value, label, window: {earliest = -Infinity, latest = Infinity}}) => ({
		...{field, value, label},
		count: countBeyond(monthOf(field === 'from' ? earliest : latest)),
	}));
}

/** The counts beside some other terms, which stay the same while a date is typed. */
const countsFor = perObject((chronology: Chronology) =>
	perObject((rest: readonly Clause[]) =>
		perValue((field: DateOffer['field']) => countsBeyond(chronology, rest, field)),
	),
);

/** Gives for a month how many of the events that the other terms leave may have been from it on, or for `to` up to it. */
function countsBeyond(
	chronology: Chronology,
	rest: readonly Clause[],
	field: 'from' | 'to',
): (month: number) => number {
	const months = monthsIn(chronology).get();
	const mask = rest.length > 0 ? maskOf(chronology, rest) : undefined;
	/** How many events end in each month, or for `to` begin. */
	const counts = countsByMonth(months, mask);
	const change = (place: number, by: number) => {
		counts[place] = (counts[place] ?? 0) + by;
	};
	const {rows, stands, begins, ends} = months.others;
	const outer = field === 'from' ? ends : begins;
	for (let index = 0; index < rows.length; index++) {
		if (mask && mask[rows[index] ?? 0] !== 1) continue;
		change(stands[index] ?? 0, -1);
		change(outer[index] ?? 0, 1);
	}
	for (const {row, own, farthest} of openIn(chronology, rest, field)) {
		if (mask && mask[row] !== 1) continue;
		if (own !== undefined) change(months.placeOf(monthOf(own)), -1);
		if (farthest !== undefined) change(months.placeOf(monthOf(farthest)), 1);
	}
	// Of each month and those behind it, or for `to` before it.
	if (field === 'from') for (let at = counts.length - 2; at >= 0; at--) change(at, counts[at + 1] ?? 0);
	else for (let at = 1; at < counts.length; at++) change(at, counts[at - 1] ?? 0);
	return month => {
		const after = firstWhere(
			months.months.length,
			at => (months.months[at] ?? 0) > month - (field === 'from' ? 1 : 0),
		);
		return counts[field === 'from' ? after : after - 1] ?? 0;
	};
}

/**
 * The rows whose bounds don't tell when their events may have been: the last day that each may have been on, or for `to` the first,
 * within the bound on the other side; and the day by its own date.
 */
function* openIn(
	{possible, earliest: firsts, latest: lasts, dated}: Chronology,
	rest: readonly Clause[],
	field: 'from' | 'to',
): Generator<{
	readonly row: number;
	readonly own: number | undefined;
	readonly farthest: number | undefined;
}> {
	const {earliest = -Infinity, latest = Infinity} = windowOf(rest);
	for (const [row, ranges] of possible) {
		const open = ranges.filter(range => range.latest >= earliest && range.earliest <= latest);
		const days = field === 'from' ? open.map(range => range.latest) : open.map(range => range.earliest);
		const own = field === 'from' ? lasts[row] : firsts[row];
		yield {
			row,
			own: row < dated ? own : undefined,
			farthest: open.length === 0 ? undefined : field === 'from' ? greatest(days) : least(days),
		};
	}
}

function windowOf(clauses: readonly Clause[]): DayBounds {
	const bound = clauses.find(({wanted}) => wanted.type === 'from' || wanted.type === 'to')?.wanted;
	return bound?.type === 'from' || bound?.type === 'to' ? bound : {};
}

function monthsOf(
	chronology: Chronology,
	written: string,
): readonly {readonly value: string; readonly label: string; readonly window: DayBounds}[] {
	const year = Number(written);
	const places = new Set(monthsIn(chronology).get().months);
	return Array.from({length: 12}, (_, index) => {
		const month = index + 1;
		const first = dayNumber({year, month, day: 1});
		const last = first + daysInMonth(year, month) - 1;
		const window = {earliest: first, latest: daysOf({day: last, second: 86_399})};
		const value = `${written}-${String(month).padStart(2, '0')}`;
		return {value, label: `${shortMonthName(month)} ${formatYear(year)}`, window};
	}).filter(({window}) => places.has(monthOf(window.earliest)));
}
