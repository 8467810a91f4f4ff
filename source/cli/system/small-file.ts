import {closeSync, constants, fstatSync, lstatSync, openSync, readFileSync} from 'node:fs';
import {codeOf, reasonOf} from './errno.ts';

/** A small file: its text, or that there is none, or why it can't be read. */
export type SmallFile =
	| {readonly type: 'text'; readonly text: string}
	| {readonly type: 'absent'}
	| {readonly type: 'unreadable'; readonly reason: string};

const largest = 2 ** 20;

/** Reads a file of at most 1 MiB of UTF-8. Never waits, whatever is in its place. */
export function readSmallFile(file: string): SmallFile {
	try {
		// Opening a named pipe without a writer would wait for one.
		const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			return contentOf(descriptor);
		} finally {
			closeSync(descriptor);
		}
	} catch (error) {
		const code = codeOf(error);
		if (code !== 'ENOENT' && code !== 'ENOTDIR') return {type: 'unreadable', reason: reasonOf(error)};
		return code === 'ENOENT' && isLink(file)
			? {type: 'unreadable', reason: 'is a link that leads nowhere'}
			: {type: 'absent'};
	}
}

function contentOf(descriptor: number): SmallFile {
	const stats = fstatSync(descriptor);
	if (stats.isDirectory()) return {type: 'unreadable', reason: 'is a folder'};
	if (!stats.isFile()) return {type: 'unreadable', reason: "isn't a regular file"};
	if (stats.size > largest) return {type: 'unreadable', reason: 'is larger than 1 MiB'};
	const bytes = readFileSync(descriptor);
	if (bytes.includes(0)) return {type: 'unreadable', reason: "isn't text"};
	try {
		return {type: 'text', text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)};
	} catch {
		return {type: 'unreadable', reason: "isn't text in UTF-8"};
	}
}

function isLink(file: string): boolean {
	return lstatSync(file, {throwIfNoEntry: false})?.isSymbolicLink() ?? false;
}
