import {compareAccounts, type Sign, signOrder, tally} from '../../chronology/comparison.ts';
import type {ChronologyEvent} from '../../chronology/event.ts';
import {plural} from '../../text/english.ts';

/** How the sources of an event stand on a topic: the glyph on the screen, the word in speech, and the meaning in the help. */
export const signs: Readonly<
	Record<Sign, {readonly glyph: string; readonly word: string; readonly meaning: string}>
> = {
	differ: {glyph: '≠', word: 'differ', meaning: 'cannot both be true'},
	agree: {glyph: '=', word: 'agree', meaning: 'say the same'},
	compatible: {glyph: '~', word: 'compatible', meaning: 'say it otherwise; both can be true'},
	alone: {glyph: ' ', word: 'in one source only', meaning: 'the other says nothing'},
};

/** The order of the signs for two events, where the topics that are alike matter most. */
export const pairOrder: readonly Sign[] = ['agree', 'differ', 'compatible', 'alone'];

/** The words of the signs for two events, of which different things may well be true. */
export const pairWords: Readonly<Record<Sign, string>> = {
	differ: 'unlike',
	agree: 'alike',
	compatible: 'left open',
	alone: 'of one event only',
};

/** The number of an event's topics that differ, agree and so on, in words; `aloneWords` replaces the words for topics of one source only. */
export function tallyParts(
	event: ChronologyEvent,
	aloneWords = signs.alone.word,
): readonly {readonly sign: Sign; readonly text: string}[] {
	const counts = tally(compareAccounts(event));
	const texts: Readonly<Record<Sign, string>> = {
		differ: plural(counts.differ, 'differs', 'differ'),
		agree: plural(counts.agree, 'agrees', 'agree'),
		compatible: `${counts.compatible} ${signs.compatible.word}`,
		alone: `${counts.alone} ${aloneWords}`,
	};
	return signOrder.filter(sign => counts[sign] > 0).map(sign => ({sign, text: texts[sign]}));
}
