import {promises, type Stats} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {codeOf} from '../system/errno.ts';

const {open, rename, rm, stat} = promises;

// In milliseconds: no change takes as long as a stale lock is old.
const stale = 10_000;
const patience = 500;
const pause = 10;

/**
 * Replaces a file in one step with the text that `compose` resolves to, or leaves it if that is undefined. The new file is
 * also the lock, and is made before `compose` is called; if the lock is lost meanwhile, `compose` is called again under a
 * new one. Resolves to whether it was done, which it isn't if another program holds the lock for half a second. Rejects
 * with the errors of the file system. Nothing waits on the thread that reads keys.
 */
export async function replaceFile(
	file: string,
	compose: () => Promise<string | undefined>,
): Promise<boolean> {
	const next = `${file}.new`;
	for (let waited = 0; waited <= patience; waited += pause) {
		const handle = await lock(next);
		if (handle && (await replaceUnderLock(file, {next, handle}, compose))) return true;
		await setTimeout(pause);
	}
	return false;
}

type Lock = {readonly next: string; readonly handle: promises.FileHandle};

/** Resolves to whether it was done, which it isn't if the lock has become another program's. */
async function replaceUnderLock(
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

/** Whether the file at the lock's path is the one that is open: two programs that find a stale lock may each have put theirs there. */
async function isHeld({next, handle}: Lock): Promise<boolean> {
	const there = await statIfAny(next);
	// While it is open, no other file can have its inode.
	const own = await handle.stat();
	return there?.ino === own.ino && there.dev === own.dev;
}

/** Takes the lock if it is free. A stale one is removed, so that it is free the next time. */
async function lock(next: string): Promise<promises.FileHandle | undefined> {
	try {
		return await open(next, 'wx', 0o600);
	} catch (error) {
		if (codeOf(error) !== 'EEXIST') throw error;
	}
	// The program that made it has ended: no change takes that long.
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
