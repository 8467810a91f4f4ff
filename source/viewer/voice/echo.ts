import {graphemesOf} from '../../text/cells.ts';
import {modeOf} from '../modes/index.ts';
import {cellWidth} from '../screen/text.ts';
import {digitsOf} from '../speech/listing.ts';
import {editorText, type LineEditor, withoutControls} from '../state/line-editor.ts';
import type {State} from '../state/state.ts';

/** A line that is being written: what it is for, and its text about the caret. */
export type PromptLine = {readonly prompt: string; readonly editor: LineEditor};

/** The line that is being written; none while one chooses among what completes it or what it leaves. */
export function promptLineOf(state: State): PromptLine | undefined {
	const digits = digitsOf(state);
	if (digits !== '') return promptLine('number', {before: digits, after: ''});
	const {editor, speech} = modeOf(state);
	const [line, prompt] = [editor?.(state.mode), speech.prompt?.(state.mode)];
	return line && prompt !== undefined ? promptLine(prompt, line) : undefined;
}

// Nothing that is written may drive the terminal, wherever its text comes from.
function promptLine(name: string, {before, after}: LineEditor): PromptLine {
	const [start = '', end = ''] = [before, after].map(withoutControls);
	return {prompt: `${name}: `, editor: {before: start, after: end}};
}

/** What writes a line anew, and puts the cursor at its caret. */
export function promptText({prompt, editor: {before, after}}: PromptLine): string {
	return prompt + before + after + backspaces(after);
}

/**
 * What changes a line of a terminal into another with no more written than the change, so that no more is read aloud;
 * nothing where it is changed in more than one place, or about the edge of the terminal, where no backspace leads back.
 */
export function echoChange(from: PromptLine, to: PromptLine, columns: number): string | undefined {
	const [was, is] = [from, to].map(({prompt, editor}) => prompt + editorText(editor));
	const [caretWas, caretIs] = [from, to].map(({prompt, editor}) => (prompt + editor.before).length);
	if (was === undefined || is === undefined || caretWas === undefined || caretIs === undefined)
		return undefined;
	if (caretWas === was.length && caretIs === is.length && is.startsWith(was)) return is.slice(was.length);
	const kept = sharedStart(was, is);
	const rest = sharedEnd(was.slice(kept), is.slice(kept));
	const [removed, added] = [was.slice(kept, was.length - rest), is.slice(kept, is.length - rest)];
	const isOne = added === '' ? graphemesOf(removed).length <= 1 : removed === '';
	const isOnOneRow = Math.max(cellWidth(was), cellWidth(is)) < columns;
	if (!isOne || !isOnOneRow) return undefined;
	// Where nothing changed but the caret, what it passes is written again, as a shell does.
	if (was === is)
		return caretIs < caretWas ? backspaces(is.slice(caretIs, caretWas)) : is.slice(caretWas, caretIs);
	const blanks = ' '.repeat(cellWidth(removed));
	const tail = is.slice(kept) + blanks;
	const lead = kept < caretWas ? backspaces(was.slice(kept, caretWas)) : was.slice(caretWas, kept);
	return lead + tail + backspaces(is.slice(caretIs) + blanks);
}

function backspaces(text: string): string {
	return '\b'.repeat(cellWidth(text));
}

/** How many code units two texts begin with in common, whole graphemes only. */
function sharedStart(one: string, other: string): number {
	return shared(graphemesOf(one), graphemesOf(other));
}

function sharedEnd(one: string, other: string): number {
	return shared(graphemesOf(one).toReversed(), graphemesOf(other).toReversed());
}

function shared(one: readonly string[], other: readonly string[]): number {
	const differing = one.findIndex((grapheme, index) => grapheme !== other[index]);
	return one.slice(0, differing < 0 ? one.length : differing).join('').length;
}
