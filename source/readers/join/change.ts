import type {Account, ChronologyEvent, Claim, Participation} from '../../chronology/event.ts';
import {isUndated, spanOf} from '../../dates/edtf/bounds.ts';
import type {Edtf} from '../../dates/edtf/form.ts';

/** What becomes of a part's ids and dates where it is joined with others. */
export type Change = {
	readonly event: (id: string) => string;
	readonly source: (id: string) => string;
	readonly actor: (id: string) => string;
	/** Left out where the part's times are on the same clock. */
	readonly date?: (date: Edtf) => Edtf;
};

/** An event with its ids and dates changed. */
export function changeEvent(event: ChronologyEvent, change: Change): ChronologyEvent {
	const {date: given} = event;
	const date = given && (change.date?.(given) ?? given);
	return {
		...event,
		id: change.event(event.id),
		...(date && date !== given && {date, ...(!isUndated(date) && {span: spanOf(date)})}),
		actors: event.actors.map((one): Participation => ({...one, actor: change.actor(one.actor)})),
		accounts: event.accounts.map(account => changeAccount(account, change)),
	};
}

function changeAccount(account: Account, change: Change): Account {
	return {
		...account,
		source: change.source(account.source),
		...(account.date && change.date && {date: change.date(account.date)}),
		claims: account.claims.map(claim => changeClaim(claim, change)),
		links: account.links.map(link => ({...link, to: change.event(link.to)})),
	};
}

function changeClaim(claim: Claim, {actor, date}: Change): Claim {
	const {speaker, value} = claim;
	return {
		...claim,
		...(speaker !== undefined && {speaker: actor(speaker)}),
		...(value?.type === 'date' && date && {value: {...value, date: date(value.date)}}),
	};
}
