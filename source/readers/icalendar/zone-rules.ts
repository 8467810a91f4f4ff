import {dayNumber} from '../../dates/gregorian.ts';
import {secondsPerDay} from '../../dates/span.ts';
import {perValue} from '../../lookup/memo.ts';
import type {Component} from './components.ts';
import {daysOf, isDaily} from './occurrences.ts';
import {readRule} from './rule.ts';

/** A time zone: how far its clocks are ahead of UTC, in seconds, when they show a time, in seconds since 1970-01-01. */
export type Zone = {readonly name: string; readonly offsetAt: (wall: number) => number};

/** When clocks are set to an offset: the last time at or before a time that they show, in seconds since 1970-01-01. */
type Onset = {
	readonly from: number;
	readonly to: number;
	readonly isStandard: boolean;
	readonly lastAt: (wall: number) => number | undefined;
};

// Clocks are changed at least every second year as long as a rule for it holds, or leap years would be in its way.
const searchedDays = 4 * 366;
const mostKept = 1000;
// A zone has had a few rules, one after the other, and some hundred changes without one.
const mostRules = 40;
const mostFixed = 500;

/** The zone that a VTIMEZONE defines; nothing where it has no offsets. */
export function zoneOfComponent(name: string, {inner}: Component): Zone | undefined {
	const isRule = ({properties}: Component) => properties.some(property => property.name === 'rrule');
	const fixed = inner.filter(each => !isRule(each)).slice(-mostFixed);
	const onsets = [...fixed, ...inner.filter(isRule).slice(-mostRules)].flatMap(each => onsetOf(each) ?? []);
	const usual = onsets.find(({isStandard}) => isStandard) ?? onsets[0];
	if (!usual) return undefined;
	return {
		name,
		offsetAt(wall) {
			let found: {readonly at: number; readonly to: number} | undefined;
			for (const {lastAt, to} of onsets) {
				const at = lastAt(wall);
				if (at !== undefined && (!found || at > found.at)) found = {at, to};
			}
			return found?.to ?? usual.from;
		},
	};
}

function onsetOf({name, properties}: Component): Onset | undefined {
	const value = (wanted: string) => properties.find(property => property.name === wanted)?.values[0];
	const start = wallIn(value('dtstart'));
	const to = offsetIn(value('tzoffsetto'));
	if (start === undefined || to === undefined) return undefined;
	const isStandard = name === 'STANDARD';
	const from = offsetIn(value('tzoffsetfrom')) ?? to;
	const dates = properties
		.filter(property => property.name === 'rdate')
		.flatMap(({values}) => values.flatMap(each => wallIn(each) ?? []));
	const rule = readRule(value('rrule') ?? '');
	const fixed = [start, ...dates];
	const onFixed = (wall: number) => lastOf(fixed.filter(each => each <= wall));
	if (!rule || !isDaily(rule)) return {from, to, isStandard, lastAt: onFixed};
	const startDay = Math.floor(start / secondsPerDay);
	const second = start - startDay * secondsPerDay;
	const occurs = daysOf(rule, startDay);
	// The end of the rule is given in UTC.
	const until = rule.until === undefined ? undefined : wallIn(rule.until);
	const end = until === undefined ? Number.POSITIVE_INFINITY : until + (rule.until?.endsWith('Z') ? from : 0);
	const lastDay = perValue((latest: number) => {
		for (let day = latest; day >= startDay && day > latest - searchedDays; day--) if (occurs(day)) return day;
		return Number.NEGATIVE_INFINITY;
	}, mostKept);
	return {
		from,
		to,
		isStandard,
		lastAt(wall) {
			const day = lastDay(Math.floor((Math.min(wall, end) - second) / secondsPerDay));
			const at = Math.max(day * secondsPerDay + second, onFixed(wall) ?? Number.NEGATIVE_INFINITY);
			return Number.isFinite(at) ? at : undefined;
		},
	};
}

function lastOf(walls: readonly number[]): number | undefined {
	return walls.length === 0 ? undefined : walls.reduce((last, each) => Math.max(last, each));
}

function wallIn(text: string | undefined): number | undefined {
	const [, year, month, day, hour = 0, minute = 0, second = 0] =
		/^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z?)?$/.exec(text ?? '') ?? [];
	if (year === undefined) return undefined;
	const days = dayNumber({year: Number(year), month: Number(month), day: Number(day)});
	return days * secondsPerDay + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
}

/** Seconds of an offset such as +0100 or -075258. */
function offsetIn(text: string | undefined): number | undefined {
	const [, sign, hours, minutes = 0, seconds = 0] =
		/^\s*([+-]?)(\d\d):?(\d\d)?:?(\d\d)?\s*$/.exec(text ?? '') ?? [];
	if (hours === undefined) return undefined;
	const count = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
	if (count >= secondsPerDay) return undefined;
	return sign === '-' ? 0 - count : count;
}
