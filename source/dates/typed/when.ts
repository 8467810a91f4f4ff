import {type Fault, fault} from '../../text/fault.ts';
import {formatYear, monthName} from '../calendar.ts';
import {type Clock, utc} from '../clock.ts';
import {spanOf} from '../edtf/bounds.ts';
import type {Edtf} from '../edtf/form.ts';
import {parseEdtf} from '../edtf/parse.ts';
import {formatDate} from '../format/sentence.ts';
import {civil} from '../gregorian.ts';
import {compareMoments, type Span} from '../span.ts';
import {contrastInterpretations} from './advice.ts';
import {plainText} from './characters.ts';
import {readItems} from './items.ts';
import {isTooLong, readTyped} from './read.ts';
import {parseStep, whenForms} from './step.ts';

/** The time that the user wants to go to, and its words: “17 November 2020”. */
export type When = {readonly type: 'when'; readonly span: Span; readonly words: string};

/**
 * Reads what the user types to go to a date: EDTF, a date as people write it (“17 nov”; the 19th century is 1801 to 1900), or a
 * step (“+3 months”). `from`, in days since 1970-01-01, is the day to step from, and its year is that of a date without one. Times
 * with an offset are placed in the local time of the clock.
 */
export function parseWhen(text: string, from: number, clock: Clock = utc): When | Fault {
	const edtf = parseEdtf(text.trim(), clock);
	if (edtf.type !== 'fault') return whenOf(edtf);
	const items = isTooLong(text) ? [] : readItems(plainText(text));
	const step = items.some(({type}) => type === 'unknown') ? undefined : parseStep(items, text, from);
	if (step !== undefined) return typeof step === 'number' ? whenOfDay(step) : step;
	const typed = readTyped(text, {year: civil(from).year, forms: whenForms});
	switch (typed.type) {
		case 'undated':
			return fault(whenForms, 0, text.length);
		case 'unread':
			return typed.fault;
		case 'interpretations': {
			const [first, ...others] = typed.interpretations.flatMap(({text: edtfText, wording}) => {
				const date = parseEdtf(edtfText, clock);
				return date.type === 'fault' ? [] : [whenOf(date, wording.name)];
			});
			return first && others.every(({span}) => isSame(span, first.span))
				? first
				: fault(`write ${contrastInterpretations(typed.interpretations)}`, 0, text.length);
		}
	}
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
