import type {ChronologyEvent} from '../../chronology/event.ts';
import {roles} from '../../chronology/role.ts';
import {capitalise} from '../../text/english.ts';
import {shownCast} from '../state/shown-cast.ts';
import type {State} from '../state/state.ts';
import {type Line, piece} from './line.ts';
import {wrap} from './text.ts';

/** The actors of an event by their roles, a role a line or more. */
export function actorLines({chronology}: State, event: ChronologyEvent, width: number): readonly Line[] {
	return shownCast(chronology, event).flatMap(({word, names}) => {
		const [first = '', ...rest] = wrap(names, width - roleWidth);
		return [
			[piece(capitalise(word).padEnd(roleWidth), 'dim'), piece(first)],
			...rest.map(text => [piece(' '.repeat(roleWidth)), piece(text)]),
		];
	});
}

const roleWidth = Math.max(...Object.values(roles).map(({length}) => length)) + 2;
