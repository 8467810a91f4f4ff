import {type Bar, matchWords} from '../../screen/bar.ts';
import {type Line, piece} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import type {SearchMode} from '../../state/mode.ts';

/** The prompt, on half of the bar at most, and the number of the match that the cursor is at. */
export function searchLine({editor}: SearchMode, {columns, withHints, derived}: Bar): Line {
	const prompt = promptLine(' /', editor, Math.floor(columns / 2));
	return withHints([...prompt, piece(` ${matchWords(derived)}  `, 'dim')]);
}
