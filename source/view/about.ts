import type {Event, Role} from '../model/event.ts';
import {formatEventDate} from '../model/event-date.ts';

import {type Line, piece} from './line.ts';
import type {State} from './state.ts';
import {wrap} from './text.ts';

const roleTitles: readonly {readonly role: Role; readonly title: string}[] = [
	{role: 'by', title: 'By'},
	{role: 'target', title: 'Target'},
	{role: 'harmed', title: 'Harmed'},
	{role: 'speaker', title: 'Said by'},
	{role: 'named', title: 'Named'},
];

/** When and where an event was, as far as its sources say. */
export function whenOf(event: Event): string {
	const when = formatEventDate(event);
	return event.place === undefined ? when : `${when} · ${event.place}`;
}

/** Who had what to do with an event. */
export function actorLines({chronology}: State, event: Event, width: number): readonly Line[] {
	return roleTitles.flatMap(({role, title}) => {
		const participants = event.actors.filter(actor => actor.role === role);
		if (participants.length === 0) return [];
		const names = participants.map(({actor}) => chronology.actors.get(actor)?.name ?? actor);
		const [first = '', ...rest] = wrap(names.join(', '), width - roleWidth);
		return [
			[piece(title.padEnd(roleWidth), 'dim'), piece(first)],
			...rest.map(text => [piece(' '.repeat(roleWidth)), piece(text)]),
		];
	});
}

const roleWidth = 9;
