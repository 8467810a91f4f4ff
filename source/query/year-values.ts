import type {Chronology} from '../chronology/store.ts';
import {daysOf} from '../chronology/when.ts';
import {formatYear} from '../dates/calendar.ts';
import {civil, dayNumber} from '../dates/gregorian.ts';
import type {FacetValue, FacetValues} from './facet.ts';

/** The years that dated events begin or end in; an event counts in every year that it may have been in. */
export function yearValues(chronology: Chronology): FacetValues {
	const {earliest, latest, dated, possible} = chronology;
	const yearAt = yearFinder();
	const known = new Set<number>();
	for (const days of [earliest, latest])
		for (let row = 0; row < dated; row++) known.add(yearAt(days[row] ?? 0));
	// Where the bounds don't tell when an event may have been, its times do.
	const times = [...timesOf(chronology)];
	for (const each of times) for (const day of [each.first, each.last]) known.add(yearAt(day));
	const years = [...known].filter(Number.isFinite).toSorted((a, b) => a - b);
	const places = new Map(years.map((year, place) => [year, place]));
	const placeOf = (year: number, other: number) => places.get(year) ?? other;
	const [first, last] = [new Int32Array(dated), new Int32Array(dated)];
	for (let row = 0; row < dated; row++) {
		first[row] = placeOf(yearAt(earliest[row] ?? 0), 0);
		last[row] = placeOf(yearAt(latest[row] ?? 0), 0);
	}
	const placed = times.map(each => ({
		row: each.row,
		from: placeOf(yearAt(each.first), 0),
		to: placeOf(yearAt(each.last), years.length - 1),
	}));
	const countsIn = (mask: Uint8Array) => {
		const changes = new Int32Array(years.length + 1);
		const count = (from: number, to: number) => {
			changes[from] = (changes[from] ?? 0) + 1;
			changes[to + 1] = (changes[to + 1] ?? 0) - 1;
		};
		for (let row = 0; row < dated; row++) if (mask[row] === 1) count(first[row] ?? 0, last[row] ?? 0);
		for (const row of possible.keys()) {
			if (mask[row] !== 1 || row >= dated) continue;
			changes[first[row] ?? 0] = (changes[first[row] ?? 0] ?? 0) - 1;
			changes[(last[row] ?? 0) + 1] = (changes[(last[row] ?? 0) + 1] ?? 0) + 1;
		}
		for (const {row, from, to} of placed) if (mask[row] === 1) count(from, to);
		for (let place = 1; place < years.length; place++) {
			changes[place] = (changes[place] ?? 0) + (changes[place - 1] ?? 0);
		}
		return changes.subarray(0, years.length);
	};
	return {values: years.map(yearValue), countsIn};
}

/** Makes the function that gives the year of a day. Days that come in order are mostly of the year before. */
function yearFinder(): (day: number) => number {
	let [year, start, end] = [0, 0, 0];
	return day => {
		if (day >= start && day < end) return year;
		if (!Number.isFinite(day)) return day;
		({year} = civil(Math.floor(day)));
		start = dayNumber({year, month: 1, day: 1});
		end = dayNumber({year: year + 1, month: 1, day: 1});
		return year;
	};
}

/** When each event whose bounds don't tell it may have been, in days; times in one year are joined, so that the event counts there once. */
function* timesOf({possible}: Chronology) {
	for (const [row, ranges] of possible) {
		let before: {readonly row: number; readonly first: number; readonly last: number} | undefined;
		for (const {earliest: first, latest: last} of ranges) {
			if (before && yearOf(first) === yearOf(before.last)) {
				before = {...before, last};
				continue;
			}
			if (before) yield before;
			before = {row, first, last};
		}
		if (before) yield before;
	}
}

function yearOf(day: number): number {
	return Number.isFinite(day) ? civil(Math.floor(day)).year : day;
}

function yearValue(year: number): FacetValue {
	const digits = String(Math.abs(year)).padStart(4, '0');
	const value = `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
	const [first, last] = [dayNumber({year, month: 1, day: 1}), dayNumber({year, month: 12, day: 31})];
	const wanted = {type: 'year', earliest: first, latest: daysOf({day: last, second: 86_399})} as const;
	return {field: 'year', value, wanted, label: formatYear(year), depth: 0};
}
