// This folder puts a state into words for a screen reader: the event, the detail, lists, keys and matches, line by line. It imports
// what the screen imports, and of the screen only `derived.ts`; the modes use it, and `voice` puts their lines together.

import {formatParagraphs} from '../../chronology/citation.ts';
import {monthName} from '../../dates/calendar.ts';
import {once} from '../../lookup/memo.ts';
import {oneLine} from '../../text/clean.ts';
import {capitalise, enumerate, withFullStop} from '../../text/english.ts';

const ordinals = ['first', 'second', 'third', 'fourth'];

type Replacement = readonly [RegExp, (...found: readonly string[]) => string];

/** Signs that are meant for the eye, and the words that replace them. */
const replacements = once((): readonly Replacement[] => [
	[
		/(headline, )?¶(\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*)/g,
		(_, headline, numbers = '') => citationWords(numbers, headline),
	],
	[/(?<=\d|BC)–(?=\d|AD)/g, () => ' to '],
	[/\bQ([1-4]) (?=\d|AD)/g, (_, quarter) => `the ${ordinals[Number(quarter) - 1]} quarter of `],
	[new RegExp(`\\bc\\. (?=${dateStarts().join('|')})`, 'g'), () => 'about '],
	[/ · /g, () => ', '],
	[/→ /g, () => ''],
	[/\ufe0f?\u20e3/g, () => ''],
	// A combining mark without a base gets a dotted circle (U+25CC) as its base, which becomes a question mark in ASCII.
	[/(?<=^|\s)(?![\ufe00-\ufe0f])(?=\p{M})/gu, () => '◌'],
]);

/** How the words of a date begin, as patterns. */
function dateStarts(): readonly string[] {
	const months = Array.from({length: 12}, (_, index) => monthName(index + 1));
	return ['\\d', 'AD', 'the \\d', 'between', 'spring', 'summer', 'autumn', 'winter', ...months];
}

/** Turns a text into one line in which words replace signs: “¶1–3” is “paragraphs 1 to 3”, “c. 1900” “about 1900”. */
export function speakable(text: string): string {
	return replacements()
		.reduce((said, [sign, words]) => said.replace(sign, words), oneLine(text))
		.trim();
}

/** Joins parts as speakable sentences, each with a capital and a full stop; empty parts are left out. */
export function sentences(...parts: readonly (string | undefined)[]): string {
	return parts
		.map(part => speakable(part ?? ''))
		.filter(Boolean)
		.map(part => withFullStop(capitalise(part)))
		.join(' ');
}

/** Paragraphs of a source in words: “the headline and paragraphs 1 to 3”. */
export function citedWords(paragraphs: readonly number[]): string {
	const text = formatParagraphs(paragraphs);
	return text === 'headline' ? 'the headline' : speakable(text);
}

function citationWords(numbers: string, headline: string | undefined): string {
	const runs = numbers.split(', ').map(run => run.replace('–', ' to '));
	const isOne = runs.length === 1 && !numbers.includes('–');
	const paragraphs = `${isOne ? 'paragraph' : 'paragraphs'} ${enumerate(runs, 'and')}`;
	if (headline === undefined) return paragraphs;
	return `the headline${runs.length > 1 ? ',' : ''} and ${paragraphs}`;
}
