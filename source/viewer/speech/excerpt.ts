import {once} from '../../lookup/memo.ts';
import {sentences, speakable} from './speakable.ts';

// The beginning is enough to know a text by.
const longest = 160;
// It takes milliseconds to make, which the first screen shouldn't wait for.
const bySentence = once(() => new Intl.Segmenter('en', {granularity: 'sentence'}));

/** What a text is and how it begins, cut behind the last sentence that ends within 160 characters, but never within its first one. */
export function excerptOf(what: string, text: string): string {
	const whole = speakable(text);
	let excerpt = '';
	for (const {segment} of bySentence().segment(whole)) {
		if (excerpt !== '' && excerpt.length + segment.length > longest) break;
		excerpt += segment;
	}
	return sentences(`${what}${excerpt.length < whole.length ? ', which begins' : ''}: ${excerpt}`);
}
