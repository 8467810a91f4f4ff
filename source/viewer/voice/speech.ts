import {derive} from '../derive.ts';
import {withoutControls} from '../state/line-editor.ts';
import type {State} from '../state/state.ts';
import {whereabouts} from './here.ts';
import {echo, liveOf, written} from './live.ts';
import {opening} from './opening.ts';
import {said} from './said.ts';

/** What is written first. */
export function firstSpeech(state: State): string {
	return finished(opening(state));
}

/** What is written once a key, or something else, has made a state another: finished lines, and the change of the one that is being written. */
export function speech(before: State, after: State, key?: string): string {
	const [from, to] = [liveOf(before), liveOf(after)];
	const text = finished(said(before, after, key));
	if (!from) return to ? text + written(to) : text;
	if (!to) return `\n${text}`;
	const change = from.prompt === to.prompt && text === '' ? echo(from, to, after.size.columns) : undefined;
	return change ?? `\n${text}${written(to)}`;
}

/** What is written before the terminal is given away: the end of the line that is being written. */
export function ending(state: State): string {
	return liveOf(state) ? '\n' : '';
}

/** What is written once the terminal has been given back: where one is, and the line that was being written. */
export function resuming(state: State): string {
	const live = liveOf(state);
	return finished(whereabouts(state, derive)) + (live ? written(live) : '');
}

/** Lines as they are written, without what could drive the terminal. */
function finished(lines: readonly string[]): string {
	return lines.map(line => `${withoutControls(line)}\n`).join('');
}
