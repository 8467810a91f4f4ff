import {setFlagsFromString} from 'node:v8';
import {type Instance, render, type SuspendTerminal} from 'ink';
import {toAscii} from '../view/ascii.ts';
import type {Size} from '../view/layout.ts';
import type {State} from '../view/state.ts';
import type {Effect} from '../view/update.ts';
import {warming} from '../view/warming.ts';
import {App} from './app.tsx';
import {whenIdle} from './idle.ts';
import {painter, terminalTheme} from './theme.ts';

/** The terminal that the viewer runs in, and what it can show. */
export type Terminal = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly hasColour: boolean;
	readonly isAsciiOnly: boolean;
	/** Stops the program until the shell continues it. */
	readonly stop: () => Promise<void>;
};

const eraseAll = '\u001b[2J\u001b[H';

/** Runs the viewer until it is quit; resolves to its exit code, rejects with what went wrong inside it. */
export async function start(initial: State, terminal: Terminal): Promise<number> {
	const {stdin, stdout, hasColour, isAsciiOnly, stop} = terminal;
	// A frame is some thousands of short-lived cells; by default V8 lets them pile up to a quarter of a gigabyte.
	setFlagsFromString('--semi-space-growth-factor=1');
	let code = 0;
	const paint = painter(terminalTheme, hasColour, isAsciiOnly ? toAscii : undefined);
	const instance: Instance = render(
		<App initial={initial} paint={paint} perform={perform} onResize={onResize} />,
		{
			stdin,
			stdout,
			alternateScreen: true,
			exitOnCtrlC: false,
			patchConsole: false,
			interactive: true,
			maxFps: 60,
		},
	);
	const stopWarming = whenIdle(warming(initial.chronology));
	try {
		await instance.waitUntilExit();
	} finally {
		stopWarming();
	}
	return code;

	function onResize(resized: (size: Size) => void): () => void {
		const listener = () => resized({columns: stdout.columns, rows: stdout.rows});
		stdout.on('resize', listener);
		return () => {
			stdout.off('resize', listener);
		};
	}

	function perform(effect: Effect, suspendTerminal: SuspendTerminal): void {
		switch (effect.type) {
			case 'quit':
				code = effect.code;
				instance.unmount();
				return;
			case 'redraw':
				stdout.write(eraseAll);
				instance.clear();
				return;
			case 'suspend':
				void suspendTerminal(stop);
		}
	}
}
