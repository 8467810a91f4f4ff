import type {ChronologyEvent} from '../../chronology/event.ts';
import {formatEventDate} from '../../chronology/event-date.ts';
import {castOf} from '../../chronology/participation.ts';
import {roles} from '../../chronology/role.ts';
import {capitalised} from '../../chronology/sentence.ts';
import type {State} from '../state.ts';
import {wrap} from '../text.ts';
import {type Line, piece} from './line.ts';

/** When and where an event was, as far as its sources say. */
export function whenOf(event: ChronologyEvent): string {
	const when = formatEventDate(event);
	return event.place === undefined ? when : `${when} · ${event.place}`;
}

/** Who had what to do with an event. */
export function actorLines({chronology}: State, event: ChronologyEvent, width: number): readonly Line[] {
	return castOf(chronology, event).flatMap(({word, names}) => {
		const [first = '', ...rest] = wrap(names.join(', '), width - roleWidth);
		return [
			[piece(capitalised(word).padEnd(roleWidth), 'dim'), piece(first)],
			...rest.map(text => [piece(' '.repeat(roleWidth)), piece(text)]),
		];
	});
}

const roleWidth = Math.max(...Object.values(roles).map(({length}) => length)) + 2;
