import type {Chronology} from '../chronology/store.ts';
import {daysOf} from '../chronology/when.ts';
import {formatYear} from '../dates/calendar.ts';
import {dayNumber} from '../dates/gregorian.ts';
import type {FacetValue, FacetValues} from './facet.ts';
import {countsByMonth, type Months, monthOf, monthsIn, yearOfMonth} from './months.ts';

/** The years that dated events begin or end in; an event counts in every year that it may have been in. */
export function* yearValues(chronology: Chronology): Generator<number, FacetValues> {
	yield* monthsIn(chronology).work();
	const months = monthsIn(chronology).get();
	const years = [...new Set(Array.from(months.months, yearOfMonth))].filter(Number.isFinite);
	const places = new Map(years.map((year, place) => [year, place]));
	const placeOf = (month: number, other: number) => places.get(yearOfMonth(month)) ?? other;
	const yearOf = Uint32Array.from(months.months, month => placeOf(month, 0));
	const others = yield* othersIn(months, yearOf);
	const times = [...timesOf(chronology)].map(({row, first, last}) => ({
		row,
		from: placeOf(first, 0),
		to: placeOf(last, years.length - 1),
	}));
	const {earliest, latest, dated, possible} = chronology;
	const countsIn: FacetValues['countsIn'] = (mask, asked) => {
		const isIn = (row: number) => mask === undefined || mask[row] === 1;
		const changes = new Int32Array(years.length + 1);
		const count = (from: number, to: number, by = 1) => {
			changes[from] = (changes[from] ?? 0) + by;
			changes[to + 1] = (changes[to + 1] ?? 0) - by;
		};
		for (const [month, number] of countsByMonth(months, mask).entries())
			count(yearOf[month] ?? 0, yearOf[month] ?? 0, number);
		for (const {row, stands, from, to} of others) {
			if (!isIn(row)) continue;
			count(stands, stands, -1);
			count(from, to);
		}
		// Where the bounds don't tell when an event may have been, its times do.
		for (const row of possible.keys())
			if (row < dated && isIn(row))
				count(placeOf(monthOf(earliest[row] ?? 0), 0), placeOf(monthOf(latest[row] ?? 0), 0), -1);
		for (const {row, from, to} of times) if (isIn(row)) count(from, to);
		for (let place = 1; place < years.length; place++) {
			changes[place] = (changes[place] ?? 0) + (changes[place - 1] ?? 0);
		}
		const counts = changes.subarray(0, years.length);
		return asked ? asked.map(place => counts[place] ?? 0) : counts;
	};
	return {values: years.map(yearValue), countsIn};
}

/** A row with the places of the years in which it stands, begins and ends. */
type OtherYears = {readonly row: number; readonly stands: number; readonly from: number; readonly to: number};

/** The most rows that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [othersAStep, stepCost] = [2 ** 15, 10];

/** The rows that aren't just in the year in which they stand, with the places of their years. */
function* othersIn(
	{others: {rows, stands, begins, ends}}: Months,
	yearOf: Uint32Array,
): Generator<number, readonly OtherYears[]> {
	const found: OtherYears[] = [];
	for (let index = 0; index < rows.length; index++) {
		const here = yearOf[stands[index] ?? 0] ?? 0;
		const from = yearOf[begins[index] ?? 0] ?? 0;
		const to = yearOf[ends[index] ?? 0] ?? 0;
		if (from !== here || to !== here) found.push({row: rows[index] ?? 0, stands: here, from, to});
		if (index % othersAStep === othersAStep - 1) yield stepCost;
	}
	return found;
}

/** When each event whose bounds don't tell it may have been, in months; times in one year are joined, so that the event counts there once. */
function* timesOf({possible}: Chronology) {
	for (const [row, ranges] of possible) {
		let before: {readonly row: number; readonly first: number; readonly last: number} | undefined;
		for (const {earliest, latest} of ranges) {
			const [first, last] = [monthOf(earliest), monthOf(latest)];
			if (before && yearOfMonth(first) === yearOfMonth(before.last)) {
				before = {...before, last};
				continue;
			}
			if (before) yield before;
			before = {row, first, last};
		}
		if (before) yield before;
	}
}

function yearValue(year: number): FacetValue {
	const digits = String(Math.abs(year)).padStart(4, '0');
	const value = `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
	const [first, last] = [dayNumber({year, month: 1, day: 1}), dayNumber({year, month: 12, day: 31})];
	const wanted = {type: 'year', earliest: first, latest: daysOf({day: last, second: 86_399})} as const;
	return {field: 'year', value, wanted, label: formatYear(year), depth: 0};
}
