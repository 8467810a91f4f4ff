import type {Chronology} from '../chronology/store.ts';
import {formatHours, type HourForm, hasHour, offsetsIn} from '../dates/format/hour.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {placeFrom} from './places.ts';
import type {Selection} from './selection.ts';

const second = 1 / 86_400;

/** The hour of the event at a place, where it knows one and another event of its day is in the list; finer than the minute where only that tells two apart. */
export function hourAt(chronology: Chronology, selection: Selection, place: number): string | undefined {
	const {date, span} = chronology.get(selection.rows[place] ?? 0);
	if (!date || !span || !hasHour(date) || !isSharedDay(chronology, selection, place)) return undefined;
	const {reading, zone} = readingOf(chronology, selection, span.earliest.day);
	const hours = formatHours(date, {reading, fineness: finenessAt(chronology, selection, place)});
	return hours === undefined ? undefined : `${hours}${zone}`;
}

/** Whether another event of the day of a place is in the list: one that was on that day alone, or began in the course of it. */
function isSharedDay(chronology: Chronology, selection: Selection, place: number): boolean {
	const {rows} = selection;
	const {earliest, latest} = chronology;
	const day = Math.floor(earliest[rows[place] ?? 0] ?? 0);
	// What is of a longer time, such as a month, begins with the day, behind what is of the day alone.
	const [start, later, end] = [day, day + second / 2, day + 1].map(at =>
		placeFrom(chronology, selection, at),
	);
	if (start === undefined || later === undefined || end === undefined) return false;
	const isOfDay = (other: number) =>
		other !== place && other < later && (latest[rows[other] ?? 0] ?? 0) < day + 1;
	return end - later - (place >= later ? 1 : 0) > 0 || isOfDay(start) || isOfDay(start + 1);
}

type DayReading = {readonly reading: HourForm['reading']; readonly zone: string};

const mostLookedAt = 2000;

const readings = perObject((chronology: Chronology) =>
	perObject((selection: Selection) => perValue((day: number) => makeReading(chronology, selection, day))),
);

/**
 * How the hours of a day are read. By the chronology's timezone where it has one; else as they are written, as long as they
 * are all of one offset and on the day that they are written on, and where not, in UTC, which is then said. A day of very
 * many events isn't looked through for it: its hours are in UTC.
 */
function readingOf(chronology: Chronology, selection: Selection, day: number): DayReading {
	if (chronology.timezone !== undefined) return {reading: 'placed', zone: ''};
	return readings(chronology)(selection)(day);
}

function makeReading(chronology: Chronology, selection: Selection, day: number): DayReading {
	const [start, end] = [placeFrom(chronology, selection, day), placeFrom(chronology, selection, day + 1)];
	const offsets = new Set<number>(end - start > mostLookedAt ? [Number.NaN] : []);
	for (let place = start; place < end && !offsets.has(Number.NaN); place++) {
		const {date} = chronology.get(selection.rows[place] ?? 0);
		for (const offset of date ? offsetsIn(date) : []) offsets.add(offset);
	}
	const isOne = offsets.size === 1 && !offsets.has(Number.NaN);
	return isOne ? {reading: 'written', zone: ''} : {reading: 'placed', zone: ' UTC'};
}

/** How finely the hour of a place has to be told, so that it differs from others that do. */
function finenessAt(chronology: Chronology, selection: Selection, place: number): HourForm['fineness'] {
	const {span} = chronology.get(selection.rows[place] ?? 0);
	if (!span) return 'minute';
	const {day, second: at} = span.earliest;
	const differ = (seconds: number) => {
		const start = Math.floor(at / seconds) * seconds;
		const [from, to] = [start, start + seconds].map(edge =>
			placeFrom(chronology, selection, day + (edge - 0.5) * second),
		);
		return areDistinct(chronology, selection, from ?? 0, to ?? 0);
	};
	if (!differ(60)) return 'minute';
	return differ(1) ? 'fraction' : 'second';
}

/** Whether the first and the last event that know their hour, from one place up to another, are of different moments. */
function areDistinct(chronology: Chronology, {rows}: Selection, from: number, to: number): boolean {
	const momentAt = (place: number) => {
		const {date, span} = chronology.get(rows[place] ?? 0);
		return date && span && hasHour(date) ? span.earliest.second : undefined;
	};
	let [first, last] = [from, to - 1];
	while (first < last && momentAt(first) === undefined) first++;
	while (last > first && momentAt(last) === undefined) last--;
	return momentAt(first) !== momentAt(last);
}
