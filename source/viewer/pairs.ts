import {pairKey} from '../chronology/join/answer.ts';
import type {Pairs} from '../chronology/join/pairs.ts';
import type {Action} from './modes/index.ts';
import {noticeKey} from './speech/key-words.ts';
import {noPairs, waitingCount, waitingIn} from './state/pairs.ts';
import {topPosition} from './state/position.ts';
import type {State} from './state/state.ts';

/** The state once the events that may be one have been found, of which the user is told where they are other in number. */
export function withPairs(before: State, pairs: Pairs): State {
	const {mode, awaitsPairs, ...rest} = before;
	const state: State = {...rest, mode, pairs};
	if (awaitsPairs && mode.type === 'browse') {
		const {notice: _, ...quiet} = state;
		if (pairs.list.length === 0) return {...quiet, notice: noPairs};
		return {...quiet, mode: {type: 'joins', index: 0, position: topPosition}};
	}
	if (mode.type === 'joins') {
		const shown = before.pairs?.list[mode.index];
		const key = shown && pairKey(shown.events);
		const place = pairs.list.findIndex(({events}) => pairKey(events) === key);
		const index = place < 0 ? Math.max(0, Math.min(mode.index, pairs.list.length - 1)) : place;
		const {last: _, ...others} = mode;
		return {...state, mode: {...others, index}};
	}
	const [waits, waited] = [waitingIn(pairs), waitingIn(before.pairs)];
	if (waits === 0 || waits === waited) return state;
	return {...state, notice: [before.notice, pairsNotice(state)].filter(Boolean).join('; ')};
}

/** How many pairs wait, and the key that asks about them: “3 pairs may be one event, & asks”. */
function pairsNotice(state: State): string {
	const key = noticeKey<Action>(state, 'openJoins');
	const may = waitingIn(state.pairs) === 1 ? 'may be one event' : 'may be one event each';
	return `${waitingCount(state.pairs)} ${may}${key === undefined ? '' : `, ${key} asks`}`;
}
