import type {Chronology} from '../../chronology/store.ts';
import type {ByteSource} from '../../readers/byte-source.ts';
import type {Problem} from '../../readers/problem.ts';
import {titleOf} from '../../readers/rows.ts';
import {chronologyInFile, surveyorOf} from '../../readers/survey.ts';
import type {Reload} from '../../viewer/state/reload.ts';
import type {Message} from '../../viewer/update.ts';
import {problemsIn} from '../input/open-files.ts';
import {stampOf} from '../input/read-file.ts';
import {type Opened, type Opening, readFiles} from '../input/read-files.ts';
import type {FileOptions} from '../options/file-options.ts';
import {reasonOf} from '../system/errno.ts';
import {readByThread} from './by-thread.ts';
import {type LargeFile, largeFileAt, rowsIn} from './large-file.ts';

/** So much of its start is shown at once. */
const firstLength = 2 ** 15;

/**
 * Opens a large file with its first rows; the others are read by a thread. Resolves to nothing where the file is small, isn't one
 * whose rows can be read where they stand, or where `isEnough` says that the first rows aren't.
 */
export async function openLarge(
	file: string,
	options: FileOptions,
	isEnough: (chronology: Chronology) => boolean,
): Promise<Opening | undefined> {
	if (options.as) return undefined;
	const stamp = await stampOf([file]);
	let large: LargeFile | undefined;
	try {
		large = await largeFileAt(file, options);
	} catch (error) {
		return {type: 'refused', told: [{file, problems: [faultOf(reasonOf(error))]}], stamp};
	}
	if (!large) return undefined;
	const opened = await openedWithFirst(large, options, isEnough);
	if (!opened) large.close();
	return opened && {...opened, stamp};
}

/** A large file with its first rows, and the others that a thread reads; nothing where `isEnough` says that the first aren't. */
export async function openedWithFirst(
	large: LargeFile,
	options: FileOptions,
	isEnough: (chronology: Chronology) => boolean,
): Promise<Opened | undefined> {
	const {name: file} = large;
	const first = await firstRows(large, options);
	if (!first || first.size === 0 || !isEnough(first)) return undefined;
	let lineOf: LineFinder | undefined;
	let end = () => {};
	return {
		type: 'opened',
		chronology: first,
		isPlain: false,
		told: [{file, problems: []}],
		async placeOf(id) {
			const line = lineOf?.(id);
			return file === '-' ? undefined : {file, ...(line !== undefined && {line})};
		},
		stamp: '',
		rest: {
			listen(send, marks) {
				end = followLarge(large, options, {
					...{send, marks},
					onLines(found) {
						lineOf = found;
					},
				});
				return end;
			},
			end: () => end(),
		},
	};
}

type LineFinder = (id: string) => number | undefined;

/** Who hears of the rows of a file: a viewer, and who wants to know in which lines they are. */
type Listener = {
	readonly send: (message: Message) => void;
	/** The ids of the events that are marked by now. */
	readonly marks: () => readonly string[];
	readonly onLines?: (lineOf: LineFinder) => void;
};

/** Sends a viewer the rows of a large file as a thread reads them. Returns what ends that. */
export function followLarge(
	large: LargeFile,
	options: FileOptions,
	{send, marks, onLines}: Listener,
): () => void {
	const {name: file} = large;
	const sendReload = (reload: Reload) => send({type: 'reloaded', reload});
	const refuse = (reason: string) =>
		sendReload({type: 'refused', problems: problemsIn([{file, problems: [faultOf(reason)]}])});
	return readByThread(large, options, {
		progress: progress => send({type: 'progress', progress}),
		rows({chronology, problems, isWhole, lineOf}) {
			onLines?.(lineOf);
			const told = problemsIn([{file, problems: isWhole ? problems : []}]);
			sendReload({type: 'grown', chronology, problems: told, marks: marks(), isWhole});
		},
		failed: refuse,
		async otherwise() {
			if (file === '-') return refuse("isn't valid text all through: save it to a file, and open that");
			const opening = await readFiles([file], options);
			const problems = problemsIn(opening.told);
			if (opening.type === 'refused') return sendReload({type: 'refused', problems});
			const {chronology} = opening;
			sendReload({type: 'grown', chronology, problems, marks: marks(), isWhole: true});
		},
	});
}

function faultOf(message: string): Problem {
	return {severity: 'error', path: [], message};
}

/** The chronology of the whole lines at the start of a file. */
async function firstRows(large: LargeFile, options: FileOptions): Promise<Chronology | undefined> {
	const {name, bytes, found} = large;
	const head = bytes.read(0, firstLength);
	const start: ByteSource = {
		// A list in JSON may be one line, as bq prints it.
		size: head.lastIndexOf(0x0a) + 1 || (/^\s*[[{]/.test(head.toString()) ? head.lastIndexOf('}') + 1 : 0),
		read: (offset, length) => bytes.read(offset, Math.min(length, Math.max(0, start.size - offset))),
	};
	if (start.size === 0) return undefined;
	const surveyor = surveyorOf(found.format, start, titleOf(name), options);
	for (let reached = 0; reached < start.size; ) {
		const next = await surveyor.next();
		if (typeof next === 'string') return undefined;
		reached = next;
	}
	return chronologyInFile(surveyor.survey(), rowsIn(large)(options), true);
}
