import type {Act, Acts, Press} from '../../mode/act.ts';
import {line} from '../../screen/line.ts';
import {scrollPosition, type Viewport} from '../../screen/viewport.ts';
import {moveTo} from '../../state/cursor.ts';
import type {Effect} from '../../state/effect.ts';
import {recordJump} from '../../state/jumps.ts';
import {bodyRect} from '../../state/layout.ts';
import type {PairMode} from '../../state/mode.ts';
import {start} from '../../state/position.ts';
import {currentRow, type State, shownSelection} from '../../state/state.ts';
import type {pairKeys} from './keys.ts';
import {pairIn, takenPair} from './screen.ts';
import {pairItems} from './speech.ts';

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

function taken(state: State, first: number): State {
	const second = currentRow(state);
	if (second === undefined || second === first) {
		return {...state, notice: 'this is the event itself: move to another'};
	}
	const {comparing: _, ...rest} = state;
	return recordJump(
		{...rest, cursor: first},
		{...rest, mode: {type: 'pair', first, second, position: start}},
	);
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
	return (state, press) =>
		state.mode.type === 'pair' ? scrollPairBy(state, state.mode, lines, press) : state;
}

function paging(pages: number): Act {
	return (state, press) => {
		const scroll = state.mode.type === 'pair' ? scrollOf(state, state.mode, press) : undefined;
		return state.mode.type === 'pair' && scroll
			? scrollPairBy(state, state.mode, pages * Math.max(1, scroll.rows - 1), press)
			: state;
	};
}

/** Two events that are compared, scrolled by so many lines, or, where they are spoken, items, as far as they can be. */
export function scrollPairBy(state: State, mode: PairMode, lines: number, press: Press): State {
	const scroll = scrollOf(state, mode, press);
	return scroll ? {...state, mode: {...mode, position: scrollPosition(scroll, mode.position, lines)}} : state;
}

function scrollOf(state: State, mode: PairMode, {derive}: Press): Viewport | undefined {
	if (state.spoken) {
		return {blocks: pairItems(state, mode).map((text, item) => ({item, lines: [line(text)]})), rows: 1};
	}
	const {layout} = derive(state);
	return layout.type === 'tooSmall' ? undefined : pairIn(state, mode, bodyRect(layout));
}
