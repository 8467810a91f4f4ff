import type {JoinAnswer} from '../../../chronology/join/answer.ts';
import type {Pair} from '../../../chronology/join/pairs.ts';
import {type Act, type Acts, inMode, type Press} from '../../mode/act.ts';
import {line} from '../../screen/line.ts';
import {scrollPosition, type Viewport} from '../../screen/viewport.ts';
import type {Step} from '../../state/effect.ts';
import {bodyRect} from '../../state/layout.ts';
import type {JoinsMode} from '../../state/mode.ts';
import {noPairs} from '../../state/pairs.ts';
import {topPosition} from '../../state/position.ts';
import type {State} from '../../state/state.ts';
import type {joinKeys} from './keys.ts';
import {joinsIn} from './screen.ts';
import {joinItems} from './speech.ts';

/** The actions on pairs of events that may be one. */
export const joinActions: Acts<typeof joinKeys> = {
	openJoins: state => {
		const {pairs} = state;
		if (pairs && pairs.list.length > 0) return show(state, {type: 'joins', index: 0, position: topPosition});
		if (pairs) return {...state, notice: noPairs};
		if (state.readingFlags.some(([flag, value]) => flag === '--join' && value === 'near'))
			return {...state, awaitsPairs: true, notice: 'looking for events that may be one …'};
		return {...state, notice: 'nothing is asked here: --join near asks which events of two files are one'};
	},
	joinAsOne: answer('one'),
	keepAsTwo: answer('two'),
	nextPair: moveBy(1),
	previousPair: moveBy(-1),
	takeBackAnswer: inMode('joins', (state, mode) => {
		const isAnswered = (index: number | undefined) =>
			index !== undefined && state.pairs?.list[index]?.answer !== undefined;
		const index = isAnswered(mode.index) ? mode.index : mode.last;
		if (index === undefined || !isAnswered(index)) return {...state, notice: 'no answer to take back'};
		return withAnswer(state, {...mode, index, position: topPosition}, undefined);
	}),
	joinsDown: scroll(1),
	joinsUp: scroll(-1),
	joinsPageDown: page(1),
	joinsPageUp: page(-1),
	closeJoins: inMode('joins', (state, {isChanged}) => {
		const closed: State = {...state, mode: {type: 'browse'}};
		return isChanged ? {state: closed, effects: [{type: 'join'}]} : closed;
	}),
};

function answer(given: JoinAnswer): Act {
	return inMode('joins', (state, mode) => {
		const {state: next, effects} = withAnswer(state, mode, given);
		const list = next.pairs?.list ?? [];
		const isWaiting = (pair: Pair) => pair.answer === undefined;
		const after = list.findIndex((pair, index) => index > mode.index && isWaiting(pair));
		const waiting = after < 0 ? list.findIndex(isWaiting) : after;
		if (waiting < 0) return {state: {...next, notice: 'no more pairs wait'}, effects};
		const answered = {...mode, last: mode.index, isChanged: true} as const;
		return {state: show(next, {...answered, index: waiting, position: topPosition}), effects};
	});
}

/** The state after the pair of a mode is answered, or no longer is, and the effect that keeps this. */
function withAnswer(state: State, mode: JoinsMode, given: JoinAnswer | undefined): Step {
	const {pairs} = state;
	const pair = pairs?.list[mode.index];
	if (!pairs || !pair || pair.answer === given) return {state, effects: []};
	const {answer: _, ...open} = pair;
	const changed: Pair = given ? {...open, answer: given} : open;
	const list = pairs.list.with(mode.index, changed);
	return {
		state: {...state, pairs: {...pairs, list}, mode: {...mode, last: mode.index, isChanged: true}},
		effects: [{type: 'answer', events: pair.events, ...(given && {answer: given})}],
	};
}

function moveBy(pairs: number): Act {
	return inMode('joins', (state, mode) => {
		const last = (state.pairs?.list.length ?? 0) - 1;
		const index = Math.max(0, Math.min(last, mode.index + pairs));
		return index === mode.index ? state : show(state, {...mode, index, position: topPosition});
	});
}

function show(state: State, mode: JoinsMode): State {
	return {...state, mode};
}

function scroll(lines: number): Act {
	return inMode('joins', (state, mode, press) => scrollJoinsBy(state, mode, lines, press));
}

function page(pages: number): Act {
	return inMode('joins', (state, mode, press) => {
		const lines = (viewportOf(state, mode, press)?.rows ?? 1) - 1;
		return scrollJoinsBy(state, mode, pages * Math.max(1, lines), press);
	});
}

/** Scrolls a pair by a number of lines, or of items where it's spoken, and stops at its ends. */
export function scrollJoinsBy(state: State, mode: JoinsMode, lines: number, press: Press): State {
	const viewport = viewportOf(state, mode, press);
	if (!viewport) return state;
	return {...state, mode: {...mode, position: scrollPosition(viewport, mode.position, lines)}};
}

/** The pair as it's laid out on the screen, or an item a line where it's spoken; nothing on a screen that is too small. */
function viewportOf(state: State, mode: JoinsMode, {derive}: Press): Viewport | undefined {
	if (state.spoken) {
		return {blocks: joinItems(state, mode).map((text, item) => ({item, lines: [line(text)]})), rows: 1};
	}
	const {layout} = derive(state);
	return layout.type === 'tooSmall' ? undefined : joinsIn(state, mode, bodyRect(layout));
}
