import {perValue} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {formatClaim} from './claim.ts';
import type {Account, Actor, ChronologyEvent} from './event.ts';
import {accountDateTexts, dateTexts} from './event-date.ts';
import {factsOf} from './facts.ts';

/** A folded text, and how many characters it had before, which tells how long it took to fold: a stack of marks is nothing then. */
export type FoldedPart = {readonly text: string; readonly length: number};

/**
 * Makes the function that gives the folded texts that words of a query are searched in: an event's title, dates in words and facts, its
 * accounts and claims, and the actors' names and offices. They come in parts, each folded when it is asked for, since they may be long.
 */
export function searchableIn(
	actors: ReadonlyMap<string, Actor>,
): (event: ChronologyEvent) => Iterable<FoldedPart> {
	const namesOf = perValue((id: string): readonly string[] => {
		const known = actors.get(id);
		return known ? foldedNames(known) : [];
	});
	return function* partsOf(event) {
		const {title, actors: named, accounts} = event;
		yield* foldedParts([title, ...dateTexts(event), ...factsOf(event)]);
		for (const account of accounts) yield* foldedParts(toldIn(account));
		const names = named.flatMap(({actor, as}) => {
			const known = namesOf(actor);
			return known.length === 0 || as === undefined ? known : [...known, fold(as)];
		});
		const text = names.join('\n');
		yield {text, length: text.length};
	};
}

/** The characters from which on texts are folded apart. */
const partLength = 10_000;

/** Folds texts, the short ones together. */
function* foldedParts(texts: readonly string[]): Generator<FoldedPart> {
	let part: string[] = [];
	let length = 0;
	for (const text of texts) {
		part.push(fold(text));
		length += text.length;
		if (length < partLength) continue;
		yield {text: part.join('\n'), length};
		[part, length] = [[], 0];
	}
	yield {text: part.join('\n'), length};
}

/** The names that an actor is searched by, folded. */
export function foldedNames({name, aliases, office = ''}: Actor): readonly string[] {
	return [name, ...aliases, office].map(fold);
}

/** The folded text of an account and its claims, kept for the accounts that were asked for last, as those of one event are at each key. */
export const accountText = perValue((account: Account) => fold(toldIn(account).join('\n')), 2000);

function toldIn(account: Account): readonly string[] {
	return [
		account.text,
		...accountDateTexts(account),
		...account.claims.flatMap(claim => [claim.topic, formatClaim(claim), claim.attributedTo ?? '']),
		...account.links.map(({says}) => says ?? ''),
	];
}
