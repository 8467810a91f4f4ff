import type {Acts} from '../../mode/act.ts';
import type {Effect, Step} from '../../state/effect.ts';
import {currentEvent, type State} from '../../state/state.ts';
import type {fileKeys} from './keys.ts';

/** The actions on the open file. */
export const fileActions: Acts<typeof fileKeys> = {
	editFile: state => {
		const event = currentEvent(state)?.id;
		return editAt(state, event === undefined ? {} : {event});
	},
	reloadFile: state => onFile(state, {type: 'reload'}, unread),
};

/** Edits the open file at an event or a line, and has it read again. */
export function editAt(state: State, at: {readonly event?: string; readonly line?: number}): State | Step {
	return onFile(state, {type: 'edit', ...at}, unedited);
}

/** Why what is open has no file, by what it is. */
type Reasons = {readonly bundled: string; readonly piped: string};

const unedited: Reasons = {
	bundled: "this chronology came with annals and can't be edited: open a file of your own",
	piped: 'this came from standard input: there is no file to edit',
};

const unread: Reasons = {
	bundled: 'this chronology came with annals: there is no file to read again',
	piped: 'standard input can be read only once',
};

/** Has something done with the open file; where there is no file, says why it isn't done. */
function onFile(state: State, effect: Effect, {bundled, piped}: Reasons): State | Step {
	if (state.file === undefined) return {...state, notice: bundled};
	return state.file === '-' ? {...state, notice: piped} : {state, effects: [effect]};
}
