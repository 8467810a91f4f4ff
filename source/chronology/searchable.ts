import {perValue} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {formatClaim} from './claim.ts';
import type {Account, Actor, ChronologyEvent} from './event.ts';
import {accountDateTexts, dateTexts} from './event-date.ts';
import {factsOf} from './facts.ts';

/**
 * Makes the function that gives the folded texts that words of a query are searched in: an event's title, dates in words and facts, its
 * accounts and claims, and the actors' names and offices. They come in parts, each folded when it is asked for, since they may be long.
 */
export function searchableIn(
	actors: ReadonlyMap<string, Actor>,
): (event: ChronologyEvent) => Iterable<string> {
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
		yield names.join('\n');
	};
}

/** The characters from which on texts are folded apart. */
const partLength = 10_000;

/** Folds texts, the short ones together. */
function* foldedParts(texts: readonly string[]): Generator<string> {
	let part: string[] = [];
	let length = 0;
	for (const text of texts) {
		part.push(fold(text));
		length += text.length;
		if (length < partLength) continue;
		yield part.join('\n');
		[part, length] = [[], 0];
	}
	yield part.join('\n');
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
