import type {Act} from './act.ts';
import {derive} from './derive.ts';
import type {Effect, Step} from './effect.ts';
import {type Action, actionOf, countsByKeys, shownKey} from './keys/keys.ts';
import {axisActions} from './modes/axis/actions.ts';
import {browseActions} from './modes/browse/actions.ts';
import {choiceActions} from './modes/choose/actions.ts';
import {differenceActions} from './modes/differences/actions.ts';
import {takingActions} from './modes/export/actions.ts';
import {facetActions} from './modes/facets/panel.ts';
import {editFilter, filterActions} from './modes/filter/actions.ts';
import {gotoActions} from './modes/goto/actions.ts';
import {chosenHelp, helpActions} from './modes/help/actions.ts';
import {pairActions} from './modes/pair/actions.ts';
import {rangeActions} from './modes/range/actions.ts';
import {searchActions} from './modes/search/actions.ts';
import {keyAt, pointed} from './mouse.ts';
import type {Size} from './screen/layout.ts';
import {inView} from './screen/list.ts';
import {foldRead} from './screen/note.ts';
import type {Pointer} from './screen/pointer.ts';
import {openReading} from './screen/tabs.ts';
import {currentRow, keyModeOf, type State} from './state.ts';
import {writingActions, wroteText} from './write.ts';

/** What happens to the viewer. */
export type Message =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'pointer'; readonly pointer: Pointer}
	| {readonly type: 'resize'; readonly size: Size}
	/** What is counted while nobody types has been. */
	| {readonly type: 'ready'}
	/** What came of an effect, to be said. */
	| {readonly type: 'told'; readonly notice: string};

const actions: Readonly<Record<Action, Act>> = {
	...browseActions,
	...searchActions,
	...filterActions,
	...choiceActions,
	...facetActions,
	...axisActions,
	...gotoActions,
	...rangeActions,
	...differenceActions,
	...pairActions,
	...takingActions,
	...writingActions,
	...helpActions,
	runHelp,
	quit: state => left(state, 0),
	interrupt: state => left(state, 130),
	suspend: state => ({state, effects: [{type: 'suspend'}]}),
	redraw: state => ({state, effects: [{type: 'redraw'}]}),
};

/** The one reducer: a state and what happens to it give the next state and what is to be done. */
export function update(state: State, message: Message): Step {
	switch (message.type) {
		case 'resize':
			return {state: shown({...state, size: message.size}), effects: []};
		case 'ready':
			// Lists with counts are drawn anew.
			return {
				state: state.mode.type === 'facets' || state.mode.type === 'filter' ? {...state} : state,
				effects: [],
			};
		case 'paste':
			return {state: pasted(state, message.text), effects: []};
		case 'told':
			return {state: shown({...state, notice: message.notice}), effects: []};
		case 'key':
			return settled(state, pressed(state, message.key));
		case 'pointer': {
			const key = keyAt(state, message.pointer);
			return settled(state, key === undefined ? done(pointed(state, message.pointer)) : pressed(state, key));
		}
	}
}

function pressed(state: State, key: string): Step {
	const action = actionOf(state.bindings, keyModeOf(state), key);
	const {notice: _, ...quiet} = state;
	return action === undefined ? {state: typed(quiet, key), effects: []} : acted(quiet, action, key);
}

function acted(state: State, action: Action, key: string): Step {
	return done(actions[action](state, {key, derive}));
}

function done(result: State | Step): Step {
	const {state, effects} = 'effects' in result ? result : {state: result, effects: []};
	return {state: shown(state), effects};
}

/** Does from the help what its row says; what means something only elsewhere is said to. */
function runHelp(state: State): State | Step {
	const row = chosenHelp(state);
	if (!row) return state;
	const {binding, written} = row;
	const browsing: State = {...state, mode: {type: 'browse'}};
	if (written !== undefined) return editFilter(browsing, `${state.filter.text} ${written}`.trimStart());
	if (binding && countsByKeys(binding)) return {...state, notice: `press the number itself: ${row.term}`};
	if (binding?.mode === 'browse') return acted(browsing, binding.action, binding.keys[0] ?? '');
	return {
		...state,
		notice: binding ? `${row.term}: only ${lowered(row.title)}` : `${row.term} is a sign: ${row.help}`,
	};
}

/** A title within a sentence. */
function lowered(title: string): string {
	return title.charAt(0).toLowerCase() + title.slice(1);
}

/** Ends it, with where one was, to come back to. */
function left(state: State, code: number): Step {
	const row = currentRow(state);
	const reading = state.reading && openReading(state);
	const place: readonly Effect[] =
		row === undefined ? [] : [{type: 'place', at: state.chronology.get(row).id, ...(reading && {reading})}];
	return {state, effects: [...place, {type: 'quit', code}]};
}

/** Wherever the cursor goes, one is no longer at an empty period; what else is read holds no line that was found. */
function settled(before: State, {state, effects}: Step): Step {
	const {period, found, ...rest} = state;
	const isMoved = state.cursor !== before.cursor;
	const isOther = isMoved || state.reading !== before.reading;
	const next: State = {
		...rest,
		...(period !== undefined && !isMoved && {period}),
		...(found !== undefined && !isOther && {found}),
	};
	const isLeft = isOther || state.focus !== before.focus;
	return {state: isLeft ? foldRead(before, next) : next, effects};
}

/** With the cursor in view in the list. */
function shown(state: State): State {
	return inView(state, derive(state).layout);
}

function typed(state: State, key: string): State {
	const text = key === 'space' ? ' ' : key;
	if (/^(?:ctrl|meta|shift)\+|^[a-z]{2,}$/.test(text)) return state;
	return shown(wroteText(state, text) ?? state);
}

/** Pasted text is text wherever something is written, and nothing elsewhere: it presses no keys. */
function pasted(state: State, text: string): State {
	return shown(wroteText(state, text) ?? {...state, notice: noKeys(state)});
}

function noKeys({bindings}: State): string {
	const [filter, search] = [shownKey(bindings, 'editFilter'), shownKey(bindings, 'search')];
	const ways = [filter && `${filter} first to filter by it`, search && `${search} to search for it`];
	const known = ways.filter(Boolean);
	return `pasted text presses no keys${known.length > 0 ? `: press ${known.join(', or ')}` : ''}`;
}
