import type {Chronology} from '../chronology/store.ts';
import {daysOf} from '../chronology/when.ts';
import {formatYear} from '../dates/calendar.ts';
import {civil, dayNumber} from '../dates/gregorian.ts';
import type {FacetValue, FacetValues} from './facet.ts';

/** The years that dated events begin or end in; an event counts in every year that it may have been in. */
export function yearValues(chronology: Chronology): FacetValues {
	const {earliest, latest, dated} = chronology;
	const times = [...timesOf(chronology)];
	const bounds = [...earliest.subarray(0, dated), ...latest.subarray(0, dated)];
	const years = [...new Set([...bounds, ...times.flatMap(({first, last}) => [first, last])].map(yearOf))]
		.filter(Number.isFinite)
		.toSorted((a, b) => a - b);
	const places = new Map(years.map((year, place) => [year, place]));
	const placed = times.map(({row, first, last}) => ({
		row,
		from: places.get(yearOf(first)) ?? 0,
		to: places.get(yearOf(last)) ?? years.length - 1,
	}));
	const countsIn = (mask: Uint8Array) => {
		const changes = new Int32Array(years.length + 1);
		for (const {row, from, to} of placed) {
			if (mask[row] !== 1) continue;
			changes[from] = (changes[from] ?? 0) + 1;
			changes[to + 1] = (changes[to + 1] ?? 0) - 1;
		}
		for (let place = 1; place < years.length; place++) {
			changes[place] = (changes[place] ?? 0) + (changes[place - 1] ?? 0);
		}
		return changes.subarray(0, years.length);
	};
	return {values: years.map(yearValue), countsIn};
}

/** When each event may have been, in days; times in one year are joined, so that the event counts there once. */
function* timesOf({earliest, latest, dated, possible, size}: Chronology) {
	for (let row = 0; row < size; row++) {
		const ranges = possible.get(row);
		if (!ranges) {
			if (row < dated) yield {row, first: earliest[row] ?? 0, last: latest[row] ?? 0};
			continue;
		}
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
