import type {Account, ChronologyEvent, Claim, Participation} from '../../chronology/event.ts';
import {type Row, rowOf} from '../../chronology/row.ts';
import {isUndated, spanOf} from '../../dates/edtf/bounds.ts';
import type {Edtf} from '../../dates/edtf/form.ts';
import {isTimed} from './times.ts';

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

/** The row of a changed event; the event itself is made only where its date changes. */
export function changeRow(row: Row, change: Change): Row {
	const make = () => changeEvent(row.make(), change);
	const dates = row.date ? [row.date, ...row.told] : row.told;
	if (change.date && dates.some(isTimed)) return rowOf(make(), make);
	return {
		...row,
		id: change.event(row.id),
		actors: row.actors.map(change.actor),
		sources: row.sources.map(change.source),
		speakers: row.speakers.map(change.actor),
		links: row.links.map(change.event),
		earlier: row.earlier.map(change.event),
		make,
	};
}
