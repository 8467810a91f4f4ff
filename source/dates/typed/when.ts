import {type Fault, fault} from '../../text/fault.ts';
import {formatYear, monthName} from '../calendar.ts';
import {type Clock, utc} from '../clock.ts';
import {isUndated, spanOf} from '../edtf/bounds.ts';
import type {Edtf} from '../edtf/form.ts';
import {parseEdtf} from '../edtf/parse.ts';
import {formatDate} from '../format/sentence.ts';
import {civil} from '../gregorian.ts';
import {compareMoments, type Span} from '../span.ts';
import {contrastInterpretations} from './advice.ts';
import {plainText} from './characters.ts';
import {readItems} from './items.ts';
import {type DayContext, readLoneDay} from './lone-day.ts';
import {isTooLong, readTyped} from './read.ts';
import {parseStep, whenForms} from './step.ts';
import {yearText} from './year.ts';

/**
 * The time that the user wants to go to, and its words: “17 November 2020”; whether it is reached by a step, and whether its year isn't
 * typed, so that another one may be meant.
 */
export type When = {
	readonly type: 'when';
	readonly span: Span;
	readonly words: string;
	readonly isStep?: true;
	readonly isYearless?: true;
};

/** Why a text is no time to go to; a date without a year may be one in another year. */
export type Unplaced = Fault & {readonly isYearless?: true};

/** What is known where the user types: the clock in whose local time times with an offset are placed, and what a day by itself needs. */
export type WhenContext = {readonly clock?: Clock} & Pick<DayContext, 'today' | 'knowsMonth'>;

/**
 * Reads what the user types to go to a date: EDTF, a date as people write it (“17 nov”; the 19th century is 1801 to 1900), a day by
 * itself (“17”, “today”), or a step (“+3 months”). `from`, in days since 1970-01-01, is the day to step from, and its year is that of
 * a date without one.
 */
export function parseWhen(text: string, from: number, context: WhenContext = {}): When | Unplaced {
	const {clock = utc} = context;
	const edtf = parseEdtf(text.trim(), clock);
	if (edtf.type !== 'fault') return isUndated(edtf) ? inYearOf(edtf, from, clock) : whenOf(edtf);
	const items = isTooLong(text) ? [] : readItems(plainText(text));
	const day = readLoneDay(items, {...context, from});
	if (day !== undefined) return typeof day === 'number' ? whenOfDay(day) : day;
	const step = items.some(({type}) => type === 'unknown') ? undefined : parseStep(items, text, from);
	if (step !== undefined) return typeof step === 'number' ? {...whenOfDay(step), isStep: true} : step;
	return readDate(text, from, clock);
}

const noPlace = 'an undated event has no place in time: it stands behind all others';

/** A date without a known year, in the year that the user is at. */
function inYearOf({type, text}: Edtf, from: number, clock: Clock): When | Unplaced {
	const date = parseEdtf(text.replace('XXXX', yearText(civil(from).year)), clock);
	const isDay = type === 'date' && text.startsWith('XXXX-') && date.type !== 'fault';
	return isDay ? {...whenOf(date), isYearless: true} : fault(noPlace, 0, text.length);
}

function readDate(text: string, from: number, clock: Clock): When | Unplaced {
	const typed = readTyped(text, {year: civil(from).year, forms: whenForms});
	switch (typed.type) {
		case 'undated':
			return fault(noPlace, 0, text.length);
		case 'unread':
			return isYearless(text) ? {...typed.fault, isYearless: true} : typed.fault;
		case 'interpretations': {
			const [first, ...others] = typed.interpretations.flatMap(({text: edtfText, wording, isYearless}) => {
				const date = parseEdtf(edtfText, clock);
				if (date.type === 'fault') return [];
				return [{...whenOf(date, wording.name), ...(isYearless && ({isYearless} as const))}];
			});
			return first && others.every(({span}) => isSame(span, first.span))
				? first
				: fault(`write ${contrastInterpretations(typed.interpretations)}`, 0, text.length);
		}
	}
}

/** Whether a text that is no date in one year is one in another: 29 February, or a day with its weekday. */
function isYearless(text: string): boolean {
	const typed = readTyped(text, {year: undefined, forms: whenForms});
	return typed.type === 'interpretations' && typed.interpretations.every(each => each.isYearless);
}

function whenOf(edtf: Edtf, words = formatDate(edtf)): When {
	return {type: 'when', span: spanOf(edtf), words};
}

function whenOfDay(number: number): When {
	const {year, month, day} = civil(number);
	const span = {earliest: {day: number, second: 0}, latest: {day: number, second: 86_399}};
	return {type: 'when', span, words: `${day} ${monthName(month)} ${formatYear(year)}`};
}

function isSame(a: Span, b: Span): boolean {
	return compareMoments(a.earliest, b.earliest) === 0 && compareMoments(a.latest, b.latest) === 0;
}
