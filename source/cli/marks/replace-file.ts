import {promises, type Stats} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {codeOf} from '../system/errno.ts';

const {open, rename, rm, stat} = promises;

const stale = 10_000;
const patience = 500;
const pause = 10;

/**
 * Replaces a file at once with what `compose` gives, or leaves it where that gives nothing. The file that takes its
 * place is its lock, too, from before `compose` is called; where that is lost meanwhile, it is called again under a new
 * one. Says whether it was done: not where another holds the lock for half a second. Rejects with what the file system
 * throws.
 */
export async function replaceFile(
	file: string,
	compose: () => Promise<string | undefined>,
): Promise<boolean> {
	const next = `${file}.new`;
	for (let waited = 0; waited <= patience; waited += pause) {
		const handle = await lock(next);
		if (handle && (await replaceLocked(file, {next, handle}, compose))) return true;
		await setTimeout(pause);
	}
	return false;
}

type Lock = {readonly next: string; readonly handle: promises.FileHandle};

/** Whether it was done; not where the lock has become another's. */
async function replaceLocked(
	file: string,
	lock: Lock,
	compose: () => Promise<string | undefined>,
): Promise<boolean> {
	const {next, handle} = lock;
	try {
		const text = await compose();
		if (text !== undefined) {
			await handle.writeFile(text);
			await handle.sync();
		}
		if (!(await isHeld(lock))) return false;
		await (text === undefined ? rm(next) : rename(next, file));
		return true;
	} catch (error) {
		if (await isHeld(lock)) await rm(next);
		throw error;
	} finally {
		await handle.close();
	}
}

/** Whether the file at the lock's path is the one that is open: two who find a stale one may each have put theirs there. */
async function isHeld({next, handle}: Lock): Promise<boolean> {
	const there = await statIfAny(next);
	// While it is open no other file can have its number.
	const mine = await handle.stat();
	return there?.ino === mine.ino && there.dev === mine.dev;
}

/** What is open as a lock that was free. One that has been held too long is removed, to be free the next time. */
async function lock(next: string): Promise<promises.FileHandle | undefined> {
	try {
		return await open(next, 'wx', 0o600);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	}
	// Whoever made it is gone: no change takes that long.
	const made = (await statIfAny(next))?.mtimeMs;
	if (made !== undefined && Math.abs(Date.now() - made) > stale) await rm(next, {force: true});
	return undefined;
}

async function statIfAny(file: string): Promise<Stats | undefined> {
	try {
		return await stat(file);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
}
