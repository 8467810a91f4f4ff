import {Worker} from 'node:worker_threads';
import type {Chronology} from '../../chronology/store.ts';
import type {ByteSource} from '../../readers/byte-source.ts';
import type {FileFormat} from '../../readers/file-format.ts';
import {titleOf} from '../../readers/rows.ts';
import {chronologyInFile, surveyorOf} from '../../readers/survey.ts';
import type {Message} from '../../viewer/update.ts';
import {problemsIn} from '../input/open-files.ts';
import {stampOf} from '../input/read-file.ts';
import {type Opened, readFiles} from '../input/read-files.ts';
import type {FileOptions} from '../options/file-options.ts';
import {type FileBytes, openBytes} from './file-bytes.ts';
import {formatInFile} from './format.ts';
import {lineFinder} from './lines.ts';
import {progressOf} from './pace.ts';
import type {ThreadMessage, ThreadTask} from './thread.ts';

/** So much of its start is shown at once. */
const firstLength = 2 ** 16;

/**
 * Opens a large file with its first rows; the others are read by a thread. Resolves to nothing where the file is small, isn't one
 * whose rows can be read where they stand, or where `isEnough` says that the first rows aren't.
 */
export async function openLarge(
	file: string,
	options: FileOptions,
	isEnough: (chronology: Chronology) => boolean,
): Promise<Opened | undefined> {
	const {encoding, as} = options;
	if (encoding !== undefined || as) return undefined;
	const stamp = await stampOf([file]);
	const bytes = openBytes(file);
	const format = (await formatInFile(file, bytes, options.format))?.format;
	const first = format && (await firstRows(file, bytes, format, options));
	if (!format || !first || first.size === 0 || !isEnough(first)) {
		bytes.close();
		return undefined;
	}
	const survey = surveyIn(file, bytes, format, options);
	return {
		type: 'opened',
		chronology: first,
		isPlain: false,
		told: [{file, problems: []}],
		placeOf: async id => survey.placeOf(id),
		stamp,
		rest: {listen: survey.listen, end: survey.end},
	};
}

/** The chronology of the whole lines at the start of a file. */
async function firstRows(
	name: string,
	file: FileBytes,
	format: FileFormat,
	options: FileOptions,
): Promise<Chronology | undefined> {
	const head = file.read(0, firstLength);
	const start: ByteSource = {
		size: head.lastIndexOf(0x0a) + 1,
		read: (offset, length) => file.read(offset, Math.min(length, Math.max(0, start.size - offset))),
	};
	if (start.size === 0) return undefined;
	const surveyor = surveyorOf(format, start, titleOf(name), options);
	for (let reached = 0; reached < start.size; ) {
		const next = await surveyor.next();
		if (typeof next === 'string') return undefined;
		reached = next;
	}
	return chronologyInFile(surveyor.survey(), {format, file, options});
}

function surveyIn(file: string, bytes: FileBytes, format: FileFormat, options: FileOptions) {
	let lineOf: ReturnType<typeof lineFinder> | undefined;
	let worker: Worker | undefined;
	const where = {format, file: bytes, options};

	return {
		placeOf(id: string) {
			const line = lineOf?.(id);
			return {file, ...(line !== undefined && {line})};
		},
		listen(send: (message: Message) => void, marks: () => readonly string[]) {
			const task: ThreadTask = {
				...{descriptor: bytes.descriptor, size: bytes.size, name: file, title: titleOf(file)},
				...{format: options.format, options},
			};
			const since = performance.now();
			worker = new Worker(threadFile, {workerData: task});
			let last: Promise<void> = Promise.resolve();
			worker.on('message', (message: ThreadMessage) => {
				last = last.then(() => take(message));
			});
			worker.on('error', error => send({type: 'told', notice: `${file} can't be read on: ${error.message}`}));
			return () => void worker?.terminate();

			/** Reads the file as a whole, as its rows can't be read where they stand. */
			async function readOtherwise(): Promise<void> {
				const opening = await readFiles([file], options);
				const problems = problemsIn(opening.told);
				if (opening.type === 'refused') return send({type: 'reloaded', reload: {type: 'refused', problems}});
				const {chronology} = opening;
				send({
					type: 'reloaded',
					reload: {type: 'grown', chronology, problems, marks: marks(), isWhole: true},
				});
			}

			async function take(message: ThreadMessage): Promise<void> {
				switch (message.type) {
					case 'progress':
						return send({type: 'progress', progress: progressOf(message, bytes.size, since)});
					case 'survey': {
						const {survey, isWhole} = message;
						const chronology = await chronologyInFile(survey, where);
						lineOf = lineFinder(survey, chronology);
						const problems = problemsIn([{file, problems: isWhole ? survey.problems : []}]);
						return send({
							type: 'reloaded',
							reload: {type: 'grown', chronology, problems, marks: marks(), isWhole},
						});
					}
					case 'otherwise':
						return readOtherwise();
				}
			}
		},
		end: () => void worker?.terminate(),
	};
}

const isBuilt = import.meta.url.endsWith('.js');
const threadFile = new URL(isBuilt ? './thread.js' : './thread.ts', import.meta.url);
