import type {Acts} from '../../mode/act.ts';
import type {Effect, Step} from '../../state/effect.ts';
import {currentEvent, type State} from '../../state/state.ts';
import type {fileKeys} from './keys.ts';

/** The actions on the open files. */
export const fileActions: Acts<typeof fileKeys> = {
	editFile: state => {
		const event = currentEvent(state)?.id;
		return editAt(state, event === undefined ? {} : {event});
	},
	reloadFile: state => onFile(state, {type: 'reload'}, unread),
};

/** Edits an open file, that of an event at the event or else one at a line, and has the files read again. */
export function editAt(
	state: State,
	at: {readonly event?: string; readonly file?: string; readonly line?: number},
): State | Step {
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

/** Has something done with the open files; where there is none, says why it isn't done. */
function onFile(state: State, effect: Effect, {bundled, piped}: Reasons): State | Step {
	if (state.files.length === 0) return {...state, notice: bundled};
	const isPiped = state.files.every(file => file === '-');
	return isPiped ? {...state, notice: piped} : {state, effects: [effect]};
}
