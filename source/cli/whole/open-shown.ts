import path from 'node:path';
import type {Terminal} from '../../ink/terminal.ts';
import {enumerate, grouped} from '../../text/english.ts';
import {progressWords} from '../../viewer/state/progress.ts';
import {listenForLeave} from '../input/leave-keys.ts';
import type {Opening} from '../input/read-files.ts';
import type {Left} from '../input/unless-left.ts';
import type {FileOptions} from '../options/file-options.ts';
import {showProgress} from '../print/print.ts';
import {printableLine} from '../system/notice.ts';
import {readAside} from './read-aside.ts';

/** What came of opening files while the screen said so, and what gives the screen back, which is kept for a chronology that nothing is wrong with. */
export type ShownOpening = {readonly opening: Opening | Left | undefined; readonly leave: () => void};

/** Milliseconds between two looks at the clock. */
const pause = 1000;

/** Has files read as one chronology, while the screen says what is read, and `q`, Esc and Ctrl-C leave. */
export async function openShown(
	files: readonly string[],
	options: FileOptions,
	terminal: Terminal,
): Promise<ShownOpening> {
	const {readingScreen} = await import('../../ink/reading-screen.ts');
	const screen = readingScreen(terminal);
	const since = performance.now();
	const title = enumerate(
		files.map(file => printableLine(path.basename(file))),
		'and',
	);
	let said = `reading ${title}`;
	let far: string | undefined;
	let isSaid = false;
	const draw = () => {
		const seconds = Math.floor((performance.now() - since) / 1000);
		const taken = seconds < 1 ? [] : [`${grouped(seconds)} s so far`];
		screen.show({title, sentences: [`${said} …`, ...(far === undefined ? taken : [far])]});
	};
	const show = () => {
		if (!terminal.isSpoken) draw();
		else if (!isSaid) showProgress(`${said} … q quits`, true);
		isSaid = true;
	};
	const reading = new AbortController();
	let leave: (left: Left) => void = () => {};
	const left = new Promise<Left>(resolve => {
		leave = resolve;
	});
	const keys = listenForLeave(terminal, {begin: show, end: screen.leave}, code =>
		leave({type: 'left', code}),
	);
	const clock = setInterval(show, pause);
	const opened = readAside(
		files,
		options,
		{
			begun(file, size) {
				said = `reading ${printableLine(path.basename(file))}, ${megabytes(size)}`;
				far = undefined;
				show();
			},
			progress(progress) {
				far = progress && progressWords(progress);
				show();
			},
		},
		reading.signal,
	);
	const opening = await Promise.race([opened, left]);
	clearInterval(clock);
	screen.end();
	const isKept = opening?.type === 'opened' && opening.told.every(({problems}) => problems.length === 0);
	if (isKept) keys.hush();
	else keys.end();
	if (opening?.type === 'left') {
		reading.abort();
		terminal.stdin.unref();
	}
	return {opening, leave: screen.leave};
}

function megabytes(bytes: number): string {
	return `${grouped(Math.max(1, Math.round(bytes / 1e6)))} MB`;
}
