import ICAL from 'ical.js';
import {monthName} from '../../dates/calendar.ts';
import {enumerate, ordinal, plural} from '../../text/english.ts';

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/** A weekday, 0 for Monday, and the how-manieth of its month or year it is, from the end where below 0; 0 for each. */
export type RuleDay = {readonly weekday: number; readonly nth: number};

/** A rule by which an event recurs. */
export type Rule = {
	readonly written: string;
	readonly frequency: Frequency;
	readonly interval: number;
	readonly count?: number;
	readonly until?: string;
	readonly days: readonly RuleDay[];
	readonly monthDays: readonly number[];
	readonly months: readonly number[];
	readonly yearDays: readonly number[];
	readonly weeks: readonly number[];
	readonly positions: readonly number[];
	readonly hours: readonly number[];
	readonly minutes: readonly number[];
	readonly seconds: readonly number[];
	/** The first day of the week, 0 for Monday. */
	readonly weekStart: number;
};

const weekdayIds = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Reads the value of an RRULE; nothing where it is no rule. */
export function readRule(given: string): Rule | undefined {
	const written = given.replace(/\s+/g, '');
	try {
		const recur = ICAL.Recur.fromString(written);
		if (!recur.freq) return undefined;
		const part = (name: string): readonly unknown[] => {
			const value = (recur.parts as Readonly<Record<string, unknown>>)[name];
			return value === undefined ? [] : Array.isArray(value) ? value : [value];
		};
		const numbers = (name: string) => part(name).map(Number);
		const until = /(?:^|;)\s*UNTIL=([^;]*)/i.exec(written)?.[1];
		const start = /(?:^|;)\s*WKST=([A-Z]{2})/i.exec(written)?.[1] ?? 'MO';
		return {
			written,
			frequency: recur.freq as Frequency,
			interval: recur.interval,
			...(recur.count !== null && {count: recur.count}),
			...(until !== undefined && {until}),
			days: part('BYDAY').map(day => ruleDay(String(day))),
			monthDays: numbers('BYMONTHDAY'),
			months: numbers('BYMONTH'),
			yearDays: numbers('BYYEARDAY'),
			weeks: numbers('BYWEEKNO'),
			positions: numbers('BYSETPOS'),
			hours: numbers('BYHOUR'),
			minutes: numbers('BYMINUTE'),
			seconds: numbers('BYSECOND'),
			weekStart: Math.max(0, weekdayIds.indexOf(start.toUpperCase())),
		};
	} catch {
		return undefined;
	}
}

function ruleDay(text: string): RuleDay {
	return {weekday: weekdayIds.indexOf(text.slice(-2).toUpperCase()), nth: Number.parseInt(text, 10) || 0};
}

const units: Readonly<Record<Frequency, string>> = {
	YEARLY: 'year',
	MONTHLY: 'month',
	WEEKLY: 'week',
	DAILY: 'day',
	HOURLY: 'hour',
	MINUTELY: 'minute',
	SECONDLY: 'second',
};

/**
 * A rule in words: “every 2 weeks on Monday and Friday, 10 times”. The rarer parts aren't put into words, and the whole rule stands
 * as it is written.
 */
export function ruleInWords(rule: Rule, until?: string): string {
	const {frequency, interval, count, days, monthDays, months, written} = rule;
	const isRare =
		rule.yearDays.length +
			rule.weeks.length +
			rule.positions.length +
			rule.hours.length +
			rule.minutes.length +
			rule.seconds.length >
		0;
	if (isRare) return `by the rule ${written}`;
	const unit = units[frequency];
	const parts = [interval === 1 ? `every ${unit}` : `every ${plural(interval, unit)}`];
	if (days.length > 0) parts.push(`on ${enumerate(days.map(dayInWords), 'and')}`);
	if (monthDays.length > 0) parts.push(`on the ${enumerate(monthDays.map(nthInWords), 'and')} of the month`);
	if (months.length > 0) parts.push(`in ${enumerate(months.map(monthName), 'and')}`);
	const end = count === undefined ? until && `until ${until}` : plural(count, 'time');
	return `${parts.join(' ')}${end ? `, ${end}` : ''}`;
}

function dayInWords({weekday, nth}: RuleDay): string {
	const name = weekdayNames[weekday] ?? '';
	return nth === 0 ? name : `the ${nthInWords(nth)} ${name}`;
}

function nthInWords(nth: number): string {
	if (nth > 0) return ordinal(nth);
	return nth === -1 ? 'last' : `${ordinal(-nth)} last`;
}
