import type {Speech} from '../../mode/record.ts';
import {sentences} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import {editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import {leadingTo} from './actions.ts';
import type {GotoAction} from './keys.ts';

/** Going to a date as it is said: why a text leads nowhere. */
export const gotoSpeech: Speech<GotoMode> = {
	said: ({editor}, {after, row}) =>
		isAction<GotoAction>(row, 'go') ? [sentences(leadingTo(after, editorText(editor)))] : [],
	prompt: () => 'go to',
};
