import {MessageChannel, type MessagePort, receiveMessageOnPort} from 'node:worker_threads';
import type {ByteSource} from '../../readers/byte-source.ts';
import {type Digests, noNumber} from '../../readers/digest.ts';
import {type DigestQueue, digestQueue} from '../../readers/digest-queue.ts';
import {lineFrom} from '../../readers/file-digester.ts';
import type {FileDigester} from '../../readers/file-format.ts';

/** What a thread that reads a file and one that makes digests for it share: where these are sent, and up to which offset the file is read. */
export type DigestTask = {readonly port: MessagePort; readonly reached: BigInt64Array<SharedArrayBuffer>};

/** Digests that another thread sends to the one that reads a file. */
export type DigestsAhead = {
	readonly queue: DigestQueue;
	/** Takes what has come. */
	readonly pull: () => void;
	/** Tells the other thread how far the file is read. */
	readonly reach: (offset: number) => void;
	readonly task: DigestTask;
};

export function digestsAhead(): DigestsAhead {
	const {port1, port2} = new MessageChannel();
	const reached = new BigInt64Array(new SharedArrayBuffer(8));
	const queue = digestQueue();
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
		task: {port: port2, reached},
	};
}

/** So many bytes a digest may be ahead of what is read, as digests take memory; who is overtaken goes on so many bytes ahead. */
const [farthest, leap] = [2 ** 25, 2 ** 22];
/** Milliseconds to wait for who reads. */
const pause = 1000;
/** So many pieces of a file without anything that helps are enough. */
const enough = 8;

/** Sends digests of a file to the thread that reads it, as far as that pays. */
export function sendDigests(file: ByteSource, digester: FileDigester, {port, reached}: DigestTask): void {
	let useless = 0;
	for (let at = 0; at < file.size && useless < enough; ) {
		const read = Atomics.load(reached, 0);
		if (read > at) at = lineFrom(file, Number(read) + leap) ?? file.size;
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
