import {type Acts, inMode} from '../../mode/act.ts';
import {moveTo} from '../../state/cursor.ts';
import {recordJump} from '../../state/jumps.ts';
import {editorOf, editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {destinationOf} from './destination.ts';
import type {gotoKeys} from './keys.ts';

/** The actions of going to a date or an event. */
export const gotoActions: Acts<typeof gotoKeys> = {
	openGoto: state => ({...state, mode: {type: 'goto', editor: editorOf('')}}),
	go: inMode('goto', go),
	leaveGoto: state => ({...state, mode: {type: 'browse'}}),
};

/** Goes to the destination of the typed text; a text without one stays, so that the user can correct it. */
function go(state: State, mode: GotoMode): State {
	const destination = destinationOf(state, editorText(mode.editor));
	if (destination.type !== 'event') return state;
	const {place, notice} = destination;
	const there = moveTo({...state, mode: {type: 'browse'}}, place);
	return recordJump(state, notice === undefined ? there : {...there, notice});
}
