import {setFlagsFromString} from 'node:v8';
import {type Instance, render} from 'ink';
import {primeCaches} from '../viewer/prime-caches.ts';
import {toAscii} from '../viewer/screen/ascii.ts';
import type {Effect} from '../viewer/state/effect.ts';
import type {Size} from '../viewer/state/layout.ts';
import type {Reading} from '../viewer/state/mode.ts';
import type {State} from '../viewer/state/state.ts';
import type {ThemeName} from '../viewer/theme-names.ts';
import {App} from './app.tsx';
import {whenIdle} from './idle.ts';
import {keyboardOf} from './keyboard.ts';
import {mouseMode} from './mouse.ts';
import {muted} from './muted.ts';
import {pinning} from './pinning.ts';
import {painter} from './theme.ts';
import {themes} from './themes.ts';
import type {Suspend} from './viewer.ts';

/** The terminal that the viewer runs in, and what it can show. */
export type Terminal = {
	readonly stdin: NodeJS.ReadStream;
	readonly stdout: NodeJS.WriteStream;
	readonly hasColour: boolean;
	readonly isAsciiOnly: boolean;
	readonly theme: ThemeName;
	/** Whether wheel and clicks are taken. */
	readonly isMouse: boolean;
	/** Whether all is said in lines, for a screen reader. */
	readonly isSpoken: boolean;
	/** Whether it knows no sequences at all; then nothing can be drawn on it, but all can be said. */
	readonly isDumb: boolean;
	/** Stops the program until the shell continues it. */
	readonly stop: () => Promise<undefined>;
};

/** What the viewer reaches outside by; each gives a line to say, if there is anything to be said. */
export type Outside = {
	readonly copy: (what: string, text: string) => Promise<string>;
	readonly open: (href: string) => Promise<string>;
	/** Shows a text in the person's pager or editor, to whom the terminal has been given. */
	readonly page: (name: string, text: string) => Promise<string | undefined>;
	readonly mark: (id: string, isMarked: boolean) => Promise<string | undefined>;
	readonly place: (at: string, reading?: Reading) => Promise<undefined>;
};

const eraseAll = '\u001b[2J\u001b[H';

/** Runs the viewer until it is quit; resolves to its exit code, rejects with what went wrong inside it. */
export async function start(initial: State, terminal: Terminal, outside: Outside): Promise<number> {
	const {stdin, stdout, hasColour, isAsciiOnly, theme, isSpoken, isDumb, stop} = terminal;
	// A frame is some thousands of short-lived cells; by default V8 lets them pile up to a quarter of a gigabyte.
	setFlagsFromString('--semi-space-growth-factor=1');
	let code = 0;
	/** Settles when the place that was left is kept. */
	let placing: Promise<unknown> | undefined;
	/** Settles when the terminal is back, while it is given to something else. */
	let back: Promise<unknown> | undefined;
	const paint = painter(themes[theme], hasColour, isAsciiOnly ? toAscii : undefined);
	const isMouse = terminal.isMouse && !isSpoken;
	const keyboard = keyboardOf(stdin, stdout, isMouse ? mouseMode(stdin, stdout) : undefined);
	const {SpokenApp} = isSpoken ? await import('./spoken-view.tsx') : {SpokenApp: undefined};
	const viewing = {initial, paint, perform, onResize, onReady};
	const view = SpokenApp ? (
		<SpokenApp {...viewing} write={text => stdout.write(text)} />
	) : (
		<App {...viewing} onPointer={isMouse ? keyboard.onPointer : undefined} />
	);
	const instance: Instance = render(view, {
		stdin: keyboard.stdin,
		stdout: isDumb ? muted(stdout) : isSpoken ? stdout : pinning(stdout),
		alternateScreen: !isSpoken,
		isScreenReaderEnabled: isSpoken,
		exitOnCtrlC: false,
		patchConsole: false,
		interactive: true,
		maxFps: 60,
	});
	await instance.waitUntilExit();
	await placing;
	return code;

	function onReady(ready: () => void): () => void {
		return whenIdle(primeCaches(initial.chronology), made => {
			if (made === 'standings') ready();
		});
	}

	function onResize(resized: (size: Size) => void): () => void {
		const listener = () => resized({columns: stdout.columns, rows: stdout.rows});
		stdout.on('resize', listener);
		return () => {
			stdout.off('resize', listener);
		};
	}

	function leave(): void {
		instance.unmount();
	}

	function perform(effect: Effect, suspend: Suspend): string | undefined | Promise<string | undefined> {
		switch (effect.type) {
			case 'quit':
				code = effect.code;
				if (back) void back.then(leave, leave);
				else leave();
				return undefined;
			case 'redraw':
				stdout.write(eraseAll);
				instance.clear();
				return undefined;
			case 'suspend':
				return away(suspend, stop);
			case 'copy':
				return outside.copy(effect.what, effect.text);
			case 'open':
				return outside.open(effect.href);
			case 'page':
				return away(suspend, () => outside.page(effect.name, effect.text));
			case 'mark':
				return outside.mark(effect.id, effect.isMarked);
			case 'place':
				placing = outside.place(effect.at, effect.reading);
				return undefined;
		}
	}

	/** Gives the terminal back for something, unless it is given back already: keys that come together ask for it twice. */
	async function away(
		suspend: Suspend,
		meanwhile: () => Promise<string | undefined>,
	): Promise<string | undefined> {
		if (back) return undefined;
		let said: string | undefined;
		back = suspend(async () => {
			said = await meanwhile();
		});
		try {
			await back;
		} finally {
			back = undefined;
		}
		return said;
	}
}
