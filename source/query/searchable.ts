import {formatClaim} from '../chronology/claim.ts';
import {accountDateTexts, dateTexts} from '../chronology/event-date.ts';
import {factsOf} from '../chronology/facts.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';

const textsIn = perObject((_: Chronology): string[] => []);

/** The folded text that words of a query are searched in: an event's title, dates in words and facts, its accounts and claims, and the actors' names and offices. */
export function searchableText(chronology: Chronology, row: number): string {
	const texts = textsIn(chronology);
	texts[row] ??= fold(textsOf(chronology, row).join('\n'));
	return texts[row];
}

function textsOf(chronology: Chronology, row: number): readonly string[] {
	const event = chronology.get(row);
	const {title, actors, accounts} = event;
	const names = actors.flatMap(({actor, as}) => {
		const known = chronology.actors.get(actor);
		return known ? [known.name, ...known.aliases, known.office ?? '', as ?? ''] : [];
	});
	const told = accounts.flatMap(account => [
		account.text,
		...accountDateTexts(account),
		...account.claims.flatMap(claim => [claim.topic, formatClaim(claim), claim.attributedTo ?? '']),
		...account.links.map(({says}) => says ?? ''),
	]);
	return [title, ...dateTexts(event), ...factsOf(event), ...names, ...told];
}
