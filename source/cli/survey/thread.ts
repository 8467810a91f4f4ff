import {parentPort, workerData} from 'node:worker_threads';
import type {RowOptions} from '../../readers/row-reader.ts';
import {type Survey, surveyorOf} from '../../readers/survey.ts';
import {type Arrival, comingBytes} from './coming-bytes.ts';
import {bytesOf} from './file-bytes.ts';
import {formatInFile} from './format.ts';

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
	| {readonly type: 'otherwise'};

/** Milliseconds between two tidings. */
const pause = 100;
/** Of a file that comes slowly, rows are handed over once nothing has come for a while, but that takes a small part of the time. */
const rest = 5;
/** Rows are handed over when there are so many for the first time, and whenever there are so many times more. */
const firstRows = 20_000;
const timesMore = 4;

await survey(workerData as ThreadTask);

async function survey({descriptor, size, arrival, name, title, format, options}: ThreadTask): Promise<void> {
	const coming = arrival && comingBytes(descriptor, arrival);
	coming?.look();
	const file = coming ?? bytesOf(descriptor, size);
	const found = await formatInFile(name, file, format);
	if (!found) return send({type: 'otherwise'});
	const surveyor = surveyorOf(found.format, file, title, options);
	let [wanted, told, sent, due] = [firstRows, performance.now(), 0, 0];
	for (;;) {
		const reached = await surveyor.next();
		if (typeof reached === 'string') return send({type: 'otherwise'});
		const isWhole = reached >= file.size;
		if (isWhole || surveyor.size() >= wanted) handOver(isWhole);
		if (isWhole) return;
		while (coming && !coming.look()) {
			if (coming.hasFailed()) return;
			if (surveyor.size() > sent && performance.now() >= due) handOver(false);
			else coming.wait(pause);
		}
		if (performance.now() - told < pause) continue;
		told = performance.now();
		send({type: 'progress', rows: surveyor.size(), offset: reached});
	}

	function handOver(isWhole: boolean): void {
		const since = performance.now();
		sent = surveyor.size();
		wanted = timesMore * sent;
		const known = surveyor.survey();
		send({type: 'survey', survey: known, isWhole}, buffersIn(known));
		const now = performance.now();
		due = now + Math.max(3 * pause, rest * (now - since));
	}
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
