import type {Speech} from '../../mode/record.ts';
import {sentences} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import {editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {destinationOf, destinationWords} from './destination.ts';
import type {GotoAction} from './keys.ts';

/** How going to a date is spoken: after Enter, why the text leads nowhere. */
export const gotoSpeech: Speech<GotoMode> = {
	answer: (mode, {after, row}) => (isAction<GotoAction>(row, 'go') ? [failureWords(after, mode)] : []),
	prompt: () => 'go to',
};

function failureWords(state: State, {editor}: GotoMode): string {
	const destination = destinationOf(state, editorText(editor));
	return sentences(destination.type === 'fault' ? destination.message : destinationWords(state, destination));
}
