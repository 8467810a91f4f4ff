import type {Act, Acts} from './act.ts';
import {layoutOf} from './arrangement.ts';
import {moveTo} from './browse.ts';
import {helpRect} from './frame.ts';
import {jumped} from './jumps.ts';
import type {pairKeys} from './keys/pair.ts';
import {type Line, piece} from './line.ts';
import {lastPairScroll, pairRoom} from './pair-lines.ts';
import {currentRow, type Mode, type State, shownSelection} from './state.ts';
import {cut} from './text.ts';

type SecondMode = Extract<Mode, {type: 'second'}>;
type PairMode = Extract<Mode, {type: 'pair'}>;

/** The actions that compare an event with another. */
export const pairActions: Acts<typeof pairKeys> = {
	compareWith: state => {
		const first = currentRow(state);
		if (first === undefined || shownSelection(state).rows.length < 2) {
			return {...state, notice: 'there is no other event to compare with'};
		}
		return {...state, focus: 'list', mode: {type: 'second', first}};
	},
	takeSecond: state => (state.mode.type === 'second' ? taken(state, state.mode) : state),
	leaveSecond: state => (state.mode.type === 'second' ? backTo(state, state.mode.first) : state),
	pairDown: scrolling(1),
	pairUp: scrolling(-1),
	pairPageDown: paging(1),
	pairPageUp: paging(-1),
	pairTop: scrolling(-Infinity),
	pairEnd: scrolling(Infinity),
	compareAnother: state =>
		state.mode.type === 'pair' ? {...state, mode: {type: 'second', first: state.mode.first}} : state,
	closePair: state => ({...state, mode: {type: 'browse'}}),
};

/** What is asked for while a second event is looked for. */
export function secondLine({chronology, size}: State, {first}: SecondMode): Line {
	const title = cut(chronology.get(first).title, Math.max(12, Math.floor(size.columns / 2) - 16));
	return [piece(` compare “${title}” with `)];
}

function taken(state: State, {first}: SecondMode): State {
	const second = currentRow(state);
	if (second === undefined || second === first) {
		return {...state, notice: 'this is the first event itself: move to another'};
	}
	return jumped({...state, cursor: first}, {...state, mode: {type: 'pair', first, second, scroll: 0}});
}

function backTo(state: State, row: number): State {
	const back = moveTo(state, shownSelection(state).placeOf(row));
	return {...back, mode: {type: 'browse'}};
}

function scrolling(lines: number): Act {
	return state => (state.mode.type === 'pair' ? scrolled(state, state.mode, lines) : state);
}

function paging(pages: number): Act {
	return state => {
		const rect = rectOf(state);
		if (state.mode.type !== 'pair' || !rect) return state;
		return scrolled(state, state.mode, pages * Math.max(1, pairRoom(state, state.mode, rect) - 1));
	};
}

function scrolled(state: State, mode: PairMode, lines: number): State {
	const rect = rectOf(state);
	if (!rect) return state;
	const last = lastPairScroll(state, mode, rect);
	return {...state, mode: {...mode, scroll: Math.max(0, Math.min(last, mode.scroll + lines))}};
}

function rectOf(state: State) {
	const places = layoutOf(state);
	return places.type === 'tooSmall' ? undefined : helpRect(places);
}
