import {durationAt, precisionAt} from '../chronology/columns.ts';
import type {Chronology} from '../chronology/store.ts';
import {formatHours, type HourForm, hasHour, offsetsIn} from '../dates/format/hour.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {placeFrom} from './places.ts';
import type {Selection} from './selection.ts';

const second = 1 / 86_400;

/**
 * The hour of the event at an index of a selection. It is given where the event has one and the selection holds another event of its
 * day; it is finer than the minute where only seconds tell two events apart.
 */
export function hourAt(chronology: Chronology, selection: Selection, place: number): string | undefined {
	const {date, span} = chronology.get(selection.rows[place] ?? 0);
	if (!date || !span || !hasHour(date) || !isSharedDay(chronology, selection, place)) return undefined;
	const {reading, zone} = notationOf(chronology, selection, span.earliest.day);
	const hours = formatHours(date, {reading, fineness: finenessAt(chronology, selection, place)});
	return hours === undefined ? undefined : `${hours}${zone}`;
}

/** Whether the selection holds another event of the same day: one of that day alone, or one that began in the course of it. */
function isSharedDay(chronology: Chronology, selection: Selection, place: number): boolean {
	const {rows} = selection;
	const {earliest, latest} = chronology;
	const day = Math.floor(earliest[rows[place] ?? 0] ?? 0);
	// An event of a longer time, such as a month, also begins with the day, and comes behind the events of the day alone.
	const [start, later, end] = [day, day + second / 2, day + 1].map(at =>
		placeFrom(chronology, selection, at),
	);
	if (start === undefined || later === undefined || end === undefined) return false;
	const isOfDay = (other: number) =>
		other !== place && other < later && (latest[rows[other] ?? 0] ?? 0) < day + 1;
	return end - later - (place >= later ? 1 : 0) > 0 || isOfDay(start) || isOfDay(start + 1);
}

type DayNotation = {readonly reading: HourForm['reading']; readonly zone: string};

/** The limit of events in a day whose offsets are compared. */
const mostCompared = 2000;

const notations = perObject((chronology: Chronology) =>
	perObject((selection: Selection) => perValue((day: number) => makeNotation(chronology, selection, day))),
);

/**
 * How the hours of a day are given: in the chronology's timezone where it has one; else as they are written, as long as they share
 * one offset and fall on the day that is written; else in UTC, which is then named. A day of very many events isn't searched for its
 * offsets: its hours are in UTC.
 */
function notationOf(chronology: Chronology, selection: Selection, day: number): DayNotation {
	if (chronology.timezone !== undefined) return {reading: 'placed', zone: ''};
	return notations(chronology)(selection)(day);
}

function makeNotation(chronology: Chronology, selection: Selection, day: number): DayNotation {
	const [start, end] = [placeFrom(chronology, selection, day), placeFrom(chronology, selection, day + 1)];
	const offsets = new Set<number>(end - start > mostCompared ? [Number.NaN] : []);
	for (let place = start; place < end && !offsets.has(Number.NaN); place++) {
		const row = selection.rows[place] ?? 0;
		if (isOfDays(chronology, row)) continue;
		const {date} = chronology.get(row);
		for (const offset of date ? offsetsIn(date) : []) offsets.add(offset);
	}
	const isOne = offsets.size === 1 && !offsets.has(Number.NaN);
	return isOne ? {reading: 'written', zone: ''} : {reading: 'placed', zone: ' UTC'};
}

/** Whether the date of a row is one date without an hour, as the columns tell it. */
function isOfDays(chronology: Chronology, row: number): boolean {
	const [duration, precision] = [durationAt(chronology, row), precisionAt(chronology, row)];
	return (duration === 'exact' || duration === 'vague') && precision !== 'minute' && precision !== 'second';
}

/** The precision of the hour that distinguishes an event from the others of its minute or second. */
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

/** Whether the first and the last event with an hour, from one index up to another, are of different moments. */
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
