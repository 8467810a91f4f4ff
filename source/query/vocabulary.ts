import {growing, integers} from '../chronology/growing.ts';
import {numbersHolding} from '../chronology/text-search.ts';
import {type Ids, numberedIds, numberOf, type Texts, textAt} from '../chronology/texts.ts';
import {nameSteps} from './name-steps.ts';
import {wordsIn} from './name-words.ts';

/** The words of some texts, each with the numbers of the first and the last text that has it. */
export type Vocabulary = {
	readonly words: Ids;
	readonly firsts: Uint32Array;
	readonly lasts: Uint32Array;
};

/** The most texts that a step looks at, and what such a step costs: so many rows could be made meanwhile. */
const [textsAStep, stepCost] = [100, 2];

/** Finds the words of folded texts in steps. */
export function* vocabularyOf(texts: Texts): Generator<number, Vocabulary> {
	const words = numberedIds();
	const firsts = growing(integers);
	const lasts: number[] = [];
	const costWith = nameSteps(textsAStep, stepCost);
	for (let text = 0; text < texts.ends.length; text++) {
		const folded = textAt(texts, text);
		for (const each of wordsIn(folded).split(' ')) {
			const word = words.numberOf(each);
			if (word === firsts.length) firsts.push(text);
			lasts[word] = text;
		}
		const cost = costWith(folded.length);
		if (cost > 0) yield cost;
	}
	return {words: words.all(), firsts: firsts.all(), lasts: Uint32Array.from(lasts)};
}

/** The most texts that are looked through before the first of them is given. */
const textsAtOnce = 4096;

/** The numbers of the texts that have some words next to each other, in order. The words are folded, with a space between two. */
export function* textsWithWords(
	{words, firsts, lasts}: Vocabulary,
	texts: Texts,
	wanted: string,
): Generator<number> {
	// What has all of them has the rarest, and of most that is typed one is in no text at all.
	let [part, first, last] = ['', 0, texts.ends.length - 1];
	for (const each of wanted.split(' ')) {
		const word = numberOf(words, each);
		if (word === undefined) return;
		const [from, to] = [firsts[word] ?? 0, lasts[word] ?? 0];
		if (part !== '' && to - from >= last - first) continue;
		[part, first, last] = [each, from, to];
	}
	for (let from = first; from <= last; from += textsAtOnce)
		for (const text of numbersHolding(texts, part, from, Math.min(last + 1, from + textsAtOnce)))
			if (` ${wordsIn(textAt(texts, text))} `.includes(` ${wanted} `)) yield text;
}
