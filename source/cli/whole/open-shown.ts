import path from 'node:path';
import type {Listening, Place} from '../../ink/waiting-keys.ts';
import {enumerate, grouped, plural} from '../../text/english.ts';
import {type Progress, progressWords} from '../../viewer/state/progress.ts';
import type {Typed, Waiting} from '../../viewer/waiting.ts';
import {shownNameOf} from '../input/bytes.ts';
import type {Opening} from '../input/read-files.ts';
import type {Left} from '../input/unless-left.ts';
import type {FileOptions} from '../options/file-options.ts';
import {exitCodes, showProgress} from '../print/print.ts';
import type {InputElsewhere} from '../survey/open-stream.ts';
import {printableLine} from '../system/notice.ts';
import type {ReadingTold} from './message.ts';
import {readAside} from './read-aside.ts';

/** What came of opening files, and what gives back the screen that said so, which stays for a chronology that nothing is wrong with. */
export type ShownOpening = {readonly opening: Opening | Left; readonly leave: () => void};

/** Milliseconds between two looks at the clock. */
const pause = 1000;

/**
 * Has files read as one chronology, while the screen says what is read, and `q`, Esc and Ctrl-C leave. `input` is what comes
 * through standard input, `-`. Resolves to nothing where they have to be read here.
 */
export async function openShown(
	files: readonly string[],
	options: FileOptions,
	place: Place,
	input?: InputElsewhere,
): Promise<ShownOpening | undefined> {
	const {readingScreen} = await import('../../ink/reading-screen.ts');
	const {terminal} = place;
	const screen = readingScreen(terminal);
	const words = wordsFor(files);
	const show = terminal.isSpoken ? () => {} : () => screen.show(words.now());
	if (terminal.isSpoken) showProgress(`${words.now().sentences[0]} q quits`, true);
	const reading = new AbortController();
	let leave: (left: Left) => void = () => {};
	const left = new Promise<Left>(resolve => {
		leave = resolve;
	});
	const listening = listen();
	const clock = setInterval(show, pause);
	const told: ReadingTold = {
		begun(...given) {
			words.begin(...given);
			show();
		},
		joining(events) {
			words.join(events);
			show();
		},
		progress(progress) {
			words.goOn(progress);
			show();
		},
	};
	const opening = await Promise.race([readAside(files, options, told, reading.signal, input?.bytes), left]);
	clearInterval(clock);
	screen.end();
	const isKept = opening?.type === 'opened' && opening.told.every(({problems}) => problems.length === 0);
	const keys = await listening;
	if (isKept) keys.hush();
	else keys.end();
	if (opening?.type === 'left') {
		reading.abort();
		input?.end(opening.code === exitCodes.interrupted);
	}
	return (
		opening && {
			opening,
			leave() {
				screen.leave();
				// A keyboard that nobody waits for would keep the program alive.
				terminal.stdin.unref();
			},
		}
	);

	/** Reads keys once what reads files has begun: to know what keys mean takes as long to load as the viewer. */
	async function listen(): Promise<Listening> {
		show();
		const {keysBefore} = await import('../../ink/first-screen.ts');
		const shown = {
			begin: show,
			end: screen.leave,
			kept(typed: Typed) {
				words.type(typed);
				show();
			},
		};
		return keysBefore(place).listen(shown, isInterrupted =>
			leave({type: 'left', code: isInterrupted ? exitCodes.interrupted : exitCodes.fine}),
		);
	}
}

/** What there is to say of files while they are read. */
type Words = {
	readonly begin: ReadingTold['begun'];
	readonly join: ReadingTold['joining'];
	readonly goOn: ReadingTold['progress'];
	/** What the user types meanwhile. */
	readonly type: (typed: Typed) => void;
	readonly now: () => Waiting;
};

function wordsFor(files: readonly string[]): Words {
	const since = performance.now();
	const title = enumerate(files.map(nameOf), 'and');
	let doing = `reading ${title}`;
	let far: Progress | undefined;
	let typed: Typed | undefined;
	return {
		begin(file, size) {
			doing = `reading ${[nameOf(file), ...(size === undefined ? [] : [megabytes(size)])].join(', ')}`;
			far = undefined;
		},
		join(events) {
			doing = `joining ${plural(events, 'event')}`;
			far = undefined;
		},
		goOn(progress) {
			far = progress;
		},
		type(given) {
			typed = given;
		},
		now() {
			const seconds = Math.floor((performance.now() - since) / 1000);
			const taken = far?.left || seconds < 1 ? [] : [`${grouped(seconds)} s so far`];
			const told = [...(far ? [progressWords(far)] : []), ...taken].join(', ');
			return {title, sentences: [`${doing} …`, told].filter(Boolean), ...(typed && {typed})};
		},
	};
}

function nameOf(file: string): string {
	return printableLine(file === '-' ? shownNameOf(file) : path.basename(file));
}

function megabytes(bytes: number): string {
	return `${grouped(Math.max(1, Math.round(bytes / 1e6)))} MB`;
}
