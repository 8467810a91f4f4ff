import assert from 'node:assert/strict';
import {type Painter, painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {App, render, Text} from './shipped-ink.ts';

/** The screen that Ink paints of a state on a terminal of its size, with the sequences of its styles. */
export function painted(state: State, paint: Painter): string {
	const {columns, rows} = state.size;
	const shown = render(<Text> </Text>);
	Object.defineProperty(shown.stdout, 'columns', {value: columns});
	Object.defineProperty(shown.stdout, 'rows', {value: rows});
	shown.rerender(<App initial={state} paint={paint} perform={() => undefined} onResize={() => () => {}} />);
	const frame = shown.lastFrame();
	shown.unmount();
	assert.ok(frame, 'Ink painted nothing');
	return frame;
}

const terminalPainter = painter(themes.terminal, false);

/** The same without the sequences, and without spaces at the ends of rows. */
export function paintedText(state: State): string {
	return painted(state, terminalPainter)
		.split('\n')
		.map(row => row.replace(/\u001b\[[\d;]*m/g, '').trimEnd())
		.join('\n');
}
