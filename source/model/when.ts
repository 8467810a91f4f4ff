import {type Edtf, parseEdtf} from './edtf.ts';
import {type Fault, fault} from './fault.ts';
import {type Span, spanOf} from './span.ts';
import {ambiguousNumbers, faultyWhole, unknownItem} from './when-advice.ts';
import {parseDay} from './when-day.ts';
import {parseCentury, parseDecade} from './when-period.ts';
import {parseStep} from './when-step.ts';
import {type Item, readItems} from './when-words.ts';
import {formatDate} from './wording.ts';

/** The days that someone means who says where in time to go, and how they are said: “17 November 2020”. */
export type When = {readonly type: 'when'; readonly span: Span; readonly words: string};

/**
 * Reads what someone types to go to a date: EDTF, a date in words (“17 nov”; the 19th century is 1801 to 1900), or a
 * step (“+3 months”); `from`, in days since 1970-01-01, gives the year that is not said and the day to step from.
 */
export function parseWhen(text: string, from: number): When | Fault {
	const typed = text.trim();
	const shift = text.length - text.trimStart().length;
	if (typed === '') return faultyWhole(text);
	const edtf = parseEdtf(typed);
	if (edtf.type !== 'fault') return whenOf(edtf);
	const read = parseTyped(typed, from, edtf);
	return read.type === 'when' ? read : fault(read.message, read.from + shift, read.to + shift);
}

function parseTyped(text: string, from: number, edtfFault: Fault): When | Fault {
	const ambiguous = ambiguousNumbers(text);
	if (ambiguous) return ambiguous;
	const items = readItems(text);
	if (isMeantAsEdtf(text, items)) return edtfFault;
	const unknown = items.find(({type}) => type === 'unknown');
	if (unknown) return unknownItem(unknown);
	const step = parseStep(items, text, from);
	if (step) return step;
	const read = parseDecade(items) ?? parseCentury(items) ?? parseDay(items, from) ?? faultyWhole(text);
	return read.type === 'fault' ? read : whenOf(read.date, read.words);
}

function whenOf(edtf: Edtf, words = formatDate(edtf)): When {
	return {type: 'when', span: spanOf(edtf), words};
}

/** Whether a text is of numbers, signs and single letters, as EDTF is, and of no word of ours. */
function isMeantAsEdtf(text: string, items: readonly Item[]): boolean {
	if (/^Y-?\d/.test(text)) return true;
	if (text.startsWith('+') || isNegativeYear(items)) return false;
	const isPlain = ({type, text: written}: Item) =>
		type === 'number' || type === 'sign' || (type === 'unknown' && written.length === 1);
	return items.length > 0 && items.every(isPlain);
}

function isNegativeYear([sign, year, ...more]: readonly Item[]): boolean {
	return sign?.type === 'sign' && year?.type === 'number' && more.length === 0;
}
