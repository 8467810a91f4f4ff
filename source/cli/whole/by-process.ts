import {fork} from 'node:child_process';
import {closeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {deserialize} from 'node:v8';
import type {Chronology} from '../../chronology/store.ts';
import type {WordSegment} from '../../chronology/words.ts';
import type {EventPlace, Opened, Opening} from '../input/read-files.ts';
import type {FileOptions} from '../options/file-options.ts';
import {bytesOf} from '../survey/file-bytes.ts';
import {openUnseen} from '../survey/spool.ts';
import {takeOver} from './hand-over.ts';
import type {
	EventLines,
	OpenedInFile,
	ReaderMessage,
	ReaderTask,
	ReadingTold,
	Whereabouts,
} from './message.ts';

/**
 * Has a process of its own read files as one chronology, as `readFiles` does, while keys are read here. Ends it at once, whatever it does by then,
 * where that is no longer wanted. Resolves to nothing where there is no room for what it hands over.
 */
export async function readFilesByProcess(
	files: readonly string[],
	options: FileOptions,
	tell: ReadingTold,
	signal: AbortSignal,
): Promise<Opening | undefined> {
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
		stdio: ['ignore', 'ignore', 'ignore', 'ipc', descriptor],
	});
	const kill = () => void child.kill('SIGKILL');
	signal.addEventListener('abort', kill);
	process.on('exit', kill);
	const task: ReaderTask = {files, options};
	child.send(task);
	let [last = ''] = files;
	let chronology: Chronology | undefined;
	let showLines: (found: EventLines | undefined) => void = () => {};
	const lines = new Promise<EventLines | undefined>(resolve => {
		showLines = resolve;
	});
	return new Promise(resolve => {
		let turn: Promise<void> = Promise.resolve();
		child.on('message', (message: ReaderMessage) => {
			turn = turn.then(() => take(message)).catch((error: unknown) => resolve(refused(String(error))));
		});
		child.on('error', ({message}) => resolve(refused(message)));
		child.on('disconnect', () => {
			process.off('exit', kill);
			signal.removeEventListener('abort', kill);
			void turn.then(() => {
				showLines(undefined);
				resolve(refused(noMemory));
			});
		});

		async function take(message: ReaderMessage): Promise<void> {
			switch (message.type) {
				case 'begun':
					last = message.file;
					return tell.begun(message.file, message.size);
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
					child.unref();
					child.channel?.unref();
					return resolve(await openedOf(valueAt<OpenedInFile>(message.at)));
				case 'lines':
					return showLines(valueAt<EventLines>(message.at));
				case 'words':
					return chronology?.words.add(valueAt<WordSegment>(message.at));
			}
		}
	});

	function valueAt<T>({offset, length}: Whereabouts): T {
		return deserialize(file.read(offset, length)) as T;
	}

	async function openedOf({chronology: handed, ...others}: OpenedInFile): Promise<Opened> {
		const made = await takeOver(handed, file);
		chronology = made;
		const placeOf = async (id: string): Promise<EventPlace | undefined> => {
			const row = made.rowOf(id);
			const place = row === undefined ? undefined : made.places[row];
			if (place === undefined) return undefined;
			const found = await lines;
			const named = files[found?.files[place] ?? 0];
			const line = found?.lines[place];
			return named === undefined ? undefined : {file: named, ...(line && {line})};
		};
		return {type: 'opened', ...others, chronology: made, placeOf};
	}

	function refused(message: string): Opening {
		const problems = [{severity: 'error', path: [], message}] as const;
		return {type: 'refused', told: [{file: last, problems}], stamp: ''};
	}
}

/** Closes the files of chronologies that are in use no more, as they have been read again. */
const unused = new FinalizationRegistry<number>(closeSync);

/** A process that ends by itself has had no memory left. */
const noMemory =
	'needs more memory to be read than there is: divide it, or save it as NDJSON, of which the events stay in the file';

const isBuilt = import.meta.url.endsWith('.js');
const processFile = new URL(isBuilt ? './reader-process.js' : './reader-process.ts', import.meta.url);
