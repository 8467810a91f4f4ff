import type {ChronologyEvent, Participation} from './event.ts';
import {roleOrder, roles} from './role.ts';
import type {Chronology} from './store.ts';

/** The actors that have one role in an event: the role in words, and each actor by name and office. */
export type Cast = {readonly word: string; readonly names: readonly string[]};

/** The actors of an event, role by role; a role without actors is left out. */
export function castOf(chronology: Chronology, {actors}: ChronologyEvent): readonly Cast[] {
	return roleOrder
		.map(role => ({
			word: roles[role],
			names: actors.filter(actor => actor.role === role).map(actor => participantName(chronology, actor)),
		}))
		.filter(({names}) => names.length > 0);
}

/** An actor's name with the office that it took part in, or else holds: “Sam Wick (harbour master)”. */
function participantName({actors}: Chronology, {actor: id, as}: Participation): string {
	const actor = actors.get(id);
	const office = as ?? actor?.office;
	const name = actor?.name ?? id;
	return office === undefined ? name : `${name} (${office})`;
}
