import type {Act} from './act.ts';
import {browseActions} from './browse.ts';
import {differenceActions} from './differing.ts';
import {facetActions} from './faceting.ts';
import {filterActions} from './filtering.ts';
import {helpActions} from './helping.ts';
import {type Action, actionOf} from './keys.ts';
import type {Size} from './layout.ts';
import {inView} from './list.ts';
import {searchActions} from './searching.ts';
import {keyModeOf, type State} from './state.ts';
import {timeActions} from './timing.ts';
import {writingActions, wroteText} from './writing.ts';

/** What happens to the viewer. */
export type Message =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'resize'; readonly size: Size};

/** Something to be done outside of the state, by whoever runs the viewer. */
export type Effect =
	| {readonly type: 'quit'; readonly code: number}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'};

export type Step = {readonly state: State; readonly effects: readonly Effect[]};

const actions: Readonly<Record<Action, Act | Effect>> = {
	...browseActions,
	...searchActions,
	...filterActions,
	...facetActions,
	...timeActions,
	...differenceActions,
	...writingActions,
	...helpActions,
	quit: {type: 'quit', code: 0},
	interrupt: {type: 'quit', code: 130},
	suspend: {type: 'suspend'},
	redraw: {type: 'redraw'},
};

/** The one reducer: a state and what happens to it give the next state and what is to be done. */
export function update(state: State, message: Message): Step {
	switch (message.type) {
		case 'resize':
			return {state: inView({...state, size: message.size}), effects: []};
		case 'paste':
			return {state: pasted(state, message.text), effects: []};
		case 'key':
			return settled(state, pressed(state, message.key));
	}
}

function pressed(state: State, key: string): Step {
	const action = actionOf(keyModeOf(state), key);
	const {notice: _, ...quiet} = state;
	if (action === undefined) return {state: typed(quiet, key), effects: []};
	const act = actions[action];
	if (typeof act !== 'function') return {state, effects: [act]};
	return {state: inView(act(quiet, key)), effects: []};
}

/** Wherever the cursor goes, one is no longer at an empty period; what else is read holds no line that was found. */
function settled(before: State, {state, effects}: Step): Step {
	const {period, found, ...rest} = state;
	const isMoved = state.cursor !== before.cursor;
	const isOther = isMoved || state.reading !== before.reading;
	return {
		state: {
			...rest,
			...(period !== undefined && !isMoved && {period}),
			...(found !== undefined && !isOther && {found}),
		},
		effects,
	};
}

function typed(state: State, key: string): State {
	const text = key === 'space' ? ' ' : key;
	if (/^(?:ctrl|meta|shift)\+|^[a-z]{2,}$/.test(text)) return state;
	return inView(wroteText(state, text) ?? state);
}

/** Pasted text is text wherever something is written, and nothing elsewhere: it presses no keys. */
function pasted(state: State, text: string): State {
	const notice = 'pasted text is no keys: press f first to filter by it, or / to search for it';
	return inView(wroteText(state, text) ?? {...state, notice});
}
