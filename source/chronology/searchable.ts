import {inTurn, perValue} from '../lookup/memo.ts';
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
	const namesOf = perValue((id: string): Iterable<string> => {
		const known = actors.get(id);
		return known ? inTurn(() => foldedNames(known)) : [];
	});
	return function* searchable(event) {
		const {title, actors: named, accounts} = event;
		yield* partsOf([title, ...dateTexts(event), ...factsOf(event)], fold);
		for (const account of accounts) yield* partsOf(toldIn(account), fold);
		yield* partsOf(namesIn(named), text => text);
	};

	function* namesIn(named: ChronologyEvent['actors']): Generator<string> {
		for (const {actor, as} of named) {
			yield* namesOf(actor);
			if (as !== undefined && actors.has(actor)) yield fold(as);
		}
	}
}

/** The characters from which on texts are folded apart. */
const partLength = 10_000;

/** Folds texts, where they are not yet, and joins the short ones. */
function* partsOf(texts: Iterable<string>, foldOf: (text: string) => string): Generator<FoldedPart> {
	let part: string[] = [];
	let length = 0;
	for (const text of texts) {
		part.push(foldOf(text));
		length += text.length;
		if (length < partLength) continue;
		yield {text: part.join('\n'), length};
		[part, length] = [[], 0];
	}
	yield {text: part.join('\n'), length};
}

/** The names that an actor is searched by, each folded when it is asked for. */
export function* foldedNames({name, aliases, office = ''}: Actor): Generator<string> {
	for (const each of [name, ...aliases, office]) yield fold(each);
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
