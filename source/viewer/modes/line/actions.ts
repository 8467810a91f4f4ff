import type {Act, Acts} from '../../mode/act.ts';
import type {Edit} from '../../state/line-editor.ts';
import type {lineKeys} from './keys.ts';

/** The actions wherever a line is written, which is the mode's own. */
export const lineActions: Acts<typeof lineKeys> = {
	left: editing('left'),
	right: editing('right'),
	start: editing('start'),
	end: editing('end'),
	deleteBack: editing('deleteBack'),
	deleteForward: editing('deleteForward'),
	deleteWord: editing('deleteWord'),
	deleteToStart: editing('deleteToStart'),
	deleteToEnd: editing('deleteToEnd'),
};

function editing(edit: Edit): Act {
	return state => ({state, effects: [], edit});
}
