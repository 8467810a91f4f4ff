import type {ChronologyEvent} from '../../chronology/event.ts';
import {formatEventDate} from '../../chronology/event-date.ts';
import {factsOf} from '../../chronology/facts.ts';
import {castOf} from '../../chronology/participation.ts';
import {roles} from '../../chronology/role.ts';
import {capitalise} from '../../text/english.ts';
import type {State} from '../state.ts';
import {wrap} from '../text.ts';
import {type Line, piece} from './line.ts';

/** When an event was, and what else is known of it, such as where, in one line. */
export function whenOf(event: ChronologyEvent): string {
	return [formatEventDate(event), ...factsOf(event)].join(' · ');
}

/** Who had what to do with an event. */
export function actorLines({chronology}: State, event: ChronologyEvent, width: number): readonly Line[] {
	return castOf(chronology, event).flatMap(({word, names}) => {
		const [first = '', ...rest] = wrap(names.join(', '), width - roleWidth);
		return [
			[piece(capitalise(word).padEnd(roleWidth), 'dim'), piece(first)],
			...rest.map(text => [piece(' '.repeat(roleWidth)), piece(text)]),
		];
	});
}

const roleWidth = Math.max(...Object.values(roles).map(({length}) => length)) + 2;
