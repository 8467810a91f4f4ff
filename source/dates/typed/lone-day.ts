import {plural} from '../../text/english.ts';
import type {Fault} from '../../text/fault.ts';
import {formatYear, monthName} from '../calendar.ts';
import {civil, dayNumber, daysInMonth} from '../gregorian.ts';
import {faultAt} from './day.ts';
import type {Item} from './items.ts';

/** The day that the user is at, in days since 1970-01-01, whether its month is that of an event, and today. */
export type DayContext = {readonly from: number; readonly knowsMonth?: boolean; readonly today?: number};

/** Words for a day near today, and how many days it is later than today. */
const days: ReadonlyMap<string, number> = new Map([
	['today', 0],
	['now', 0],
	['tonight', 0],
	['yesterday', -1],
	['tomorrow', 1],
]);

/**
 * Reads a day that is said without its month: “today” and the days beside it, and a number (“17”, “the 17th”) in the month that the
 * user is at. Gives days since 1970-01-01, or why it can't be told; `undefined` where the items say something else.
 */
export function readLoneDay(items: readonly Item[], context: DayContext): number | Fault | undefined {
	const [item, ...others] = items.filter(({type}) => type !== 'filler');
	if (!item || others.length > 0) return undefined;
	if (item.type === 'relative') {
		const later = days.get(item.text.toLowerCase());
		return later === undefined || context.today === undefined ? undefined : context.today + later;
	}
	const isShort = item.type === 'ordinal' || (item.type === 'number' && item.digits.length <= 2);
	return isShort && item.number >= 1 && item.number <= 31 ? inMonth(item, item.number, context) : undefined;
}

function inMonth(item: Item, day: number, {from, knowsMonth = false}: DayContext): number | Fault {
	const {year, month} = civil(from);
	if (!knowsMonth) return faultAt(`which month? write ${item.text} nov`, [item]);
	const most = daysInMonth(year, month);
	if (day <= most) return dayNumber({year, month, day});
	return faultAt(`${monthName(month)} ${formatYear(year)} has ${plural(most, 'day')}`, [item]);
}
