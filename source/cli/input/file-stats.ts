import {stat} from 'node:fs/promises';
import {longFile} from './open.ts';

/** The first of some files that can be read only once. */
export async function pipeAmong(files: readonly string[]): Promise<string | undefined> {
	for (const file of files) if (file === '-' || (await isPipe(file))) return file;
	return undefined;
}

/** The first of some files that takes a while to read. */
export async function longAmong(files: readonly string[]): Promise<string | undefined> {
	for (const file of files) if ((await sizeOf(file)) > longFile) return file;
	return undefined;
}

/** Whether what is at a path can be read only once, as what a shell puts in the place of <(…). */
export async function isPipe(file: string): Promise<boolean> {
	try {
		const stats = await stat(file);
		return !stats.isFile() && !stats.isDirectory();
	} catch {
		return false;
	}
}

async function sizeOf(file: string): Promise<number> {
	try {
		return (await stat(file)).size;
	} catch {
		return 0;
	}
}
