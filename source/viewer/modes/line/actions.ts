import type {Act, Acts} from '../../mode/act.ts';
import type {Edit} from '../../state/line-editor.ts';
import type {lineKeys} from './keys.ts';

/** The actions on a typed line. Only the mode knows where its line is, so that the reducer asks the mode to apply the edit. */
export const lineActions: Acts<typeof lineKeys> = {
	left: editBy('left'),
	right: editBy('right'),
	start: editBy('start'),
	end: editBy('end'),
	deleteBack: editBy('deleteBack'),
	deleteForward: editBy('deleteForward'),
	deleteWord: editBy('deleteWord'),
	deleteToStart: editBy('deleteToStart'),
	deleteToEnd: editBy('deleteToEnd'),
};

function editBy(edit: Edit): Act {
	return state => ({state, effects: [], edit});
}
