import {wordsQuoted} from '../../chronology/claim.ts';
import {type ComparedTopic, type Sign, sidesOf} from '../../chronology/comparison.ts';
import type {ChronologyEvent, Claim} from '../../chronology/event.ts';
import {type Chronology, outletOf} from '../../chronology/store.ts';
import {signWord} from '../state/signs.ts';
import {citedWords, sentences} from './speakable.ts';

/** A claim in sentences, behind its topic or its source: “Killed: one child, according to Iraqi military. Paragraphs 1 and 3.” */
export function claimWords(of: string, claim: Claim): string {
	const {says, quote, attributedTo, paragraphs} = claim;
	const from = attributedTo === undefined ? undefined : `according to ${attributedTo}`;
	const told = [says, quote === undefined ? undefined : quoteWords(quote), from].filter(Boolean).join(', ');
	return sentences(`${of}: ${told}`, citedWords(paragraphs));
}

// Screen readers may leave quotation marks out.
function quoteWords(quote: string): string {
	const words = wordsQuoted(quote);
	return `quote, ${words}${/[.!?…]$/.test(words) ? '' : ','} unquote`;
}

/** A compared topic of an event in sentences: how its sources stand on it, and the claims of each. */
export function comparedWords(chronology: Chronology, event: ChronologyEvent, topic: ComparedTopic): string {
	const sides = sidesOf(event, topic);
	const names = sides.map(({source}) => outletOf(chronology, source));
	return topicWords(
		{...topic, cells: sides.map(({claims}) => claims)},
		side => names[side] ?? '',
		sign => signWord(sign),
	);
}

/** A compared topic in sentences: the word for its sign, and for each side its name and its claims. A silent side is named unless only one side speaks. */
export function topicWords(
	{topic, sign, cells}: ComparedTopic,
	nameOf: (side: number, claim?: Claim) => string,
	wordOf: (sign: Sign) => string,
): string {
	const said = cells.flatMap((claims, index): readonly string[] => {
		if (claims.length === 0) return sign === 'alone' ? [] : [`${nameOf(index)} says nothing.`];
		return claims.map((claim, at) => {
			const [name, before] = [nameOf(index, claim), claims[at - 1]];
			return claimWords(before && nameOf(index, before) === name ? `${name} also` : name, claim);
		});
	});
	return [sentences(`${topic}: ${wordOf(sign)}`), ...said].join(' ');
}
