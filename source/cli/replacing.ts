import {closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';

const stale = 10_000;
const patience = 500;
const pause = 10;

/**
 * Replaces a file at once with what `compose` gives, or leaves it where that gives nothing. The file that takes its
 * place is its lock, too, from before `compose` is called. Says whether it was done: not where another holds the lock
 * for half a second. Throws what the file system throws.
 */
export function replaceFile(file: string, compose: () => string | undefined): boolean {
	const next = `${file}.new`;
	const descriptor = lock(next);
	if (descriptor === undefined) return false;
	let isOpen = true;
	try {
		const text = compose();
		if (text !== undefined) {
			writeFileSync(descriptor, text);
			fsyncSync(descriptor);
		}
		closeSync(descriptor);
		isOpen = false;
		if (text === undefined) rmSync(next);
		else renameSync(next, file);
		return true;
	} catch (error) {
		if (isOpen) closeSync(descriptor);
		rmSync(next, {force: true});
		throw error;
	}
}

function lock(next: string): number | undefined {
	for (let waited = 0; waited <= patience; waited += pause) {
		try {
			return openSync(next, 'wx', 0o600);
		} catch (error) {
			if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
		}
		// Whoever made it is gone: no change takes that long.
		const made = statSync(next, {throwIfNoEntry: false})?.mtimeMs;
		if (made !== undefined && Math.abs(Date.now() - made) > stale) rmSync(next, {force: true});
		else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
	}
	return undefined;
}
