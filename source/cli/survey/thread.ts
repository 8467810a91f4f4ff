import {setPriority} from 'node:os';
import {parentPort, workerData} from 'node:worker_threads';
import type {WordSegment} from '../../chronology/words.ts';
import type {RowOptions} from '../../readers/row-reader.ts';
import {chronologyInFile, type RowsInFile, type Survey, surveyorOf} from '../../readers/survey.ts';
import {surveyOfTexts} from '../../readers/survey-texts.ts';
import {type Arrival, comingBytes} from './coming-bytes.ts';
import {bytesOf} from './file-bytes.ts';
import {formatInFile} from './format.ts';
import {readingOn} from './reading-on.ts';

/** The file that a thread surveys: it is open, and its descriptor is the same in all threads. */
export type ThreadTask = {
	readonly descriptor: number;
	readonly size: number;
	/** Where the file is still being written, how far that is. */
	readonly arrival?: Arrival;
	/** What the file is called, and its chronology if it doesn't call itself. */
	readonly name: string;
	readonly title: string;
	readonly format: string | undefined;
	readonly options: RowOptions;
};

/** What a thread tells: how far it is, what is known of the rows so far, or that the file has to be read otherwise. */
export type ThreadMessage =
	| {readonly type: 'progress'; readonly rows: number; readonly offset: number}
	| {readonly type: 'survey'; readonly survey: Survey; readonly isWhole: boolean}
	/** The words of the next rows; they come once the survey is whole. */
	| {readonly type: 'words'; readonly segment: WordSegment}
	| {readonly type: 'otherwise'};

/** Milliseconds between two tidings. */
const pause = 100;
/** Of a file that comes slowly, rows are handed over once nothing has come for a while, but that takes a small part of the time. */
const rest = 5;
/** Rows are handed over when there are so many for the first time, and whenever there are so many times more. */
const firstRows = 20_000;
const timesMore = 4;

/** How much less than others a thread may have of the processor that only prepares what a key may ask for. */
const patience = 10;

const texts = await survey(workerData as ThreadTask);
if (texts) await indexWords(texts.known, texts.where);

/** What the words of rows are taken from. */
type RowTexts = {readonly known: Survey; readonly where: RowsInFile};

/** Surveys the file. Gives what the words of its rows are taken from; nothing where it can't be read to its end. */
async function survey({
	descriptor,
	size,
	arrival,
	name,
	title,
	format,
	options,
}: ThreadTask): Promise<RowTexts | undefined> {
	const coming = arrival && comingBytes(descriptor, arrival);
	coming?.look();
	const file = coming ?? bytesOf(descriptor, size);
	const found = await formatInFile(name, file, format);
	if (!found) return sendOtherwise();
	const surveyor = surveyorOf(found.format, file, title, options);
	let [wanted, told, sent, due] = [firstRows, performance.now(), 0, 0];
	for (;;) {
		const reached = await surveyor.next();
		if (typeof reached === 'string') return sendOtherwise();
		if (reached >= file.size) {
			const known = surveyor.survey();
			const copy = surveyOfTexts(known);
			send({type: 'survey', survey: known, isWhole: true}, buffersIn(known));
			return {known: copy, where: {format: found.format, file: readingOn(file), options}};
		}
		if (surveyor.size() >= wanted) handOver();
		while (coming && !coming.look()) {
			if (coming.hasFailed()) return undefined;
			if (surveyor.size() > sent && performance.now() >= due) handOver();
			else coming.wait(pause);
		}
		if (performance.now() - told < pause) continue;
		told = performance.now();
		send({type: 'progress', rows: surveyor.size(), offset: reached});
	}

	function handOver(): void {
		const since = performance.now();
		sent = surveyor.size();
		wanted = timesMore * sent;
		const known = surveyor.survey();
		send({type: 'survey', survey: known, isWhole: false}, buffersIn(known));
		const now = performance.now();
		due = now + Math.max(3 * pause, rest * (now - since));
	}
}

/** Puts the words of all rows into an index, whose segments are handed over as they are made. */
async function indexWords(known: Survey, where: RowsInFile): Promise<void> {
	// Elsewhere that would be about the whole program.
	if (process.platform === 'linux') setPriority(0, patience);
	const {words, indexWords: work} = await chronologyInFile(known, where);
	let sent = 0;
	for (const _ of work()) {
		const segment = words.segments[sent];
		if (!segment) continue;
		send({type: 'words', segment}, buffersIn(segment));
		sent++;
	}
}

function sendOtherwise(): undefined {
	send({type: 'otherwise'});
	return undefined;
}

function send(message: ThreadMessage, buffers: readonly ArrayBuffer[] = []): void {
	parentPort?.postMessage(message, buffers);
}

/** The buffers of arrays of numbers, which are handed over without being copied. */
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
