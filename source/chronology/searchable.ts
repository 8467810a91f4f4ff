import {perValue} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {formatClaim} from './claim.ts';
import type {Account, Actor, ChronologyEvent} from './event.ts';
import {accountDateTexts, dateTexts} from './event-date.ts';
import {factsOf} from './facts.ts';

/** Makes the function that gives the folded text that words of a query are searched in: an event's title, dates in words and facts, its accounts and claims, and the actors' names and offices. */
export function searchableIn(actors: ReadonlyMap<string, Actor>): (event: ChronologyEvent) => string {
	const namesOf = perValue((id: string): readonly string[] => {
		const known = actors.get(id);
		return known ? foldedNames(known) : [];
	});
	return event => {
		const {title, actors: named, accounts} = event;
		const names = named.flatMap(({actor, as}) => {
			const known = namesOf(actor);
			return known.length === 0 || as === undefined ? known : [...known, fold(as)];
		});
		const told = [title, ...dateTexts(event), ...factsOf(event), ...accounts.flatMap(toldIn)];
		return [...told.map(fold), ...names].join('\n');
	};
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
