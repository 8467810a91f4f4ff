import {type Act, type Acts, inMode, type Press} from '../../mode/act.ts';
import {line} from '../../screen/line.ts';
import {scrollPosition, type Viewport} from '../../screen/viewport.ts';
import {moveTo} from '../../state/cursor.ts';
import type {Effect} from '../../state/effect.ts';
import {recordJump} from '../../state/jumps.ts';
import {bodyRect} from '../../state/layout.ts';
import type {PairMode} from '../../state/mode.ts';
import {topPosition} from '../../state/position.ts';
import {currentRow, type State, shownSelection} from '../../state/state.ts';
import type {pairKeys} from './keys.ts';
import {pairIn, pairText} from './screen.ts';
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
	takeSecond: state => (state.comparing === undefined ? state : openPair(state, state.comparing)),
	leaveSecond: state => (state.comparing === undefined ? state : returnTo(state, state.comparing)),
	pairDown: scroll(1),
	pairUp: scroll(-1),
	pairPageDown: page(1),
	pairPageUp: page(-1),
	pairTop: scroll(-Infinity),
	pairEnd: scroll(Infinity),
	copyPair: withPairText(text => ({type: 'copy', what: 'comparison', text})),
	pagePair: withPairText((text, name) => ({type: 'page', name, text})),
	compareAnother: inMode('pair', (state, {first}) => ({
		...state,
		mode: {type: 'browse'},
		focus: 'list',
		comparing: first,
	})),
	closePair: state => ({...state, mode: {type: 'browse'}}),
};

function openPair(state: State, first: number): State {
	const second = currentRow(state);
	if (second === undefined || second === first) {
		return {...state, notice: 'this is the event itself: move to another'};
	}
	const {comparing: _, ...rest} = state;
	return recordJump(
		{...rest, cursor: first},
		{...rest, mode: {type: 'pair', first, second, position: topPosition}},
	);
}

function returnTo(state: State, row: number): State {
	const {comparing: _, ...rest} = state;
	return moveTo(rest, shownSelection(state).placeOf(row));
}

/** Makes an effect of the text of the comparison, and of a name for it that joins the ids of the two events. */
function withPairText(effectOf: (text: Iterable<string>, name: string) => Effect): Act {
	return inMode('pair', (state, mode) => {
		const name = [mode.first, mode.second].map(row => state.chronology.get(row).id).join('-');
		return {state, effects: [effectOf(pairText(state, mode), name)]};
	});
}

function scroll(lines: number): Act {
	return inMode('pair', (state, mode, press) => scrollPairBy(state, mode, lines, press));
}

function page(pages: number): Act {
	return inMode('pair', (state, mode, press) => {
		// A page keeps a line of the one before in view.
		const lines = (viewportOf(state, mode, press)?.rows ?? 1) - 1;
		return scrollPairBy(state, mode, pages * Math.max(1, lines), press);
	});
}

/** Scrolls the comparison by a number of lines, or of items where it's spoken, and stops at its ends. */
export function scrollPairBy(state: State, mode: PairMode, lines: number, press: Press): State {
	const viewport = viewportOf(state, mode, press);
	if (!viewport) return state;
	return {...state, mode: {...mode, position: scrollPosition(viewport, mode.position, lines)}};
}

/** The comparison as it's laid out on the screen, or an item a line where it's spoken; nothing on a screen that is too small. */
function viewportOf(state: State, mode: PairMode, {derive}: Press): Viewport | undefined {
	if (state.spoken) {
		return {blocks: pairItems(state, mode).map((text, item) => ({item, lines: [line(text)]})), rows: 1};
	}
	const {layout} = derive(state);
	return layout.type === 'tooSmall' ? undefined : pairIn(state, mode, bodyRect(layout));
}
