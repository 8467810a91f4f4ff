// The viewer in a terminal, by Ink and React: this folder paints the frames of the viewer or speaks its lines, reads keys and the
// mouse, and hands effects on. It decides nothing. It may import the viewer and the types below it, but no readers, writers or
// files; only `cli` imports it, and only where there is a terminal, since Ink and React take long to load: `first-screen.ts` shows the
// first frame without them.
import {setFlagsFromString} from 'node:v8';
import {type Instance, render} from 'ink';
import {modeOf} from '../viewer/modes/index.ts';
import type {Size} from '../viewer/state/layout.ts';
import type {State} from '../viewer/state/state.ts';
import {type WorkStep, workOf} from '../viewer/work.ts';
import {App} from './app.tsx';
import {effectRunner} from './effect-runner.ts';
import {workWhenIdle} from './idle-work.ts';
import {type Keyboard, keyboardFor} from './keyboard.ts';
import {outputOf} from './output.ts';
import type {Outside, Terminal} from './terminal.ts';
import type {ViewerProps} from './viewer.ts';

/**
 * Runs the viewer until the user quits, and calls back once it has the terminal. Resolves to the exit code, and rejects with whatever
 * error the viewer throws.
 */
export async function start(
	initial: State,
	terminal: Terminal,
	outside: Outside,
	onStart: () => void,
): Promise<number> {
	const {stdout, isMouse, isSpoken} = terminal;
	const output = outputOf(terminal);
	const keyboard = keyboardFor(terminal);
	const {SpokenApp} = isSpoken ? await import('./spoken-view.tsx') : {SpokenApp: undefined};
	const runner = effectRunner(terminal, outside, () => instance);
	const props = {
		initial,
		paint: output.paint,
		perform: runner.perform,
		onResize: sizesOf(stdout, initial.size),
		onContinue: continuationsOf(() => instance.clear()),
		onReady: workBeside(keyboard),
		onFile: outside.listen,
	};
	const view = SpokenApp ? (
		<SpokenApp {...props} write={text => stdout.write(text)} />
	) : (
		<App {...props} onPointer={isMouse ? keyboard.onPointer : undefined} />
	);
	// A file that may grow no more is told of by whoever writes it; Ink, which hears of it, would end the program.
	process.on('SIGXFSZ', () => {});
	const instance: Instance = render(view, {
		stdin: keyboard.stdin,
		stdout: output.stdout,
		alternateScreen: !isSpoken,
		isScreenReaderEnabled: isSpoken,
		exitOnCtrlC: false,
		patchConsole: false,
		interactive: true,
		// A key may come right after a frame that tells how far a file is read, and isn't to wait for the next sixtieth of a second.
		maxFps: 250,
	});
	onStart();
	// A frame is some thousands of short-lived cells; by default V8 lets them pile up to a quarter of a gigabyte. While all is being
	// loaded, more room means fewer collections.
	setFlagsFromString('--semi-space-growth-factor=1');
	await instance.waitUntilExit();
	return runner.finish();
}

/** Calls back, after `forget`, whenever the program goes on after it was stopped, until the returned function is called. */
function continuationsOf(forget: () => void): (onForeign: () => void) => () => void {
	return onForeign => {
		const listener = () => {
			forget();
			onForeign();
		};
		process.on('SIGCONT', listener);
		return () => {
			process.off('SIGCONT', listener);
		};
	};
}

/** Calls back for each new size of a terminal, one that it has got already included, until the returned function is called. */
function sizesOf(stdout: NodeJS.WriteStream, known: Size): (onSize: (size: Size) => void) => () => void {
	return onSize => {
		const listener = () => onSize({columns: stdout.columns, rows: stdout.rows});
		stdout.on('resize', listener);
		if (stdout.columns !== known.columns || stdout.rows !== known.rows) listener();
		return () => {
			stdout.off('resize', listener);
		};
	};
}

/** Milliseconds after which it is shown for the first time how far some work is, and at most between two such times. */
const [firstShown, longest] = [50, 1000];

/** Milliseconds after a key in which nothing is done for later, so that keys which are held or pressed quickly never wait for that. */
const typingPause = 150;

/** Milliseconds for which nothing is listed that would soon have to be listed again, since the thread that reads the rest of a file is slowed by it. */
const readingPause = 2000;

/** Makes the function that works for a state beside the keys, and calls back whenever there is more to show. */
function workBeside({quiet}: Keyboard): NonNullable<ViewerProps['onReady']> {
	return (state, send) => {
		// Where the user types a line, what is done for later may be for the next letter.
		const canWait = modeOf(state).editor?.(state.mode) === undefined;
		const start = performance.now();
		let pause = firstShown;
		let next = start + pause;
		let last: WorkStep | undefined;
		return workWhenIdle(
			workOf(state),
			step => {
				last = step;
				if (step === 'taken') send({type: 'taken'});
				if (step === 'done' || (step === 'shown' && performance.now() >= next)) {
					pause = Math.min(longest, 2 * pause);
					next = performance.now() + pause;
					send({type: 'ready'});
				}
			},
			() => {
				const later = canWait && (last === 'later' || last === 'meanwhile') ? typingPause - quiet() : 0;
				return last === 'meanwhile' ? Math.max(later, readingPause - (performance.now() - start)) : later;
			},
		);
	};
}
