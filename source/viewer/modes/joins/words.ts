import type {Pair} from '../../../chronology/join/pairs.ts';
import {outletOf} from '../../../chronology/store.ts';
import {capitalise} from '../../../text/english.ts';
import {noticeKey} from '../../speech/key-words.ts';
import {whenOf} from '../../state/content.ts';
import {answerWords} from '../../state/pairs.ts';
import type {State} from '../../state/state.ts';
import type {JoinAction} from './keys.ts';

/** What is asked about a pair, or what has been answered. */
export function questionWords({answer, ids: [first, second]}: Pair): string {
	if (answer === undefined) return 'Are these one event?';
	if (answer === 'one' && first !== second) return 'Answered: one event, once you close this';
	return `Answered: ${answerWords[answer]}`;
}

/** Why a pair may be one event, or how its answer is taken back. */
export function reasonWords(state: State, {reason, answer}: Pair): string {
	if (answer === undefined) return reason === undefined ? '' : `${capitalise(reason)}.`;
	const key = noticeKey<JoinAction>(state, 'takeBackAnswer');
	return key === undefined ? '' : `${key} takes the answer back.`;
}

/** What is told of an event: its title, when and where it was, and the text of each account with its source. */
export type Told = {
	readonly title: string;
	readonly about: string;
	readonly texts: readonly string[];
};

export function toldOf({chronology}: State, row: number): Told {
	const event = chronology.get(row);
	return {
		title: event.title,
		about: whenOf(event),
		texts: event.accounts.map(({source, text}) =>
			[outletOf(chronology, source), text].filter(Boolean).join(': '),
		),
	};
}
