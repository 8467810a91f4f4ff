import type {Chronology} from '../chronology/store.ts';
import type {Terminal} from '../ink/terminal.ts';
import type {Personal} from '../query/personal.ts';
import {type OpenOptions, openState} from '../viewer/open.ts';
import {parseReading} from '../viewer/state/reading.ts';
import {outsideOf} from './effects.ts';
import {problemsIn} from './input/open-files.ts';
import type {Opened, Rest} from './input/read-files.ts';
import type {Marks, OpenStore} from './marks/store.ts';
import type {Options} from './options/options.ts';
import {type Resolved, unknownEvent} from './options/resolve.ts';
import {withoutUndefined} from './options/without-undefined.ts';
import {complain, exitCodes} from './print/print.ts';
import type {Settings} from './settings/settings.ts';
import {turn} from './system/turn.ts';

// Begins to load as soon as this file is loaded, before the chronology has been read.
const beginning = import('../ink/first-screen.ts');

/** What the viewer is opened with. */
type Subject = {
	readonly opened: Opened;
	/** The paths of its files; none for the bundled chronology. */
	readonly files: readonly string[];
	readonly personal: Personal;
	readonly resolved: Resolved;
	readonly marks: OpenStore;
	/** What the viewer says first, unless something is wrong with the marks. */
	readonly notice?: string;
};

/** Opens the viewer, and resolves to its exit code when it is left. */
export async function view(
	{opened, files, personal, resolved, marks, notice}: Subject,
	options: Options,
	{bindings}: Settings,
	terminal: Terminal,
): Promise<number> {
	const {stored} = marks;
	const {chronology, told} = opened;
	const {search, scale, lanes, at, config, readingFlags, watch: isFollowed = false} = options;
	const rest = opened.rest && at !== undefined ? restWithEvent(opened.rest, at) : opened.rest;
	const isFile = files.some(file => file !== '-');
	const state = openState(
		chronology,
		withoutUndefined({
			size: {columns: terminal.stdout.columns, rows: terminal.stdout.rows},
			filter: resolved.query,
			...{personal, files, config, readingFlags, bindings, at, search, scale, lanes},
			reading: resolved.reading,
			openedAt: Date.now() / 1000,
			problems: problemsIn(told),
			isReading: rest ? (true as const) : undefined,
			spoken: terminal.isSpoken ? {digits: ''} : undefined,
			last: placeOf(stored),
			notice:
				stored.problem ?? notice ?? (rest && terminal.isSpoken ? spokenOfRest(chronology, at) : undefined),
		}),
	);
	const lastWords: string[] = [];
	const {showFirstScreen} = await beginning;
	// Who listened to keys until now has paused the terminal. Node does that in the next tick, whoever listens by then.
	await turn();
	const first = showFirstScreen(state, terminal);
	// Keys that came meanwhile are answered before what takes long: to load Ink, and to make its first frame.
	await turn();
	const {start} = await import('../ink/start.tsx').catch((error: unknown) => {
		first.leave();
		throw error;
	});
	await turn();
	const code = await start(
		first.end(),
		terminal,
		outsideOf({
			marks,
			rest,
			files: isFile ? {files, options: options.reading, opened, isFollowed} : undefined,
			terminal,
			complainLater: message => lastWords.push(message),
		}),
		first.release,
	);
	rest?.end(code === exitCodes.interrupted);
	for (const message of lastWords) complain(message);
	return code;
}

/** What is said, where it can't be seen, while there is more to be read: that, and the event that is looked for there. */
function spokenOfRest(chronology: Chronology, at: string | undefined): string {
	const isThere = at === undefined || chronology.rowOf(at) !== undefined;
	return `more events are being read${isThere ? '' : `, and ${at} is looked for among them`}`;
}

/** The rest of a file, after which it is told if an event is not in it. */
function restWithEvent(rest: Rest, id: string): Rest {
	return {
		...rest,
		listen: (send, marks) =>
			rest.listen(message => {
				send(message);
				if (message.type !== 'reloaded' || message.reload.type !== 'grown') return;
				const {chronology, isWhole} = message.reload;
				if (!isWhole || chronology.rowOf(id) !== undefined) return;
				send({type: 'told', notice: unknownEvent(id, chronology, mostLookedThrough).message});
			}, marks),
	};
}

/** The most events whose ids are compared with one that isn't there, while keys wait. */
const mostLookedThrough = 2000;

/** Where the user was when the viewer was left. */
function placeOf({at, reading}: Marks): OpenOptions['last'] {
	if (at === undefined) return undefined;
	return {at, ...(reading !== undefined && {reading: parseReading(reading)})};
}
