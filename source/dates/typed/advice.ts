import {enumerate} from '../../text/english.ts';
import {forms} from '../edtf/advice.ts';
import {formatDate} from '../format/sentence.ts';
import {nameLookAlikes, type PlainText} from './characters.ts';
import type {Interpretation} from './draft.ts';
import {readTyped} from './read.ts';

/** What a date is typed for: to date something, whose date may be unknown, or as a bound to find events by. */
export type DateUse = 'date' | 'bound';

/** Says what is wrong with a text that isn't EDTF, quotes it, and says what to write in its place. */
export function adviceOn(text: string, use: DateUse): string {
	const typed = readTyped(text, {year: undefined, forms, isQuoted: true});
	const quoted = `“${excerpt(text)}”`;
	switch (typed.type) {
		case 'undated':
			return use === 'date'
				? `${quoted} isn't a date: where none is known, leave it out (or write XXXX)`
				: `${quoted} isn't a date: is:undated finds the events that have none`;
		case 'unread': {
			const names = lookAlikesIn(typed.plain);
			return `${quoted} isn't an EDTF date${names && `, and has ${names}`}: ${typed.fault.message}`;
		}
		case 'interpretations': {
			const {interpretations, plain} = typed;
			const dated = interpretations.filter(({isYearless}) => !isYearless);
			if (dated.length === 0) return `${quoted} has no year: ${yearlessAdvice(interpretations, use)}`;
			const offered = use === 'date' ? interpretations : dated;
			return `${quoted} ${faultIn(offered, plain)}: write ${listInterpretations(offered, plain.text.trim())}`;
		}
	}
}

/** Lists interpretations in EDTF, and in words where that tells more: “2020-05-03 (3 May 2020) or 2020-03-05 (5 March 2020)”. */
function listInterpretations(interpretations: readonly Interpretation[], written: string): string {
	const said = interpretations.map(interpretation => {
		const {text, date} = interpretation;
		const words = wordsOf(interpretation);
		const isOne = interpretations.length === 1 && date.type === 'date';
		// Not everybody who writes -44 or 0 counts with a year 0.
		const isSurprising = text !== written && words.endsWith('BC') && !/[a-z]/i.test(written);
		return words === text || (isOne && !isSurprising) ? text : `${text} (${words})`;
	});
	return enumerate(said, 'or');
}

/** Lists interpretations first in EDTF, then in words, so that the EDTF is seen where there is little room. */
export function contrastInterpretations(interpretations: readonly Interpretation[]): string {
	const texts = interpretations.map(({text}) => text);
	return `${enumerate(texts, 'or')} (${enumerate(interpretations.map(wordsOf), 'or')})`;
}

function wordsOf({date, wording}: Interpretation): string {
	return wording.gloss ?? formatDate(date);
}

/** What to write for a date whose year is known, and for one whose year isn't. */
function yearlessAdvice(interpretations: readonly Interpretation[], use: DateUse): string {
	const unknown = interpretations.map(({text}) => text);
	const known = unknown.map(text => text.replaceAll('XXXX', 'YYYY'));
	const advice = `write ${enumerate(known, 'or')}`;
	return use === 'date' ? `${advice}, or ${enumerate(unknown, 'or')} where it isn't known` : advice;
}

const counts = ['no', 'one', 'two', 'three'];

function faultIn(interpretations: readonly Interpretation[], plain: PlainText): string {
	const names = lookAlikesIn(plain);
	if (names) return `has ${names}`;
	const areDates = interpretations.length > 1 && interpretations.every(({date}) => date.type === 'date');
	return areDates ? `may be ${counts[interpretations.length] ?? 'several'} dates` : "isn't an EDTF date";
}

/** Names the characters that EDTF doesn't have in a text that otherwise looks like EDTF; in words they are no mistake. */
export function lookAlikesIn({text, lookAlikes}: PlainText): string {
	return /^[\dXYTZ?~%.,:/[\]{}+\s-]*$/.test(text) ? nameLookAlikes(lookAlikes) : '';
}

const longestQuote = 60;

function excerpt(text: string): string {
	const line = text.slice(0, 10 * longestQuote).replace(/\s+/g, ' ');
	return line.length > longestQuote || text.length > 10 * longestQuote
		? `${line.slice(0, longestQuote - 1)}…`
		: line;
}
