import {parseEdtf} from '../../dates/edtf/parse.ts';
import {readTyped} from '../../dates/typed/read.ts';
import {calendarName, type DatePoint, dayText, hasOtherMonth, readPoint} from './date-point.ts';
import {type Structure, valueBelow} from './records.ts';

/** When something was, in EDTF and in the words of the file; `isPlain` where the words say no more than EDTF does. */
export type GedcomDate = {
	readonly date?: string;
	readonly words?: string;
	readonly isPlain: boolean;
	/** Whether there are words for a date, and none that could be read. */
	readonly isUnread: boolean;
	/** Whether the words are to be shown in the place of the date, as those of another calendar are. */
	readonly isShown: boolean;
};

/** Reads a DATE with its PHRASE and TIME. A phrase alone is no date, and is kept as words. */
export function readDate(structure: Structure): GedcomDate {
	const written = structure.value.trim().replace(/\s+/g, ' ').slice(0, 500);
	const [, inBrackets] = /^\((.*)\)$/s.exec(written) ?? [];
	const phrase = valueBelow(structure, 'PHRASE') ?? inBrackets?.trim();
	const text = inBrackets === undefined ? written : '';
	const read = text === '' ? undefined : (byGrammar(text) ?? asTyped(text));
	const time = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z?)$/i.exec(valueBelow(structure, 'TIME') ?? '');
	const date = read !== undefined && time ? atTime(read, time) : read;
	const said = inWords(text);
	const words = phrase === undefined ? said : said === '' ? phrase : `${said} (${phrase})`;
	const isForeign = said !== text || hasOtherMonth(text);
	return {
		...(date !== undefined && {date}),
		...(words !== '' && {words}),
		isPlain: date !== undefined && phrase === undefined && isPlain.test(text),
		isUnread: text !== '' && date === undefined,
		isShown: isForeign || (date === undefined && words !== ''),
	};
}

// The words of such a date are those of EDTF.
const isPlain =
	/^(?:(?:ABT|BEF|AFT) )?(?:(?:\d{1,2} )?(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]* )?\d{1,4}$/i;

function byGrammar(text: string): string | undefined {
	const upper = text.toUpperCase().replace(/\.(?=\s|$)/g, '');
	const [, interpreted] = /^INT\s+(.+?)(?:\s*\(.*\)?)?$/s.exec(upper) ?? [];
	const date = interpreted ?? upper;
	const [, from, to] = /^FROM\s+(.+?)(?:\s+TO\s+(.+))?$/s.exec(date) ?? [];
	if (from !== undefined)
		return valid([endOf(from, 'first'), to === undefined ? '..' : endOf(to, 'last')], '/');
	const [, until] = /^TO\s+(.+)$/s.exec(date) ?? [];
	if (until !== undefined) return valid(['..', endOf(until, 'last')], '/');
	const [, earliest, latest] = /^(?:BET|BTW)\s+(.+?)\s+(?:AND|TO|-)\s+(.+)$/s.exec(date) ?? [];
	if (earliest !== undefined && latest !== undefined)
		return valid([endOf(withYear(earliest, latest), 'first'), endOf(latest, 'last')], '..');
	const [, bound, known = ''] = /^(BEF|AFT)\s+(.+)$/s.exec(date) ?? [];
	if (bound !== undefined) {
		const point = readPoint(known);
		return point && (bound === 'BEF' ? `[..${before(point)}]` : `[${behind(point)}..]`);
	}
	const [, about] = /^(?:ABT|CAL|EST)\s+(.+)$/s.exec(date) ?? [];
	const point = readPoint(about ?? date);
	return point && wholeText(point, about === undefined ? '' : '~');
}

/** One date in EDTF; of another calendar's month or year, which are none of ours, some day of it. */
function wholeText({text, first, last}: DatePoint, qualifier: string): string | undefined {
	if (text === undefined) return `[${dayText(first)}${qualifier}..${dayText(last)}${qualifier}]`;
	if (text.endsWith('?')) return qualifier === '' ? text : `${text.slice(0, -1)}%`;
	return text.startsWith('[') ? text.replace(/(?=[,\]])/g, qualifier) : `${text}${qualifier}`;
}

/** An end of a range in EDTF. */
function endOf(text: string, edge: 'first' | 'last'): string | undefined {
	const [, about, known = ''] = /^(ABT|CAL|EST)?\s*(.+)$/s.exec(text) ?? [];
	const point = readPoint(known);
	if (!point) return undefined;
	const isSimple = point.text !== undefined && !/^\[|\?$/.test(point.text);
	return `${isSimple ? point.text : dayText(point[edge])}${about === undefined ? '' : '~'}`;
}

/** The start of a range with the year that its end alone gives: BET JUN AND DEC 1900. */
function withYear(start: string, end: string): string {
	const [year] = /\b\d{3,4}$/.exec(end) ?? [];
	return year !== undefined && /^(?:\d{1,2} )?[A-Z]{3,4}$/.test(start) ? `${start} ${year}` : start;
}

/** The last date before another one, as precise as that is. */
function before({text, first}: DatePoint): string {
	return cut(dayText(first - 1), text);
}

function behind({text, last}: DatePoint): string {
	return cut(dayText(last + 1), text);
}

/** A day as precise as a date is. */
function cut(day: string, like: string | undefined): string {
	const parts = like === undefined || like.startsWith('[') ? 3 : like.replace(/^-/, '').split('-').length;
	const [, sign = '', digits = ''] = /^(-?)(.*)$/.exec(day) ?? [];
	return sign + digits.split('-').slice(0, parts).join('-');
}

function valid(ends: readonly (string | undefined)[], between: '/' | '..'): string | undefined {
	const [start, end] = ends;
	if (start === undefined || end === undefined) return undefined;
	const text = between === '/' ? `${start}/${end}` : `[${start}..${end}]`;
	return parseEdtf(text).type === 'fault' ? undefined : text;
}

/** Reads a date as people write it, where the file doesn't keep to the grammar; one that may be several dates is one of them. */
function asTyped(text: string): string | undefined {
	const typed = readTyped(text, {year: undefined, forms: '', isQuoted: true});
	if (typed.type !== 'interpretations') return undefined;
	const dated = typed.interpretations.filter(({isYearless}) => !isYearless);
	const [first, ...others] = dated;
	// A day of a year that isn't told is one all the same.
	if (!first) return typed.interpretations.length === 1 ? typed.interpretations[0].text : undefined;
	if (others.length === 0) return first.text;
	const areDates = dated.every(({date}) => date.type === 'date');
	return areDates
		? `[${dated
				.map(each => each.text)
				.toSorted()
				.join(',')}]`
		: undefined;
}

function atTime(date: string, [, hour = '', minute = '', second, zone = '']: RegExpExecArray): string {
	const text = `${date}T${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}${zone.toUpperCase()}`;
	return parseEdtf(text).type === 'fault' ? date : text;
}

/** The words of a date with the names of calendars in the place of their keywords. */
function inWords(text: string): string {
	return text
		.replace(/@#D[A-Z]+(?: R)?@|\b(?:JULIAN|FRENCH_R|HEBREW|GREGORIAN)\b/gi, written => {
			if (/GREGORIAN/i.test(written)) return '';
			return calendarName(written) ?? written.replace(/^@#D|@$/g, '');
		})
		.trim();
}
