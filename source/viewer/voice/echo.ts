import {graphemesOf} from '../../text/cells.ts';
import {withoutControls} from '../../text/clean.ts';
import {modeOf} from '../modes/index.ts';
import {cellWidth} from '../screen/text.ts';
import {digitsOf} from '../speech/listing.ts';
import {editorText, type LineEditor} from '../state/line-editor.ts';
import type {State} from '../state/state.ts';

/** The line that the user types, behind a prompt that names it. */
export type PromptLine = {readonly prompt: string; readonly editor: LineEditor};

/** The line that the user types; `undefined` where there is none, as while the user chooses a completion. */
export function promptLineOf(state: State): PromptLine | undefined {
	const digits = digitsOf(state);
	if (digits !== '') return promptLine('number', {before: digits, after: ''});
	const {editor, speech} = modeOf(state);
	const [line, prompt] = [editor?.(state.mode), speech.prompt?.(state.mode)];
	return line && prompt !== undefined ? promptLine(prompt, line) : undefined;
}

// No text may drive the terminal, wherever it comes from.
function promptLine(name: string, {before, after}: LineEditor): PromptLine {
	const [start = '', end = ''] = [before, after].map(withoutControls);
	return {prompt: `${name}: `, editor: {before: start, after: end}};
}

/** The text that writes a line anew and puts the terminal's cursor at its caret. */
export function promptText({prompt, editor: {before, after}}: PromptLine): string {
	return prompt + before + after + backspaces(after);
}

/**
 * The shortest text that changes a line of the terminal into another, since a screen reader reads all that is written;
 * `undefined` where the line changes in several places, or reaches the edge of the terminal, past which no backspace leads back.
 */
export function echoChange(from: PromptLine, to: PromptLine, columns: number): string | undefined {
	const [was, is] = [from, to].map(({prompt, editor}) => prompt + editorText(editor));
	const [caretWas, caretIs] = [from, to].map(({prompt, editor}) => (prompt + editor.before).length);
	if (was === undefined || is === undefined || caretWas === undefined || caretIs === undefined)
		return undefined;
	if (caretWas === was.length && caretIs === is.length && is.startsWith(was)) return is.slice(was.length);
	const kept = commonStart(was, is);
	const rest = commonEnd(was.slice(kept), is.slice(kept));
	const [removed, added] = [was.slice(kept, was.length - rest), is.slice(kept, is.length - rest)];
	const isOne = added === '' ? graphemesOf(removed).length <= 1 : removed === '';
	const isOnOneRow = Math.max(cellWidth(was), cellWidth(is)) < columns;
	if (!isOne || !isOnOneRow) return undefined;
	// Where only the caret moves, the text that it passes is written again, as a shell does.
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

/** The length of the common beginning of two texts in code units, by whole graphemes. */
function commonStart(one: string, other: string): number {
	return commonLength(graphemesOf(one), graphemesOf(other));
}

function commonEnd(one: string, other: string): number {
	return commonLength(graphemesOf(one).toReversed(), graphemesOf(other).toReversed());
}

function commonLength(one: readonly string[], other: readonly string[]): number {
	const differing = one.findIndex((grapheme, index) => grapheme !== other[index]);
	return one.slice(0, differing < 0 ? one.length : differing).join('').length;
}
