import {randomUUID} from 'node:crypto';
import {closeSync, openSync, rmSync, unlinkSync, write} from 'node:fs';
import {statfs} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import {codeOf, isFull} from '../system/errno.ts';
import {type Arrival, arrive, endArrival, newArrival} from './coming-bytes.ts';

/** A file that bytes are written to as they come. Nobody else can read it, and it is gone once this process is, however that ends. */
export type Spool = {
	readonly descriptor: number;
	readonly arrival: Arrival;
	readonly length: () => number;
	readonly isWhole: () => boolean;
	/** Resolves once there are so many bytes, or all; rejects with why they can't be had. */
	readonly reach: (length: number) => Promise<void>;
	/** Writes no more, and frees the room. */
	readonly close: () => void;
};

/** There is no room for what is to be spooled. */
export class NoRoom extends Error {}

/** So many bytes are written before it is asked again how much room there is, and so many are left to others. */
const between = 2 ** 26;
const spared = 2 ** 25;

const writeTo = promisify(write);

/** Begins to write bytes to a file of its own, in the folder for temporary files. */
export function spoolOf(bytes: AsyncIterable<Uint8Array>, folder = tmpdir()): Spool {
	const descriptor = openUnseen(folder);
	const arrival = newArrival();
	let length = 0;
	let ended: {readonly error?: unknown} | undefined;
	let isClosed = false;
	let wake = () => {};
	let woken = nextTime();
	void fill();
	return {
		descriptor,
		arrival,
		length: () => length,
		isWhole: () => ended !== undefined && ended.error === undefined,
		async reach(wanted) {
			while (length < wanted && !ended) await woken;
			if (ended?.error !== undefined) throw ended.error;
		},
		close() {
			if (isClosed) return;
			isClosed = true;
			if (ended) closeSync(descriptor);
		},
	};

	async function fill(): Promise<void> {
		try {
			let checked = -between;
			for await (const chunk of bytes) {
				if (isClosed) break;
				if (length - checked >= between) {
					checked = length;
					await demandRoom(folder);
				}
				for (let from = 0; from < chunk.length; )
					from += (await writeTo(descriptor, chunk, from, chunk.length - from, length + from)).bytesWritten;
				length += chunk.length;
				arrive(arrival, length);
				wake();
				woken = nextTime();
			}
			ended = {};
			endArrival(arrival, 'whole');
		} catch (error) {
			ended = {error: isFull(error) ? noRoom(folder) : error};
			endArrival(arrival, 'failed');
		}
		wake();
		if (isClosed) closeSync(descriptor);
	}

	function nextTime(): Promise<void> {
		return new Promise(resolve => {
			wake = resolve;
		});
	}
}

/** Opens a new file that only its owner may read, and takes its name away, so that it ends with this process. */
export function openUnseen(folder: string): number {
	const file = path.join(folder, `annals-${randomUUID()}`);
	let descriptor: number;
	try {
		descriptor = openSync(file, 'wx+', 0o600);
	} catch (error) {
		throw new Error(
			`needs room in the folder for temporary files, ${folder} (${codeOf(error)}): ${otherFolder}`,
		);
	}
	try {
		unlinkSync(file);
	} catch {
		// Windows may not let go of the name of a file that is open.
		process.once('exit', () => {
			try {
				closeSync(descriptor);
			} catch {
				// It was closed before.
			}
			rmSync(file, {force: true});
		});
	}
	return descriptor;
}

async function demandRoom(folder: string): Promise<void> {
	const {bavail, bsize} = await statfs(folder);
	if (bavail * bsize < spared) throw noRoom(folder);
}

function noRoom(folder: string): NoRoom {
	return new NoRoom(`doesn't fit into the folder for temporary files, ${folder}: ${otherFolder}`);
}

const otherFolder = 'name another one, as in TMPDIR=/var/tmp annals …';
