import {type ComparedTopic, type Sign, signOrder, tally} from '../../chronology/comparison.ts';

/** What is compared: the sources of one event, or two events. */
export type Compared = 'source' | 'event';

/** How the sides of a comparison stand on a topic: the glyph on the screen, the words for some topics and for one, and the meaning in the help. */
export const signs: Readonly<
	Record<
		Sign,
		{readonly glyph: string; readonly word: string; readonly one: string; readonly meaning: string}
	>
> = {
	differ: {glyph: '≠', word: 'differ', one: 'differs', meaning: 'cannot both be true of one event'},
	agree: {glyph: '=', word: 'agree', one: 'agrees', meaning: 'say the same'},
	compatible: {
		glyph: '~',
		word: 'compatible',
		one: 'compatible',
		meaning: 'say it otherwise; both can be true',
	},
	alone: {
		glyph: '–',
		word: 'in one source only',
		one: 'in one source only',
		meaning: 'the others say nothing',
	},
};

/** The word for a sign: “agree”, “in one source only”, or of two events “in one event only”. */
export function signWord(sign: Sign, of: Compared = 'source', count = 2): string {
	const {word, one} = signs[sign];
	return (count === 1 ? one : word).replace('source', of);
}

/** The number of topics that differ, agree and so on, in words: “1 differs”, “3 compatible”. */
export function tallyParts(
	topics: readonly ComparedTopic[],
	of: Compared = 'source',
): readonly {readonly sign: Sign; readonly text: string}[] {
	const counts = tally(topics);
	return signOrder
		.filter(sign => counts[sign] > 0)
		.map(sign => ({sign, text: `${counts[sign]} ${signWord(sign, of, counts[sign])}`}));
}
