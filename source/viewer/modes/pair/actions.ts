import type {Act, Acts} from '../../act.ts';
import type {Effect} from '../../effect.ts';
import {jumped} from '../../jumps.ts';
import {layoutOf} from '../../screen/arrangement.ts';
import {bodyRect} from '../../screen/layout.ts';
import {type Line, piece} from '../../screen/line.ts';
import {currentRow, type Mode, type State, shownSelection} from '../../state.ts';
import {cut} from '../../text.ts';
import {moveTo} from '../browse/actions.ts';
import type {pairKeys} from './keys.ts';
import {pairScroll, takenPair} from './screen.ts';

type PairMode = Extract<Mode, {type: 'pair'}>;

/** The actions that compare an event with another. */
export const pairActions: Acts<typeof pairKeys> = {
	compareWith: state => {
		const first = currentRow(state);
		if (first === undefined || shownSelection(state).rows.length < 2) {
			return {...state, notice: 'no other event to compare with'};
		}
		return {...state, focus: 'list', comparing: first};
	},
	takeSecond: state => (state.comparing === undefined ? state : taken(state, state.comparing)),
	leaveSecond: state => (state.comparing === undefined ? state : backTo(state, state.comparing)),
	pairDown: scrolling(1),
	pairUp: scrolling(-1),
	pairPageDown: paging(1),
	pairPageUp: paging(-1),
	pairTop: scrolling(-Infinity),
	pairEnd: scrolling(Infinity),
	copyPair: withText(text => ({type: 'copy', what: 'the comparison', text})),
	pagePair: withText((text, name) => ({type: 'page', name, text})),
	compareAnother: state =>
		state.mode.type === 'pair'
			? {...state, mode: {type: 'browse'}, focus: 'list', comparing: state.mode.first}
			: state,
	closePair: state => ({...state, mode: {type: 'browse'}}),
};

/** What is asked for while a second event is looked for. */
export function secondLine({chronology, size}: State, first: number): Line {
	const title = cut(chronology.get(first).title, Math.max(12, Math.floor(size.columns / 2) - 16));
	return [piece(` compare “${title}” with `)];
}

function taken(state: State, first: number): State {
	const second = currentRow(state);
	if (second === undefined || second === first) {
		return {...state, notice: 'this is the event itself: move to another'};
	}
	const {comparing: _, ...rest} = state;
	return jumped({...rest, cursor: first}, {...rest, mode: {type: 'pair', first, second, scroll: 0}});
}

function backTo(state: State, row: number): State {
	const {comparing: _, ...rest} = state;
	return moveTo(rest, shownSelection(state).placeOf(row));
}

/** An action that has something done with the text of the comparison, whose name is of the two events. */
function withText(effectOf: (text: string, name: string) => Effect): Act {
	return state => {
		const {mode, chronology} = state;
		if (mode.type !== 'pair') return state;
		const name = [mode.first, mode.second].map(row => chronology.get(row).id).join('-');
		return {state, effects: [effectOf(takenPair(state, mode), name)]};
	};
}

function scrolling(lines: number): Act {
	return state => (state.mode.type === 'pair' ? scrollPairBy(state, state.mode, lines) : state);
}

function paging(pages: number): Act {
	return state => {
		const rect = rectOf(state);
		if (state.mode.type !== 'pair' || !rect) return state;
		return scrollPairBy(state, state.mode, pages * Math.max(1, pairScroll(state, state.mode, rect).room - 1));
	};
}

/** Two events that are compared, scrolled by so many lines, as far as they can be. */
export function scrollPairBy(state: State, mode: PairMode, lines: number): State {
	const rect = rectOf(state);
	if (!rect) return state;
	const {last} = pairScroll(state, mode, rect);
	return {
		...state,
		mode: {...mode, scroll: Math.max(0, Math.min(last, Math.min(mode.scroll, last) + lines))},
	};
}

function rectOf(state: State) {
	const places = layoutOf(state);
	return places.type === 'tooSmall' ? undefined : bodyRect(places);
}
