import {derive} from '../derive.ts';
import {withoutControls} from '../state/line-editor.ts';
import type {State} from '../state/state.ts';
import {answerLines} from './answer.ts';
import {echoChange, promptLineOf, promptText} from './echo.ts';
import {greetingLines} from './greeting.ts';
import {locationLines} from './location.ts';

/** What is written first. */
export function greetingText(state: State): string {
	return terminated(greetingLines(state));
}

/** What is written once a key, or something else, has made a state another: finished lines, and the change of the one that is being written. */
export function answerText(before: State, after: State, key?: string): string {
	const [from, to] = [promptLineOf(before), promptLineOf(after)];
	const text = terminated(answerLines(before, after, key));
	if (!from) return to ? text + promptText(to) : text;
	if (!to) return `\n${text}`;
	const change =
		from.prompt === to.prompt && text === '' ? echoChange(from, to, after.size.columns) : undefined;
	return change ?? `\n${text}${promptText(to)}`;
}

/** What is written before the terminal is given away: the end of the line that is being written. */
export function suspensionText(state: State): string {
	return promptLineOf(state) ? '\n' : '';
}

/** What is written once the terminal has been given back: where one is, and the line that was being written. */
export function resumptionText(state: State): string {
	const promptLine = promptLineOf(state);
	return terminated(locationLines(state, derive)) + (promptLine ? promptText(promptLine) : '');
}

/** Lines as they are written, without what could drive the terminal. */
function terminated(lines: readonly string[]): string {
	return lines.map(line => `${withoutControls(line)}\n`).join('');
}
