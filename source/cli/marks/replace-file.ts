import {
	closeSync,
	fstatSync,
	fsyncSync,
	openSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {codeOf} from '../system/errno.ts';

const stale = 10_000;
const patience = 500;
const pause = 10;

/**
 * Replaces a file at once with what `compose` gives, or leaves it where that gives nothing. The file that takes its
 * place is its lock, too, from before `compose` is called; where that is lost meanwhile, it is called again under a new
 * one. Says whether it was done: not where another holds the lock for half a second. Throws what the file system throws.
 */
export function replaceFile(file: string, compose: () => string | undefined): boolean {
	const next = `${file}.new`;
	for (let waited = 0; waited <= patience; waited += pause) {
		const descriptor = lock(next);
		if (descriptor !== undefined && replaceLocked(file, {next, descriptor}, compose)) return true;
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
	}
	return false;
}

type Lock = {readonly next: string; readonly descriptor: number};

/** Whether it was done; not where the lock has become another's. */
function replaceLocked(file: string, lock: Lock, compose: () => string | undefined): boolean {
	const {next, descriptor} = lock;
	try {
		const text = compose();
		if (text !== undefined) {
			writeFileSync(descriptor, text);
			fsyncSync(descriptor);
		}
		if (!isHeld(lock)) return false;
		if (text === undefined) rmSync(next);
		else renameSync(next, file);
		return true;
	} catch (error) {
		if (isHeld(lock)) rmSync(next);
		throw error;
	} finally {
		closeSync(descriptor);
	}
}

/** Whether the file at the lock's path is the one that is open: two who find a stale one may each have put theirs there. */
function isHeld({next, descriptor}: Lock): boolean {
	const there = statSync(next, {throwIfNoEntry: false});
	// While it is open no other file can have its number.
	const mine = fstatSync(descriptor);
	return there?.ino === mine.ino && there.dev === mine.dev;
}

/** The descriptor of a lock that was free. One that has been held too long is removed, to be free the next time. */
function lock(next: string): number | undefined {
	try {
		return openSync(next, 'wx', 0o600);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	}
	// Whoever made it is gone: no change takes that long.
	const made = statSync(next, {throwIfNoEntry: false})?.mtimeMs;
	if (made !== undefined && Math.abs(Date.now() - made) > stale) rmSync(next, {force: true});
	return undefined;
}
