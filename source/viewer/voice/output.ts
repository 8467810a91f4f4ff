// This folder is the spoken viewer: it answers every change of the state with finished lines for a screen reader, and echoes the line
// that the user types. Modes give the words, and `update.ts` is the reducer. It stands above the viewer; only ink and tests use it.

import {withoutControls} from '../../text/clean.ts';
import {derive} from '../derive.ts';
import type {State} from '../state/state.ts';
import {answerLines} from './answer.ts';
import {echoChange, promptLineOf, promptText} from './echo.ts';
import {greetingLines} from './greeting.ts';
import {locationLines} from './location.ts';

/** The text to write when the viewer starts. */
export function greetingText(state: State): string {
	return terminateLines(greetingLines(state));
}

/** The text to write after a change of the state: the lines of the answer, and the change of the line that the user types. `key` is left out where no key caused it. */
export function answerText(before: State, after: State, key?: string): string {
	const [from, to] = [promptLineOf(before), promptLineOf(after)];
	const text = terminateLines(answerLines(before, after, key));
	if (!from) return to ? text + promptText(to) : text;
	if (!to) return `\n${text}`;
	const change =
		from.prompt === to.prompt && text === '' ? echoChange(from, to, after.size.columns) : undefined;
	return change ?? `\n${text}${promptText(to)}`;
}

/** The text to write before the terminal is given to another program: it ends the line that the user types. */
export function suspensionText(state: State): string {
	return promptLineOf(state) ? '\n' : '';
}

/** The text to write once the terminal is given back: the location, and the line that the user types. */
export function resumptionText(state: State): string {
	const promptLine = promptLineOf(state);
	return terminateLines(locationLines(state, derive)) + (promptLine ? promptText(promptLine) : '');
}

/** Ends each line with a line feed, and replaces control characters in it, which could drive the terminal. */
function terminateLines(lines: readonly string[]): string {
	return lines.map(line => `${withoutControls(line)}\n`).join('');
}
