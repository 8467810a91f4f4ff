import {stepDay} from '../../dates/calendar.ts';
import {secondsPerDay} from '../../dates/span.ts';
import type {Unit} from '../../dates/unit.ts';

/** A length of time in steps of a unit, such as 1 year 6 months. */
export type Duration = readonly Step[];

type StepUnit = Unit | 'weekday' | 'hour' | 'minute' | 'second';
type Step = {readonly count: number; readonly unit: StepUnit};

const units: readonly (readonly [words: RegExp, unit: StepUnit])[] = [
	[/^(?:week|work|business)\s*days?$/i, 'weekday'],
	[/^(?:d|days?)$/i, 'day'],
	[/^(?:w|wks?|weeks?)$/i, 'week'],
	[/^(?:mo|mos|months?)$/i, 'month'],
	[/^quarters?$/i, 'quarter'],
	[/^(?:y|yrs?|years?)$/i, 'year'],
	[/^decades?$/i, 'decade'],
	[/^(?:century|centuries)$/i, 'century'],
	[/^(?:h|hrs?|hours?)$/i, 'hour'],
	[/^(?:mins?|minutes?)$/i, 'minute'],
	[/^(?:s|secs?|seconds?)$/i, 'second'],
];

const step = /(\d{1,5})\s*((?:week|work|business)\s*days?|[a-z]+)[\s,]*(?:and\s+)?/iy;

/** Reads a length of time such as “3 weeks” or “1 year 6 months”; nothing where a text is none. */
export function readDuration(text: string): Duration | undefined {
	const steps: Step[] = [];
	const trimmed = text.trim();
	for (step.lastIndex = 0; step.lastIndex < trimmed.length; ) {
		const [, count, word = ''] = step.exec(trimmed) ?? [];
		const unit = units.find(([words]) => words.test(word))?.[1];
		if (count === undefined || unit === undefined) return undefined;
		steps.push({count: Number(count), unit});
	}
	return steps.length > 0 ? steps : undefined;
}

/** The time so long after another, or before it; both in seconds since 1970-01-01. */
export function shift(from: number, duration: Duration, direction: 1 | -1 = 1): number {
	let at = from;
	for (const {count, unit} of duration) at = shiftStep(at, count * direction, unit);
	return at;
}

function shiftStep(from: number, count: number, unit: StepUnit): number {
	const day = Math.floor(from / secondsPerDay);
	const second = from - day * secondsPerDay;
	switch (unit) {
		case 'hour':
			return from + count * 3600;
		case 'minute':
			return from + count * 60;
		case 'second':
			return from + count;
		case 'weekday':
			return shiftWeekdays(day, count) * secondsPerDay + second;
		case 'century':
		case 'decade':
		case 'year':
		case 'quarter':
		case 'month':
		case 'week':
		case 'day':
			return stepDay(day, unit, count) * secondsPerDay + second;
	}
}

/** The day behind so many days that are no Saturday or Sunday, or before them. */
function shiftWeekdays(day: number, count: number): number {
	const direction = count < 0 ? -1 : 1;
	let at = day;
	for (let left = Math.abs(count); left > 0; at += direction) {
		const passed = direction === 1 ? at : at - 1;
		// 1970-01-01 was a Thursday.
		const weekday = (((passed + 3) % 7) + 7) % 7;
		if (weekday < 5) left--;
	}
	return at;
}
