import {readFile, stat} from 'node:fs/promises';
import type {Chronology} from '../../chronology/store.ts';
import {readBytes} from '../../readers/bytes.ts';
import {readValidated} from '../../readers/document.ts';
import type {Problem} from '../../readers/problem.ts';
import {isPlain} from '../../text/cells.ts';
import {type ReadAs, readOptionsOf} from '../options/read-as.ts';
import {complain, showProgress} from '../print/print.ts';
import {bytesOf, shownNameOf} from './bytes.ts';

// The build puts the bundled chronology beside the program as JSON, validated; run from source it is YAML.
const isBuilt = import.meta.url.endsWith('.js');
const bundled = new URL(isBuilt ? './iraq.json' : '../../../data/iraq.yaml', import.meta.url);

export type Opened = {
	readonly type: 'opened';
	readonly chronology: Chronology;
	/** Whether each character of the file takes one cell, so that nothing has to be loaded to measure text. */
	readonly isPlain: boolean;
	readonly warnings: readonly Problem[];
	/** Finds the line of an event in the file, by the event's id. */
	readonly lineOf: (id: string) => Promise<number | undefined>;
	/** The stamp of the file when it was read, if it is one. */
	readonly stamp?: string;
};

/** A chronology, or why there is none. */
export type Opening =
	| Opened
	| {readonly type: 'refused'; readonly problems: readonly Problem[]; readonly stamp?: string};

/** How a file is opened. */
export type OpenOptions = ReadAs & {
	/** Is told what is wrong with the file; without it, that is written to standard error. */
	readonly tell?: (message: string) => void;
};

/** Opens a file, standard input for `-`, or the bundled chronology. Resolves to nothing if it can't, and tells why. */
export async function openChronology(
	file: string | undefined,
	{tell = complain, ...readAs}: OpenOptions = {},
): Promise<Opened | undefined> {
	if (file === undefined && isBuilt) {
		const text = await readFile(bundled, 'utf8');
		const read = {chronology: readValidated(text), isPlain: isPlainFile(text)};
		return {type: 'opened', ...read, warnings: [], lineOf: async () => undefined};
	}
	const name = file ?? bundled.pathname;
	const shownName = shownNameOf(name);
	const opening = await readInput(name, readAs, size =>
		tell === complain && size > longFile ? showProgress(`reading ${shownName} …`) : undefined,
	);
	const problems = opening.type === 'opened' ? opening.warnings : opening.problems;
	if (problems.length > 0) {
		const {problemLines} = await import('../../readers/problem-list.ts');
		for (const line of problemLines(shownName, problems, `annals check ${name}`)) tell(line);
	}
	return opening.type === 'opened' ? opening : undefined;
}

/** The bytes from which reading takes so long that a user wonders. */
export const longFile = 500_000;

/** A text that is another one once the file at a path is another, or has been written to; `undefined` where there is no file. */
export async function stampOf(file: string): Promise<string | undefined> {
	try {
		const {ino, size, mtimeMs, ctimeMs} = await stat(file);
		return [ino, size, mtimeMs, ctimeMs].join(' ');
	} catch {
		return undefined;
	}
}

/**
 * Reads a chronology from a file, or from standard input for `-`. Once its bytes are there, `onBytes` is called with their number,
 * and what that returns when they have been read as text.
 */
export async function readInput(
	file: string,
	readAs: ReadAs,
	onBytes: (size: number) => (() => void) | undefined = () => undefined,
): Promise<Opening> {
	// It is taken first, so that what changes while the file is being read has changed since.
	const stamp = file === '-' ? undefined : await stampOf(file);
	const stamped = stamp === undefined ? {} : {stamp};
	const input = await bytesOf(file);
	if (input.type === 'unreadable') {
		return {type: 'refused', problems: [{severity: 'error', path: [], message: input.reason}], ...stamped};
	}
	const done = onBytes(input.bytes.length);
	const reading = await readBytes(file, input.bytes, readOptionsOf(readAs));
	done?.();
	if (reading.type === 'refused') return {...reading, ...stamped};
	const {chronology, warnings, lineOf, text} = reading;
	return {type: 'opened', chronology, warnings, lineOf, isPlain: isPlainFile(text), ...stamped};
}

// An escape may stand for anything, and a tab is only ever an indent.
function isPlainFile(text: string): boolean {
	return isPlain(text.replaceAll('\t', ' ')) && !/\\[uUxN]/.test(text);
}
