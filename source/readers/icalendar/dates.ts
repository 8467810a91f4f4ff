import {parseEdtf} from '../../dates/edtf/parse.ts';
import {formatDate} from '../../dates/format/sentence.ts';
import {secondsPerDay} from '../../dates/span.ts';
import type {Component} from './components.ts';
import {readDuration} from './duration.ts';
import {type Budget, expand} from './expansion.ts';
import type {Property} from './property.ts';
import {type Rule, readRule, ruleInWords} from './rule.ts';
import {after, type CalendarTime, dayText, edtfOf, instantOf, timesIn} from './time.ts';
import type {Zones} from './zones.ts';

/** When an entry of a calendar is: in EDTF, in words where they say more, and for an event that recurs a shorter wording of it all. */
export type EntryDate = {readonly date?: string; readonly when?: string; readonly display?: string};

/** What stands in the way of reading a date: of the whole entry, or of a part of it. */
export type DateFaults = {
	readonly refuse: (property: Property) => void;
	readonly doubt: (property: Property, message: string) => void;
};

/** What an entry is read with: the zones of its calendar, the starts of single occurrences that others replace, and how far to follow rules. */
export type DateContext = {
	readonly zones: Zones;
	readonly replaced: ReadonlySet<number>;
	readonly budget: Budget;
};

// More dates than these are no list that anybody reads: an event that recurs more often is from its first day to its last.
const mostListed = 100;

/** Whether an entry is one of several, by a rule or by a list of dates. */
export function recurs({properties}: Component): boolean {
	return properties.some(({name}) => name === 'rrule' || name === 'rdate');
}

/** Reads when an entry is, from `startName` to `endName` or as long as its duration; the end itself isn't part of it. */
export function readDates(
	component: Component,
	[startName, endName]: readonly [string, string],
	faults: DateFaults,
	context: DateContext,
): EntryDate {
	const {properties} = component;
	const first = (wanted: string) => properties.find(({name}) => name === wanted);
	// An event may have no start, and be on a list of dates alone.
	const startProperty = first(startName) ?? first('rdate');
	const endProperty = first(endName);
	const start = startProperty && oneTime(startProperty, context.zones, faults.refuse);
	const isAllDay =
		first('x-microsoft-cdo-alldayevent')?.values[0]?.toUpperCase() === 'TRUE' && start?.second === 0;
	const end = endProperty && oneTime(endProperty, context.zones, each => tellEnd(each, faults));
	if (!start) return end && !startProperty ? {date: edtfOf(end), ...whenOf(end)} : {};
	const from = isAllDay ? {day: start.day} : start;
	const to = end
		? endOf(from, from.second === undefined ? {day: end.day} : end, endProperty, faults)
		: behindDuration(first('duration'), from, faults);
	if (!recurs(component)) return {date: spanText(from, to), ...whenOf(from)};
	return recurring(component, from, secondsBetween(from, to), faults, context);
}

function oneTime(
	property: Property,
	zones: Zones,
	tell: (property: Property) => void,
): CalendarTime | undefined {
	const [time] = timesIn(property, zones);
	if (!time) tell(property);
	return time;
}

function tellEnd(property: Property, {doubt}: DateFaults): void {
	doubt(property, `${nameOf(property)} isn't a date or a time, and is left out: ${quote(property)}`);
}

/** The end of an entry; one before the start is told and left out. */
function endOf(
	start: CalendarTime,
	end: CalendarTime,
	property: Property,
	{doubt}: DateFaults,
): CalendarTime {
	if (secondsBetween(start, end) >= 0) return end;
	doubt(property, `${nameOf(property)} is before the start, and is left out: ${quote(property)}`);
	return start;
}

/** The seconds from one time to another; where the zone of one isn't known, by what their clocks show. */
function secondsBetween(start: CalendarTime, end: CalendarTime): number {
	if (start.zone && end.zone) return instantOf(end) - instantOf(start);
	return (end.day - start.day) * secondsPerDay + (end.second ?? 0) - (start.second ?? 0);
}

/** The end of an entry that lasts so long. */
function behindDuration(
	property: Property | undefined,
	start: CalendarTime,
	{doubt}: DateFaults,
): CalendarTime {
	if (!property) return start;
	const seconds = readDuration(property.values[0] ?? '');
	if (seconds !== undefined && seconds >= 0)
		return after(
			start,
			start.second === undefined ? Math.ceil(seconds / secondsPerDay) * secondsPerDay : seconds,
		);
	doubt(property, `DURATION isn't a length of time, and is left out: ${quote(property)}`);
	return start;
}

