import {setPriority} from 'node:os';
import {parentPort, workerData} from 'node:worker_threads';
import {standingSegments} from '../../chronology/standing.ts';
import {readAhead} from '../../readers/read-ahead.ts';
import {chronologyInFile, type Survey, surveyorOf} from '../../readers/survey.ts';
import {wordsInFile} from '../../readers/words-in-file.ts';
import {priorityBelow} from '../system/priority.ts';
import {comingBytes} from './coming-bytes.ts';
import {digestsAhead, sendDigests} from './digests.ts';
import {bytesOf} from './file-bytes.ts';
import {formatInFile} from './format.ts';
import type {DigestsTask, FileToRead, RowsTask, ThreadMessage, ThreadTask, WordsTask} from './thread-task.ts';

/** Milliseconds between two tidings. */
const pause = 100;
/** Of a file that comes slowly, rows are handed over once nothing has come for a while, but that takes a small part of the time. */
const rest = 5;
/** Rows are handed over when there are so many for the first time, and whenever there are so many times more. */
const firstRows = 20_000;
const timesMore = 8;

/** How much of the processor a thread leaves to the one that answers keys: one that reads rows, and one that only prepares what a key may ask for. */
const patience = {rows: 5, digests: 5, words: 10} as const;

const task = workerData as ThreadTask;
// Elsewhere that would be about the whole program.
if (process.platform === 'linux') setPriority(0, priorityBelow(patience[task.type]));
if (task.type === 'rows') await surveyRows(task);
else if (task.type === 'digests') await makeDigests(task);
else await indexWords(task);

async function surveyRows({
	descriptor,
	size,
	arrival,
	name,
	title,
	format,
	options,
	isReadByTwo,
}: FileToRead & RowsTask): Promise<void> {
	const coming = arrival && comingBytes(descriptor, arrival);
	coming?.look();
	const file = coming ?? bytesOf(descriptor, size);
	const found = await formatInFile(name, file, format);
	if (!found) return send({type: 'otherwise'});
	const ahead = isReadByTwo ? digestsAhead({descriptor, size, name, format, options}) : undefined;
	const surveyor = surveyorOf(found.format, file, title, options, ahead?.queue);
	let [wanted, told, sent, due] = [firstRows, performance.now(), 0, 0];
	for (;;) {
		ahead?.pull();
		const reached = await surveyor.next();
		if (typeof reached === 'string' || reached >= file.size) ahead?.end();
		if (typeof reached === 'string') return send({type: 'otherwise'});
		if (reached >= file.size) return sendSurvey(surveyor.survey(), true);
		ahead?.reach(reached);
		if (surveyor.size() >= wanted) handOver(reached);
		while (coming && !coming.look()) {
			if (coming.hasFailed()) return;
			if (surveyor.size() > sent && performance.now() >= due) handOver(reached);
			else coming.wait(pause);
		}
		if (performance.now() - told < pause) continue;
		told = performance.now();
		sendProgress(reached);
	}

	function sendProgress(offset: number): void {
		send({type: 'progress', rows: surveyor.size(), offset});
	}

	function handOver(reached: number): void {
		const since = performance.now();
		sent = surveyor.size();
		// What comes slowly may stop here, with fewer rows told of than are shown.
		sendProgress(reached);
		wanted = timesMore * sent;
		sendSurvey(surveyor.survey(), false);
		const now = performance.now();
		due = now + Math.max(3 * pause, rest * (now - since));
	}
}

async function makeDigests({
	descriptor,
	size,
	name,
	format,
	options,
	...digests
}: FileToRead & DigestsTask): Promise<void> {
	const file = bytesOf(descriptor, size);
	const found = await formatInFile(name, file, format);
	const digester = await found?.format.digester(file, options);
	if (digester) sendDigests(file, digester, digests);
}

/** Puts the words of all rows into an index, and compares the sources of their events; what is made is handed over in segments. */
async function indexWords({
	descriptor,
	size,
	name,
	format,
	options,
	texts,
}: FileToRead & WordsTask): Promise<void> {
	const file = bytesOf(descriptor, size);
	const found = await formatInFile(name, file, format);
	if (!found) return;
	const where = {format: found.format, file, options};
	for await (const segment of wordsInFile(texts, where)) send({type: 'words', segment}, buffersIn(segment));
	const chronology = await chronologyInFile(texts, {...where, file: readAhead(file)});
	for (const segment of standingSegments(chronology)) send({type: 'standings', segment}, buffersIn(segment));
}

function sendSurvey(survey: Survey, isWhole: boolean): void {
	send({type: 'survey', survey, isWhole}, buffersIn(survey));
}

function send(message: ThreadMessage, buffers: readonly ArrayBuffer[] = []): void {
	parentPort?.postMessage(message, buffers);
}

/** The buffers of arrays of numbers that are handed over without being copied; those of others are shared. */
function buffersIn(value: unknown): readonly ArrayBuffer[] {
	const found = new Set<ArrayBuffer>();
	const look = (each: unknown) => {
		if (ArrayBuffer.isView(each) && each.buffer instanceof ArrayBuffer) found.add(each.buffer);
		else if (typeof each === 'object' && each !== null && Object.getPrototypeOf(each) === Object.prototype)
			for (const inner of Object.values(each)) look(inner);
	};
	look(value);
	return [...found];
}
