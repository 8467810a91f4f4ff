import {Worker} from 'node:worker_threads';
import {addStandings} from '../../chronology/standing.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {Problem} from '../../readers/problem.ts';
import {titleOf} from '../../readers/rows.ts';
import {chronologyInFile, type Survey} from '../../readers/survey.ts';
import {surveyOfTexts} from '../../readers/survey-texts.ts';
import type {Progress} from '../../viewer/state/progress.ts';
import {paceOf} from '../input/pace.ts';
import type {FileOptions} from '../options/file-options.ts';
import {reasonOf} from '../system/errno.ts';
import {turn} from '../system/turn.ts';
import {isReadByTwo} from './by-two.ts';
import {type LargeFile, rowsIn} from './large-file.ts';
import {lineFinder} from './lines.ts';
import {tooManyRows} from './memory.ts';
import {fileToRead, type ThreadMessage, type ThreadTask, threadFile} from './thread-task.ts';
import {WrongEncoding} from './utf8.ts';

/** The rows of a file that a thread has read so far, or all of them. */
export type RowsRead = {
	readonly chronology: Chronology;
	readonly problems: readonly Problem[];
	readonly lineOf: (id: string) => number | undefined;
	readonly isWhole: boolean;
};

/** What is told while a thread reads a file. */
export type ThreadTold = {
	readonly progress: (progress: Progress) => void;
	readonly rows: (rows: RowsRead) => void | Promise<void>;
	/** The file has to be read as a whole. */
	readonly otherwise: () => void | Promise<void>;
	readonly failed: (reason: string) => void;
};

/** Has a thread read the rows of a large file where they stand. Returns what ends it. */
export function readByThread(large: LargeFile, options: FileOptions, tell: ThreadTold): () => void {
	const {name, bytes, spool, shareAt, stop} = large;
	const file = fileToRead(large, options);
	const pace = paceOf();
	let isEnded = false;
	/** The chronology of all rows, for as long as it is in use. */
	let whole: WeakRef<Chronology> | undefined;
	let last: Promise<void> = Promise.resolve();
	const inTurn = (act: () => void | Promise<void>) => {
		last = last.then(() => (isEnded ? undefined : act())).catch(fail);
	};
	const arrival = spool && {arrival: spool.arrival};
	const byTwo = {isReadByTwo: !spool && isReadByTwo(file.size)};
	let worker = started({type: 'rows', ...file, title: titleOf(name), ...byTwo, ...arrival});
	const gone = new Promise(resolve => worker.once('exit', resolve));
	spool
		?.reach(Infinity)
		.catch((error: unknown) =>
			inTurn(() => (error instanceof WrongEncoding ? tell.otherwise() : fail(error))),
		);
	return end;

	function started(task: ThreadTask): Worker {
		const thread = new Worker(threadFile, {workerData: task});
		thread.on('message', (message: ThreadMessage) => inTurn(() => take(message)));
		thread.on('error', error => inTurn(() => fail(error)));
		return thread;
	}

	/** Has another thread put the words of a whole file into the index, and compare the sources of its events, once the one that has read it is gone with all that it needed. */
	function indexWords(survey: Survey): void {
		const size = spool?.length() ?? bytes.size;
		const task: ThreadTask = {type: 'words', ...file, size, texts: surveyOfTexts(survey)};
		void gone.then(() =>
			inTurn(async () => {
				// To start a thread takes ten milliseconds, and behind all rows comes a frame.
				await turn();
				if (isEnded) return;
				worker = started(task);
				worker.unref();
			}),
		);
	}

	function fail(error: unknown): void {
		tell.failed(reasonOf(error));
		end();
	}

	function end(): void {
		isEnded = true;
		stop();
		void worker.terminate();
	}

	async function take(message: ThreadMessage): Promise<void> {
		switch (message.type) {
			case 'progress': {
				const {rows, offset} = message;
				const share = shareAt(offset);
				const fault = tooManyRows({name, rows, share});
				return fault === undefined ? tell.progress(pace(rows, share)) : fail(new Error(fault));
			}
			case 'survey': {
				const {survey, isWhole} = message;
				const chronology = await chronologyInFile(survey, rowsIn(large)(options), true);
				const lineOf = lineFinder(survey, chronology);
				if (isWhole) {
					// What is still done nobody waits for.
					worker.unref();
					whole = new WeakRef(chronology);
					indexWords(survey);
				}
				return tell.rows({chronology, problems: survey.problems, lineOf, isWhole});
			}
			case 'words':
			case 'standings': {
				const chronology = whole?.deref();
				if (!chronology) return end();
				return message.type === 'words'
					? chronology.words.add(message.segment)
					: addStandings(chronology, message.segment);
			}
			case 'otherwise':
				return tell.otherwise();
		}
	}
}
