import {parentPort, workerData} from 'node:worker_threads';
import type {RowOptions} from '../../readers/row-reader.ts';
import {type Survey, surveyorOf} from '../../readers/survey.ts';
import {bytesOf} from './file-bytes.ts';
import {formatInFile} from './format.ts';

/** The file that a thread surveys: it is open, and its descriptor is the same in all threads. */
export type ThreadTask = {
	readonly descriptor: number;
	readonly size: number;
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
/** Rows are handed over when there are so many for the first time, and whenever there are so many times more. */
const firstRows = 20_000;
const timesMore = 4;

await survey(workerData as ThreadTask);

async function survey({descriptor, size, name, title, format, options}: ThreadTask): Promise<void> {
	const file = bytesOf(descriptor, size);
	const found = await formatInFile(name, file, format);
	if (!found) return send({type: 'otherwise'});
	const surveyor = surveyorOf(found.format, file, title, options);
	let [wanted, told] = [firstRows, performance.now()];
	for (;;) {
		const reached = await surveyor.next();
		if (typeof reached === 'string') return send({type: 'otherwise'});
		const isWhole = reached >= size;
		if (isWhole || surveyor.size() >= wanted) {
			wanted = timesMore * surveyor.size();
			const found = surveyor.survey();
			send({type: 'survey', survey: found, isWhole}, buffersIn(found));
			if (isWhole) return;
		}
		if (performance.now() - told < pause) continue;
		told = performance.now();
		send({type: 'progress', rows: surveyor.size(), offset: reached});
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
