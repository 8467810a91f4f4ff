import {enumerate} from '../../text/enumeration.ts';
import {forms} from '../edtf/advice.ts';
import {formatDate} from '../format/sentence.ts';
import {nameLookAlikes, type PlainText} from './characters.ts';
import type {Reading} from './draft.ts';
import {readTyped} from './read.ts';

/** What is asked for: the date of something, which may not be known, or a bound to find events by. */
export type Asked = 'date' | 'bound';

/** What is wrong with a text that isn't EDTF, which it quotes, and what to write in its place. */
export function adviceOn(text: string, asked: Asked): string {
	const typed = readTyped(text, {year: undefined, forms, isQuoted: true});
	const quoted = `“${excerpt(text)}”`;
	switch (typed.type) {
		case 'undated':
			return asked === 'date'
				? `${quoted} isn't a date: where none is known, leave it out (or write XXXX)`
				: `${quoted} isn't a date: is:undated finds the events that have none`;
		case 'unread': {
			const names = lookAlikesIn(typed.plain);
			return `${quoted} isn't an EDTF date${names && `, and has ${names}`}: ${typed.fault.message}`;
		}
		case 'readings': {
			const {readings, plain} = typed;
			const dated = readings.filter(({isYearless}) => !isYearless);
			if (dated.length === 0) return `${quoted} has no year: ${yearlessAdvice(readings, asked)}`;
			const offered = asked === 'date' ? readings : dated;
			return `${quoted} ${faultIn(offered, plain)}: write ${listReadings(offered)}`;
		}
	}
}

/** Readings as they are written, each said in parentheses too where that tells more: “2020-05-03 (3 May 2020) or 2020-03-05 (5 March 2020)”. */
function listReadings(readings: readonly Reading[]): string {
	const said = readings.map(reading => {
		const {text, date} = reading;
		const isPlain = wordsOf(reading) === text || (readings.length === 1 && date.type === 'date');
		return isPlain ? text : `${text} (${wordsOf(reading)})`;
	});
	return enumerate(said, 'or');
}

/** Readings as they are written, then as they are said, so that the first fit where there is little room. */
export function contrastReadings(readings: readonly Reading[]): string {
	const texts = readings.map(({text}) => text);
	return `${enumerate(texts, 'or')} (${enumerate(readings.map(wordsOf), 'or')})`;
}

function wordsOf({date, wording}: Reading): string {
	return wording.gloss ?? formatDate(date);
}

/** What to write for a date whose year is known, and for one whose isn't. */
function yearlessAdvice(readings: readonly Reading[], asked: Asked): string {
	const unknown = readings.map(({text}) => text);
	const known = unknown.map(text => text.replaceAll('XXXX', 'YYYY'));
	const advice = `write ${enumerate(known, 'or')}`;
	return asked === 'date' ? `${advice}, or ${enumerate(unknown, 'or')} where it isn't known` : advice;
}

const counts = ['no', 'one', 'two', 'three'];

function faultIn(readings: readonly Reading[], plain: PlainText): string {
	const names = lookAlikesIn(plain);
	if (names) return `has ${names}`;
	const areDates = readings.length > 1 && readings.every(({date}) => date.type === 'date');
	return areDates ? `may be ${counts[readings.length] ?? 'several'} dates` : "isn't an EDTF date";
}

/** The characters that aren't EDTF's in what otherwise looks like it; in words they are nobody's mistake. */
function lookAlikesIn({text, lookAlikes}: PlainText): string {
	return /^[\dXYTZ?~%.,:/[\]{}+\s-]*$/.test(text) ? nameLookAlikes(lookAlikes) : '';
}

const longestQuote = 60;

function excerpt(text: string): string {
	const line = text.slice(0, 10 * longestQuote).replace(/\s+/g, ' ');
	return line.length > longestQuote || text.length > 10 * longestQuote
		? `${line.slice(0, longestQuote - 1)}…`
		: line;
}
