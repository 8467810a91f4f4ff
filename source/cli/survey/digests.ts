import {MessageChannel, receiveMessageOnPort, Worker} from 'node:worker_threads';
import type {ByteSource} from '../../readers/byte-source.ts';
import {type Digests, noNumber} from '../../readers/digest.ts';
import {type DigestQueue, digestQueue} from '../../readers/digest-queue.ts';
import type {FileDigester} from '../../readers/file-format.ts';
import {type DigestsTask, type FileToRead, type ThreadTask, threadFile} from './thread-task.ts';

/** Digests that a thread of its own makes for the one that reads a file. */
export type DigestsAhead = {
	readonly queue: DigestQueue;
	/** Takes what has come. */
	readonly pull: () => void;
	/** Tells the other thread how far the file is read. */
	readonly reach: (offset: number) => void;
	/** Ends the other thread, which also ends with the one that reads. */
	readonly end: () => void;
};

/** Has a thread make digests of the rows of a file. */
export function digestsAhead(file: FileToRead): DigestsAhead {
	const {port1, port2} = new MessageChannel();
	const reached = new BigInt64Array(new SharedArrayBuffer(8));
	const queue = digestQueue();
	const task: ThreadTask = {...file, type: 'digests', port: port2, reached};
	const thread = new Worker(threadFile, {workerData: task, transferList: [port2]});
	// Without them the file is read all the same.
	thread.on('error', () => {});
	return {
		queue,
		pull() {
			for (let next = receiveMessageOnPort(port1); next; next = receiveMessageOnPort(port1))
				queue.add(next.message as Digests);
		},
		reach(offset) {
			Atomics.store(reached, 0, BigInt(offset));
			Atomics.notify(reached, 0);
		},
		end() {
			port1.close();
			void thread.terminate();
		},
	};
}

/** So many bytes a digest may be ahead of what is read, as digests take memory; who is overtaken goes on so many bytes ahead. */
const [farthest, leap] = [2 ** 25, 2 ** 22];
/** Milliseconds to wait for who reads. */
const pause = 1000;
/** So many pieces of a file without anything that helps are enough. */
const enough = 8;

/** Sends digests of a file to the thread that reads it, as far as that pays. */
export function sendDigests(
	file: ByteSource,
	digester: FileDigester,
	{port, reached}: Pick<DigestsTask, 'port' | 'reached'>,
): void {
	let useless = 0;
	for (let at = 0; at < file.size && useless < enough; ) {
		const read = Atomics.load(reached, 0);
		if (read > at) at = digester.rowFrom(Number(read) + leap) ?? file.size;
		else if (at - Number(read) > farthest) Atomics.wait(reached, 0, read, pause);
		else {
			const {digests, reached: next} = digester.next(at);
			useless = isUseful(digests) ? 0 : useless + 1;
			const {isOdd, ...arrays} = digests;
			port.postMessage(
				digests,
				Object.values(arrays).map(({buffer}) => buffer),
			);
			at = next;
		}
	}
}

/** Whether most rows can be taken by their digests alone. */
function isUseful({starts, numbers}: Digests): boolean {
	let without = 0;
	for (const number of numbers) if (number === noNumber) without++;
	return without < starts.length / 2;
}
