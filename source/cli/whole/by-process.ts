import {fork} from 'node:child_process';
import {closeSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {deserialize} from 'node:v8';
import type {Pairs} from '../../chronology/join/pairs.ts';
import {addStandings, type StandingSegment} from '../../chronology/standing.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {WordSegment} from '../../chronology/words.ts';
import {noMemory} from '../../readers/too-large.ts';
import type {ReadingOptions} from '../input/read-file.ts';
import type {EventPlace, Near, Opened, Opening} from '../input/read-files.ts';
import {bytesOf, openBytes} from '../survey/file-bytes.ts';
import {openUnseen} from '../survey/spool.ts';
import {codeOf, reasonOf} from '../system/errno.ts';
import {promised} from '../system/promised.ts';
import {takeOver} from './hand-over.ts';
import type {
	EventLines,
	OpenedInFile,
	ReaderMessage,
	ReaderRequest,
	ReaderTask,
	ReadingTold,
	Whereabouts,
} from './message.ts';

/**
 * Has a process of its own read files as one chronology, as `readFiles` does, while keys are read here. Ends it at once, whatever it does by then,
 * where that is no longer wanted. `input` is what standard input, `-`, gives. Resolves to nothing where there is no room for what it hands over.
 */
export async function readFilesByProcess(
	files: readonly string[],
	options: ReadingOptions,
	tell: ReadingTold,
	signal: AbortSignal,
	input?: AsyncIterable<Uint8Array>,
): Promise<Opening | undefined> {
	// It may have been so before this began.
	if (signal.aborted) return undefined;
	let descriptor: number;
	try {
		descriptor = openUnseen(tmpdir());
	} catch {
		return undefined;
	}
	const file = bytesOf(descriptor, Infinity);
	unused.register(file, descriptor);
	const child = fork(processFile, {
		serialization: 'advanced',
		stdio: [input ? 'pipe' : 'ignore', 'ignore', 'ignore', 'ipc', descriptor],
	});
	const kill = () => {
		child.kill('SIGKILL');
		// Nobody waits until it is gone: a shell that took the terminal back meanwhile would stop this process where it resets that.
		letGo();
	};
	signal.addEventListener('abort', kill);
	process.on('exit', kill);
	const task: ReaderTask = {files, options};
	request(task);
	let [last = ''] = files;
	let chronology: Chronology | undefined;
	/** What is still to come of what was handed over last. */
	let [lines, pairs] = [promised<EventLines | undefined>(), promised<Pairs | undefined>()];
	let resolve: (opening: Opening | undefined) => void = () => {};
	const opening = new Promise<Opening | undefined>(done => {
		resolve = done;
		let turn: Promise<void> = Promise.resolve();
		child.on('message', (message: ReaderMessage) => {
			turn = turn.then(() => take(message)).catch((error: unknown) => resolve(refused(String(error))));
		});
		if (input && child.stdin)
			pipeline(Readable.from(input), child.stdin).catch((error: unknown) => {
				// A process that is gone has told why.
				if (signal.aborted || goneCodes.has(codeOf(error) ?? '')) return;
				resolve(refused(reasonOf(error)));
				kill();
			});
		child.on('error', ({message}) => resolve(refused(message)));
		child.on('disconnect', () => {
			process.off('exit', kill);
			signal.removeEventListener('abort', kill);
			void turn.then(() => {
				lines.resolve(undefined);
				pairs.resolve(undefined);
				// A process that ends by itself has had no memory left.
				resolve(refused(noMemory(startOf(last))));
			});
		});

		async function take(message: ReaderMessage): Promise<void> {
			switch (message.type) {
				case 'begun':
					last = message.file;
					return tell.begun(message.file, message.size);
				case 'joining':
					return tell.joining(message.events);
				case 'progress':
					return tell.progress(message.progress);
				case 'noRoom':
					return resolve(undefined);
				case 'failed':
					return resolve(refused(message.reason));
				case 'refused':
					return resolve(valueAt<Opening>(message.at));
				case 'opened':
					// What it still does nobody waits for.
					letGo();
					return resolve(await openedOf(valueAt<OpenedInFile>(message.at)));
				case 'lines':
					return lines.resolve(valueAt<EventLines>(message.at));
				case 'pairs':
					return pairs.resolve(valueAt<Pairs>(message.at));
				case 'words':
					return chronology?.words.add(valueAt<WordSegment>(message.at));
				case 'standings':
					if (chronology) addStandings(chronology, valueAt<StandingSegment>(message.at));
			}
		}
	});
	return opening;

	function request(asked: ReaderRequest): void {
		child.send(asked);
	}

	function letGo(): void {
		child.unref();
		child.channel?.unref();
		child.stdin?.destroy();
	}

	function valueAt<T>({offset, length}: Whereabouts): T {
		return deserialize(file.read(offset, length)) as T;
	}

	async function openedOf({chronology: handed, isNear, ...others}: OpenedInFile): Promise<Opened> {
		const [theseLines, thesePairs] = [promised<EventLines | undefined>(), promised<Pairs | undefined>()];
		[lines, pairs] = [theseLines, thesePairs];
		const made = await takeOver(handed, file);
		chronology = made;
		const placeOf = async (id: string): Promise<EventPlace | undefined> => {
			const row = made.rowOf(id);
			const place = row === undefined ? undefined : made.places[row];
			if (place === undefined) return undefined;
			const found = await theseLines.promise;
			const named = files[found?.files[place] ?? 0];
			const line = found?.lines[place];
			return named === undefined ? undefined : {file: named, ...(line && {line})};
		};
		const near = isNear && {...(await nearElsewhere()), pairs: () => thesePairs.promise};
		return {type: 'opened', ...others, chronology: made, placeOf, ...(near && {near})};
	}

	/** What the process still does with files of which two may tell of one event. */
	async function nearElsewhere(): Promise<Omit<Near, 'pairs'>> {
		const {answerStore} = await import('../answers/store.ts');
		return {
			answers: answerStore(files, options.answers),
			async again() {
				const joined = await new Promise<Opening | undefined>(done => {
					resolve = done;
					request('join');
				});
				if (joined?.type === 'opened') return joined;
				throw new Error(
					joined?.told[0]?.problems[0]?.message ?? 'there is no room in the folder for temporary files',
				);
			},
			end: kill,
		};
	}

	function refused(message: string): Opening {
		const problems = [{severity: 'error', path: [], message}] as const;
		return {type: 'refused', told: [{file: last, problems}], stamp: ''};
	}
}

/** Closes the files of chronologies that are in use no more, as they have been read again. */
const unused = new FinalizationRegistry<number>(closeSync);

/** What writing to a process fails with that is gone, or has all that it takes. */
const goneCodes: ReadonlySet<string> = new Set(['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);

/** The first bytes of a file; none of what can't be read, or not twice. */
function startOf(file: string): Uint8Array {
	try {
		if (!statSync(file).isFile()) return new Uint8Array();
		const bytes = openBytes(file);
		const start = bytes.read(0, 2 ** 12);
		bytes.close();
		return start;
	} catch {
		return new Uint8Array();
	}
}

const isBuilt = import.meta.url.endsWith('.js');
const processFile = new URL(isBuilt ? './reader-process.js' : './reader-process.ts', import.meta.url);
