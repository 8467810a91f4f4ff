import {ordinal} from '../../text/english.ts';
import {formatYear, monthName} from '../calendar.ts';
import {spanOfDate} from '../edtf/bounds.ts';
import type {EdtfDate} from '../edtf/date.ts';
import {firstDay, lastDay} from '../edtf/days.ts';
import {type DatePart, isKnown} from '../edtf/part.ts';
import type {Time} from '../edtf/time.ts';
import {civil} from '../gregorian.ts';
import {qualificationOf} from './qualifier.ts';

/** A date in English, its words ordered from the year down, so that two dates can share their first words. */
export type Phrase = {readonly lead: string; readonly words: readonly string[]; readonly tail: string};

const seasons = ['spring', 'summer', 'autumn', 'winter'];

/** The English name of an EDTF season from 21 to 24. */
export function seasonName(season: number): string {
	return seasons[season - 21] ?? '';
}

/** The phrase of one date, exact or not. */
export function phraseOf(date: EdtfDate): Phrase {
	const {lead, note} = qualificationOf(date);
	const isYearless =
		date.year.digits === 'XXXX' &&
		(date.season ?? date.month) &&
		(!isOdd(date) || someDayIn(date) !== undefined);
	const tail = `${isYearless ? ', year unknown' : ''}${date.time ? `, ${timeOf(date, date.time)}` : ''}${note}`;
	return {lead, words: wordsOf(date), tail};
}

/** Puts a phrase into words, without the first `shared` of them. */
export function say({lead, words, tail}: Phrase, shared = 0): string {
	return lead + words.slice(shared).reverse().join(' ') + tail;
}

/** Joins two phrases by a word; the year and month that both have are said once, in the second. */
export function sayBoth(first: Phrase, between: string, second: Phrase): string {
	const differing = first.words.findIndex((word, index) => word !== second.words[index]);
	const common = differing < 0 ? first.words.length : differing;
	const shared = first.tail ? 0 : Math.min(common, first.words.length - 1, second.words.length - 1);
	return `${say(first, shared)} ${between} ${say(second)}`;
}

function wordsOf(date: EdtfDate): readonly string[] {
	const {year, season, month, day} = date;
	if (isOdd(date)) return [someDayIn(date) ?? betweenBounds(date)];
	if (season) return [...yearWords(year), seasonName(season.least)];
	if (!month) return year.digits === 'XXXX' ? ['year unknown'] : yearWords(year, 'the ');
	if (!isKnown(month)) {
		const some = day ? 'some day' : 'some month';
		return [...yearWords(year), isKnown(year) ? `${some} ${day ? 'in' : 'of'}` : some];
	}
	const words = [...yearWords(year), monthName(month.least)];
	if (!day) return words;
	return [...words, isKnown(day) ? String(day.least) : 'some day in'];
}

/** The words for a year; none for XXXX, which the tail of the phrase tells. */
function yearWords({digits, least, greatest}: DatePart, decadeLead = 'in the '): readonly string[] {
	if (digits === 'XXXX') return [];
	if (least === greatest) return [formatYear(least)];
	if (/^[1-9]\d\dX$/.test(digits)) return [`${decadeLead}${least}s`];
	return [`between ${formatYear(least)} and ${formatYear(greatest)}`];
}

/** Whether only one digit of a month or day is known, or a day is known but not its month. */
function isOdd({month, day}: EdtfDate): boolean {
	const isPartial = (part: DatePart | undefined) => part && !isKnown(part) && part.digits !== 'XX';
	return Boolean(isPartial(month) || isPartial(day) || (month && day && !isKnown(month) && isKnown(day)));
}

/** “the 31st of some month of 2004”, where the day is known and the month isn't. */
function someDayIn({year, month, day}: EdtfDate): string | undefined {
	if (month?.digits !== 'XX' || !day || !isKnown(day)) return undefined;
	const some = `the ${ordinal(day.least)} of some month`;
	if (year.digits === 'XXXX') return some;
	return isKnown(year) ? `${some} of ${formatYear(year.least)}` : undefined;
}

function betweenBounds(date: EdtfDate): string {
	const [first, last] = [firstDay(date), lastDay(date)].map(number => {
		const {year, month, day} = civil(number ?? 0);
		const hasDay = date.day && date.day.digits !== 'XX';
		return {
			lead: '',
			words: [formatYear(year), monthName(month), ...(hasDay ? [String(day)] : [])],
			tail: '',
		};
	});
	return first && last ? `between ${sayBoth(first, 'and', last)}` : '';
}

/** The time as written and, where it is on another day by the chronology's clock, that day and time too. */
function timeOf(date: EdtfDate, time: Time): string {
	const {hour, minute, second, fraction, offset, clock} = time;
	const units = second || fraction ? [hour, minute, second ?? 0] : [hour, minute];
	const written = units.map(twoDigits).join(':') + (fraction && `.${fraction}`);
	if (offset === undefined) return written;
	const {day, second: placed} = spanOfDate(date).earliest;
	const said = `${written} ${zone(offset)}`;
	if (day === firstDay(date)) return said;
	const {year, month, day: ofMonth} = civil(day);
	const there = [placed / 3600, (placed % 3600) / 60].map(Math.floor).map(twoDigits).join(':');
	return `${said}, which is ${ofMonth} ${monthName(month)} ${formatYear(year)}, ${there} ${placeName(clock.name)}`;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}

function placeName(clock: string): string {
	if (/^[+-]/.test(clock)) return `(UTC${clock})`;
	if (clock === 'Z') return 'UTC';
	// “CET” and “Etc/GMT+3” are names of times, not of places.
	return /^[A-Z]{2,5}$|^Etc\//.test(clock) ? clock : `in ${clock.replaceAll('_', ' ')}`;
}

function zone(offset: number): string {
	if (offset === 0) return 'UTC';
	const minutes = Math.abs(offset) % 60;
	const hours = Math.floor(Math.abs(offset) / 60);
	return `(UTC${offset < 0 ? '-' : '+'}${hours}${minutes ? `:${String(minutes).padStart(2, '0')}` : ''})`;
}
