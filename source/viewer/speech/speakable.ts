import {formatParagraphs} from '../../chronology/citation.ts';
import {monthName} from '../../dates/calendar.ts';
import {capitalise, enumerate, withFullStop} from '../../text/english.ts';

const months = Array.from({length: 12}, (_, index) => monthName(index + 1));
const dated = ['\\d', 'AD', 'the \\d', 'between', 'spring', 'summer', 'autumn', 'winter', ...months];
const ordinals = ['first', 'second', 'third', 'fourth'];

type Replacement = readonly [RegExp, (...found: readonly string[]) => string];

/** What is meant for the eye, and the words for it. */
const replacements: readonly Replacement[] = [
	[/\s*\n\s*/g, () => ' '],
	[
		/(headline, )?¶(\d+(?:–\d+)?(?:, \d+(?:–\d+)?)*)/g,
		(_, headline, numbers = '') => cited(numbers, headline),
	],
	[/(?<=\d|BC)–(?=\d|AD)/g, () => ' to '],
	[/\bQ([1-4]) (?=\d|AD)/g, (_, quarter) => `the ${ordinals[Number(quarter) - 1]} quarter of `],
	[new RegExp(`\\bc\\. (?=${dated.join('|')})`, 'g'), () => 'about '],
	[/ · /g, () => ', '],
	[/→ /g, () => ''],
	[/\ufe0f?\u20e3/g, () => ''],
	// An accent that stands on nothing has the sign for that, which ASCII has a question mark for.
	[/(?<=^|\s)(?![\ufe00-\ufe0f])(?=\p{M})/gu, () => '◌'],
];

/** A text as one line in which nothing is left to the eye: “¶1–3” is “paragraphs 1 to 3”, “c. 1900” “about 1900”. */
export function speakable(text: string): string {
	return replacements.reduce((said, [sign, words]) => said.replace(sign, words), text).trim();
}

/** Parts as speakable sentences, each closed and beginning with a capital; what is empty is left out. */
export function sentences(...parts: readonly (string | undefined)[]): string {
	return parts
		.map(part => speakable(part ?? ''))
		.filter(Boolean)
		.map(part => withFullStop(capitalise(part)))
		.join(' ');
}

/** Where in a source something stands, in words: “the headline and paragraphs 1 to 3”. */
export function citedWords(paragraphs: readonly number[]): string {
	const text = formatParagraphs(paragraphs);
	return text === 'headline' ? 'the headline' : speakable(text);
}

function cited(numbers: string, headline: string | undefined): string {
	const runs = numbers.split(', ').map(run => run.replace('–', ' to '));
	const isOne = runs.length === 1 && !numbers.includes('–');
	const paragraphs = `${isOne ? 'paragraph' : 'paragraphs'} ${enumerate(runs, 'and')}`;
	if (headline === undefined) return paragraphs;
	return `the headline${runs.length > 1 ? ',' : ''} and ${paragraphs}`;
}
