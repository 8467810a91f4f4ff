import {daysOf} from '../chronology/when.ts';
import {isFormUnknown} from '../dates/edtf/advice.ts';
import {isUndated, spanOf} from '../dates/edtf/bounds.ts';
import type {EdtfDate} from '../dates/edtf/date.ts';
import type {Edtf, EdtfInterval, EdtfMember} from '../dates/edtf/form.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {lookAlikesIn} from '../dates/typed/advice.ts';
import {readTyped} from '../dates/typed/read.ts';
import {enumerate} from '../text/english.ts';
import type {DayBounds} from './query.ts';

/** The days of a year or a range of years, or why a value is neither of them. */
export type Years =
	| ({readonly type: 'year'} & DayBounds)
	| {readonly type: 'misread'; readonly message: string};

const yearForm = 'write a year or a range, such as 2020 or 2003..2014';

/** Reads a year (2020, 201X) or a range of years (2003..2014, 2003.., ..2014). */
export function readYears(value: string): Years {
	const [first = '', last = first, ...more] = value.split('..');
	const [start, end] = [readYear(first), readYear(last)];
	if (more.length > 0 || (!first && !last) || start === 'misread' || end === 'misread') {
		return {type: 'misread', message: adviceOn(value)};
	}
	const earliest = start && daysOf(spanOf(start).earliest);
	const latest = end && daysOf(spanOf(end).latest);
	if (earliest !== undefined && latest !== undefined && latest < earliest) {
		return {type: 'misread', message: `“${value}” runs backwards: write ${last}..${first}`};
	}
	return {type: 'year', ...(earliest !== undefined && {earliest}), ...(latest !== undefined && {latest})};
}

function readYear(text: string): Edtf | 'misread' | undefined {
	if (text === '') return undefined;
	const date = parseEdtf(text);
	return date.type !== 'date' || !isYear(date) || isUndated(date) ? 'misread' : date;
}

/** Says why a value isn't a year, with the terms for what may be meant by it; a month takes from: and to:. */
function adviceOn(value: string): string {
	// In EDTF 2010-11 is a month, but people may mean two years.
	const typed = readTyped(value.replace(/^(\d{4})-(\d\d)$/, '$1/$2'), {
		year: undefined,
		forms: yearForm,
	});
	const edtf = parseEdtf(value);
	if (typed.type === 'undated' || (edtf.type !== 'fault' && isUndated(edtf)))
		return `“${value}” isn't a year: is:undated finds the events that have none`;
	const read = typed.type === 'interpretations' ? typed.interpretations.map(({date}) => date) : [];
	const dates = [...(edtf.type === 'fault' ? [] : [edtf]), ...read].filter(date => !isUndated(date));
	const spans = dates.map(date => JSON.stringify(spanOf(date)));
	// An interval and some time within it take the same terms.
	const terms = dates.filter((_, index) => spans.indexOf(spans[index] ?? '') === index).map(termOf);
	const names = lookAlikesIn(typed.plain);
	if (terms.length > 0)
		return `“${value}” ${names ? `has ${names}` : "isn't a year"}: write ${enumerate(terms, 'or')}`;
	const why = edtf.type === 'fault' && !isFormUnknown(edtf) ? edtf.message : yearForm;
	return `“${value}” isn't a year${names && `, and has ${names}`}: ${why}`;
}

/** The terms that select a date: a year or a range of years, else bounds. */
function termOf(date: Edtf): string {
	if (date.type === 'date') return isYear(date) ? `year:${date.text}` : `from:${date.text} to:${date.text}`;
	if (date.type !== 'interval' && date.members.length > 1) {
		return date.members.map(member => boundsOf(member)).join(' ');
	}
	return boundsOf(date.type === 'interval' ? date : date.members[0]);
}

function boundsOf(range: EdtfInterval | EdtfMember | undefined): string {
	if (!range || range.type === 'date') return range ? termOf(range) : '';
	const [start, end] = [range.start, range.end].map(side => (typeof side === 'string' ? undefined : side));
	if ((!start || isYear(start)) && (!end || isYear(end)))
		return `year:${start?.text ?? ''}..${end?.text ?? ''}`;
	return [...(start ? [`from:${start.text}`] : []), ...(end ? [`to:${end.text}`] : [])].join(' ');
}

function isYear({month, season}: EdtfDate): boolean {
	return !month && !season;
}
