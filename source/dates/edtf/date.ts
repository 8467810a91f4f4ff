import {type Fault, fault} from '../../text/fault.ts';
import {monthName} from '../calendar.ts';
import {type Clock, utc} from '../clock.ts';
import {daysInMonth} from '../gregorian.ts';
import {faultyForm} from './advice.ts';
import {type DayPattern, firstDay} from './days.ts';
import {type DatePart, isKnown, parsePart} from './part.ts';
import {parseTime, type Time} from './time.ts';

/**
 * One date that exists or, with X for unknown digits, that some existing day fits (EDTF levels 0 to 2). Only a complete date
 * has a time; a qualifier behind the time is about all of the date.
 */
export type EdtfDate = DayPattern & {
	readonly type: 'date';
	readonly text: string;
	readonly time: Time | undefined;
};

const lastYear = 999_999_999_999;

/** Year, month and day, each with room for a qualifier on either side, and a time. */
const form =
	/^([?~%]?)(-?[\dX]{4}|Y-?[1-9]\d{4,})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?)(?:-([?~%]?)([\dX]{2})([?~%]?))?)?(?:T(.*))?$/s;

/** Reads one date, which stands at offset `at` of the whole text; a time without an offset is in the local time of the clock. */
export function parseDate(text: string, at: number, clock: Clock = utc): EdtfDate | Fault {
	const match = form.exec(text);
	if (!match) return faultyForm(text, at);
	const [, yearLeft = '', y = '', yearRight = '', monthLeft = '', m] = match;
	const [, , , , , , monthRight = '', dayLeft = '', d, dayEnd = '', written] = match;
	const dayRight = dayEnd + (/[?~%]$/.exec(written ?? '')?.[0] ?? '');
	const faultIn = (group: number, message: string): Fault => {
		const [from, to] = new RegExp(form, 'ds').exec(text)?.indices?.[group] ?? [0, text.length];
		return fault(message, at + from, at + to);
	};

	// EDTF level 2: a qualifier left of a part is about that part; one right of it, about it and every part before it.
	const year = parseYear(y, yearLeft + yearRight + monthRight + dayRight);
	if (!year) return faultIn(2, yearMessage(y));
	if (m && y.startsWith('Y')) return faultyForm(text, at);

	const isSeason = m !== undefined && m >= '21' && m <= '24';
	const [min, max] = isSeason ? [21, 24] : [1, 12];
	const month = m ? parsePart(m, monthLeft + monthRight + dayRight, min, max) : undefined;
	if (m && !month) return faultIn(5, monthMessage(m));
	if (d && isSeason) return faultIn(8, 'a season takes no day');

	const day = d ? parsePart(d, dayLeft + dayRight, 1, 31) : undefined;
	if (d && !day) return faultIn(8, `day ${d}: days go from 01 to 31`);

	const pattern = isSeason
		? {year, season: month, month: undefined, day}
		: {year, season: undefined, month, day};
	if (day && firstDay(pattern) === undefined) return faultIn(0, dayMessage(pattern));
	if (written === undefined) return {type: 'date', text, ...pattern, time: undefined};

	if (!/^-?\d{4}-\d\d-\d\dT/.test(text)) return faultIn(0, 'a time follows a whole date: YYYY-MM-DDThh:mm');
	const time = parseTime(written, at + text.length - written.length, clock);
	return 'type' in time ? time : {type: 'date', text, ...pattern, time};
}

function parseYear(digits: string, signs: string): DatePart | undefined {
	if (digits.startsWith('Y')) return parsePart(digits.slice(1), signs, -lastYear, lastYear);
	return digits.startsWith('-') ? parsePart(digits, signs, -9999, -1) : parsePart(digits, signs, 0, 9999);
}

function yearMessage(digits: string): string {
	return digits.startsWith('Y')
		? 'years go from -999,999,999,999 to 999,999,999,999'
		: "-0000 isn't a year: 0000 is 1 BC, and -0001 is 2 BC";
}

function monthMessage(digits: string): string {
	return Number(digits) >= 25 && Number(digits) <= 41
		? `month ${digits}: of the groups of months, only the seasons from 21 to 24 are supported`
		: `month ${digits}: months go from 01 to 12 (seasons from 21 to 24)`;
}

function dayMessage({year, month}: DayPattern): string {
	if (!month || !isKnown(year) || !isKnown(month)) return 'no day fits it';
	return `${monthName(month.least)} ${year.digits} has ${daysInMonth(year.least, month.least)} days`;
}
