import {compareAccounts, type Sign, signOrder, tally} from '../../chronology/comparison.ts';
import type {ChronologyEvent} from '../../chronology/event.ts';
import {plural} from '../../text/english.ts';

/** How sources stand on a topic: the sign that is drawn and the word that is said. */
export const signs: Readonly<
	Record<Sign, {readonly glyph: string; readonly word: string; readonly meaning: string}>
> = {
	differ: {glyph: '≠', word: 'differ', meaning: 'cannot both be true'},
	agree: {glyph: '=', word: 'agree', meaning: 'say the same'},
	compatible: {glyph: '~', word: 'compatible', meaning: 'say it otherwise; both can be true'},
	alone: {glyph: ' ', word: 'in one source only', meaning: 'the other says nothing'},
};

/** The signs in the order in which they are told of two events, of which what is alike matters most. */
export const pairOrder: readonly Sign[] = ['agree', 'differ', 'compatible', 'alone'];

/** What the same signs say of two events, of which different things may well be true. */
export const pairWords: Readonly<Record<Sign, string>> = {
	differ: 'unlike',
	agree: 'alike',
	compatible: 'left open',
	alone: 'of one event only',
};

/** How many topics of an event differ, agree and so on, in words; other words may be given for what one source alone says. */
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