/** A date, or one from its start to the last day or minute before its end. */
function spanText(start: CalendarTime, end: CalendarTime, between = '/'): string {
	const from = edtfOf(start);
	if (secondsBetween(start, end) <= 0) return from;
	// An end at midnight isn't a part of the next day, and a day that ends isn't one that lasts.
	const last =
		end.second === undefined ? {...end, day: end.day - 1} : end.second === 0 ? after(end, -1) : end;
	const to = edtfOf(last);
	return to === from ? from : `${from}${between}${to}`;
}

function whenOf({second, zone}: CalendarTime): {readonly when?: string} {
	if (second === undefined || zone?.name === 'UTC') return {};
	if (!zone) return {when: 'in local time, without a time zone'};
	return /^[A-Z]/i.test(zone.name) ? {when: `in the time of ${zone.name}`} : {};
}

/** An event on several dates: all of them where they are known and few, else from the first to the last. */
function recurring(
	{properties}: Component,
	start: CalendarTime,
	length: number,
	{doubt}: DateFaults,
	context: DateContext,
): EntryDate {
	const named = (wanted: string) => properties.filter(({name}) => name === wanted);
	const [ruleProperty] = named('rrule');
	const rule = ruleProperty && readRule(ruleProperty.values.join(','));
	if (ruleProperty && !rule)
		doubt(ruleProperty, `RRULE isn't a rule, and only the first date is used: ${quote(ruleProperty)}`);
	const times = (wanted: string) =>
		named(wanted).flatMap(property =>
			timesIn(property, context.zones).flatMap(time => {
				if (!time) doubt(property, `${nameOf(property)} has no date here: ${quote(property)}`);
				return time ?? [];
			}),
		);
	const until = rule && untilOf(rule, start, context.zones);
	const words = rule
		? ruleInWords(rule, until === undefined ? undefined : inWords(dayText(until)))
		: ruleProperty && `by the rule ${ruleProperty.values.join(',')}`;
	const {days, isWhole} = rule
		? expand(rule, start.day, until, context.budget)
		: {days: [start.day], isWhole: true};
	const without = times('exdate');
	const instants = new Set(without.map(instantOf));
	const wholeDays = new Set(without.flatMap(({day, second}) => (second === undefined ? day : [])));
	const all = [...days.map(day => ({...start, day})), ...times('rdate')]
		.filter(time => !instants.has(instantOf(time)) && !wholeDays.has(time.day))
		.filter(time => !context.replaced.has(instantOf(time)))
		.toSorted((a, b) => instantOf(a) - instantOf(b));
	const texts = [
		...new Set(all.map(time => spanText(time, length < secondsPerDay ? time : after(time, length), '..'))),
	];
	const [only] = texts;
	const when = [words, whenOf(start).when].filter(Boolean).join(', ');
	const said = when === '' ? {} : {when};
	if (isWhole && only !== undefined && texts.length <= mostListed) {
		const date = texts.length > 1 ? `{${texts.join(',')}}` : only.replace('..', '/');
		return {date, ...(words !== undefined && {display: displayed(start, words)}), ...said};
	}
	const lastDay = isWhole ? all.at(-1)?.day : until;
	const ends = lastDay === undefined || lastDay <= start.day ? '..' : dayText(lastDay);
	return {
		date: `${edtfOf(start)}/${ends}`,
		...(words !== undefined && {display: displayed(start, words)}),
		...said,
	};
}

function displayed(start: CalendarTime, words: string): string {
	return `From ${inWords(edtfOf(start))} ${words}`;
}

/** The last day of a rule on the clock of its start. */
function untilOf({until}: Rule, start: CalendarTime, zones: Zones): number | undefined {
	if (until === undefined) return undefined;
	const property = {name: 'until', parameters: new Map(), values: [until], place: {line: 1, column: 1}};
	const [time] = timesIn(property, zones);
	if (!time?.zone || time.second === undefined || !start.zone) return time?.day;
	const wall = instantOf(time);
	const {day = 0, second = 0} = after({day: 0, second: 0}, wall + start.zone.offsetAt(wall));
	return second < (start.second ?? 0) ? day - 1 : day;
}

function inWords(edtf: string): string {
	const date = parseEdtf(edtf);
	return date.type === 'fault' ? edtf : formatDate(date);
}

function nameOf({name}: Property): string {
	return name.toUpperCase();
}

/** The value of a property as it is told. */
export function quote({values}: Property): string {
	const text = values.join(',').replace(/\s+/g, ' ');
	return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}
