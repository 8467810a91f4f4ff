import {fold} from '../text/fold.ts';
import {pattern} from '../text/pattern.ts';

const word = pattern(String.raw`[\p{L}\p{N}']+`, 'gu');

/** The words of a text in the form in which names are searched: folded, with a space between two words. */
export function wordsOf(text: string): string {
	return wordsIn(fold(text));
}

/** The words of a folded text, with a space between two. */
export function wordsIn(folded: string): string {
	return (folded.match(word()) ?? []).join(' ');
}

/** The longest of some words. */
export function longestOf(words: string): string {
	return words.split(' ').reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}
