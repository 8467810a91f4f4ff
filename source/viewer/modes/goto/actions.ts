import {type Acts, delegate, inMode, type Press} from '../../mode/act.ts';
import {noticeKey} from '../../speech/key-words.ts';
import {moveTo} from '../../state/cursor.ts';
import type {Step} from '../../state/effect.ts';
import {recordJump} from '../../state/jumps.ts';
import {editorOf, editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import type {AppAction} from '../app/keys.ts';
import {destinationOf} from './destination.ts';
import {chosenId, typedIds} from './ids.ts';
import type {GotoAction, gotoKeys} from './keys.ts';

/** The actions of going to a date or an event. */
export const gotoActions: Acts<typeof gotoKeys> = {
	openGoto: state => ({...state, mode: {type: 'goto', editor: editorOf('')}}),
	go: inMode('goto', go),
	leaveGoto: state => ({...state, mode: {type: 'browse'}}),
	completeId: inMode('goto', (state, mode) => {
		const id = chosenId(state, mode) ?? typedIds(state, mode)[0];
		return id === undefined ? state : {...state, mode: {type: 'goto', editor: editorOf(id)}};
	}),
	nextId: inMode('goto', (state, mode) => chooseId(state, mode, 1)),
	previousId: inMode('goto', (state, mode) => chooseId(state, mode, -1)),
};

/** Goes to the chosen event, else to the destination of the typed text; a text without one stays, so that the user can correct it. */
function go(state: State, mode: GotoMode, press: Press): State | Step {
	const destination = destinationOf(state, chosenId(state, mode) ?? editorText(mode.editor));
	const browsing: State = {...state, mode: {type: 'browse'}};
	switch (destination.type) {
		case 'event': {
			const {place, notice} = destination;
			const there = moveTo(browsing, place);
			return recordJump(state, notice === undefined ? there : {...there, notice});
		}
		case 'quit':
			return delegate<AppAction>('quit')(browsing, press);
		case 'nowhere':
			return state;
		case 'fault': {
			const {length} = typedIds(state, mode);
			const key = noticeKey<GotoAction>(state, 'nextId');
			return length === 0
				? state
				: {...state, notice: `choose an event id${key ? ` with ${key}` : ''}, or type on`};
		}
	}
}

function chooseId(state: State, {editor, chosen}: GotoMode, step: 1 | -1): State {
	const {length} = typedIds(state, {type: 'goto', editor});
	const next = chosen === undefined ? (step > 0 ? 0 : length - 1) : chosen + step;
	return {...state, mode: {type: 'goto', editor, ...(next >= 0 && next < length && {chosen: next})}};
}
