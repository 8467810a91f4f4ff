import type {Terminal} from '../ink/terminal.ts';
import type {Personal} from '../query/personal.ts';
import {type OpenOptions, openState} from '../viewer/open.ts';
import {parseReading} from '../viewer/state/reading.ts';
import {outsideOf} from './effects.ts';
import {problemsIn} from './input/open-files.ts';
import type {Opened} from './input/read-files.ts';
import type {Marks, OpenStore} from './marks/store.ts';
import type {Options} from './options/options.ts';
import type {Resolved} from './options/resolve.ts';
import {withoutUndefined} from './options/without-undefined.ts';
import {complain, exitCodes} from './print/print.ts';
import type {Settings} from './settings/settings.ts';

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
	const {chronology, told, rest} = opened;
	const {search, scale, lanes, at, config, readingFlags, watch: isFollowed = false} = options;
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
				stored.problem ?? notice ?? (rest && terminal.isSpoken ? 'more events are being read' : undefined),
		}),
	);
	const lastWords: string[] = [];
	const {showFirstScreen} = await beginning;
	const first = showFirstScreen(state, terminal);
	const {start} = await import('../ink/start.tsx').catch((error: unknown) => {
		first.leave();
		throw error;
	});
	const code = await start(
		state,
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

/** Where the user was when the viewer was left. */
function placeOf({at, reading}: Marks): OpenOptions['last'] {
	if (at === undefined) return undefined;
	return {at, ...(reading !== undefined && {reading: parseReading(reading)})};
}
