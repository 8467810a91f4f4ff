import {graphemesOf} from '../../text/cells.ts';
import {withoutControls} from '../../text/clean.ts';

/** The text that the user types, before and after the caret. */
export type LineEditor = {readonly before: string; readonly after: string};

export type Edit =
	| 'left'
	| 'right'
	| 'start'
	| 'end'
	| 'deleteBack'
	| 'deleteForward'
	| 'deleteWord'
	| 'deleteToStart'
	| 'deleteToEnd';

/** A line with the caret at its end. */
export function editorOf(text: string): LineEditor {
	return {before: text, after: ''};
}

export function editorText({before, after}: LineEditor): string {
	return before + after;
}

/** Inserts text at the caret, with a space for each run of control characters. */
export function insert({before, after}: LineEditor, text: string): LineEditor {
	return {before: before + withoutControls(text), after};
}

/** Moves the caret or deletes text beside it, by whole graphemes. */
export function edit(editor: LineEditor, how: Edit): LineEditor {
	const {before, after} = editor;
	const text = before + after;
	switch (how) {
		case 'left':
			return splitAt(text, before.length - lastOf(before).length);
		case 'right':
			return splitAt(text, before.length + firstOf(after).length);
		case 'start':
			return {before: '', after: text};
		case 'end':
			return {before: text, after: ''};
		case 'deleteBack':
			return {before: before.slice(0, before.length - lastOf(before).length), after};
		case 'deleteForward':
			return {before, after: after.slice(firstOf(after).length)};
		case 'deleteWord':
			return {before: withoutLastWord(before), after};
		case 'deleteToStart':
			return {before: '', after};
		case 'deleteToEnd':
			return {before, after: ''};
	}
}

// A pattern that is tried at each place of a long word takes the square of its length.
function withoutLastWord(text: string): string {
	let end = text.trimEnd().length;
	while (end > 0 && /\S/.test(text.charAt(end - 1))) end--;
	return text.slice(0, end);
}

function splitAt(text: string, at: number): LineEditor {
	return {before: text.slice(0, at), after: text.slice(at)};
}

function firstOf(text: string): string {
	return graphemesOf(text)[0] ?? '';
}

function lastOf(text: string): string {
	return graphemesOf(text).at(-1) ?? '';
}
