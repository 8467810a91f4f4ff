import type {Bar} from '../../screen/bar.ts';
import {justify, type Line, line, lineWidth} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import {cut} from '../../screen/text.ts';
import {editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {destinationOf, destinationWords} from './destination.ts';

/** The typed line, and beneath it its destination or its fault. */
export function gotoLines(state: State, mode: GotoMode, {columns, hints}: Bar): readonly Line[] {
	const text = editorText(mode.editor);
	const destination = destinationOf(state, text);
	const fault = destination.type === 'fault' && text.trim() !== '' ? destination : undefined;
	const prompt = promptLine(' go to: ', mode.editor, columns, fault);
	if (fault) return [prompt, line(cut(` ${fault.message}`, columns), 'fault')];
	const words = line(` ${cut(destinationWords(state, destination), columns - 3)}  `, 'dim');
	return [prompt, justify(words, hints(columns - lineWidth(words)), columns)];
}
