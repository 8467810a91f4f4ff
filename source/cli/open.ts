import {readFile} from 'node:fs/promises';
import {buffer as readAll} from 'node:stream/consumers';
import type {Chronology} from '../chronology/store.ts';
import {decodeBytes} from '../readers/encoding.ts';
import {formatNames, readChronology, readValidated} from '../readers/index.ts';
import {formatProblem} from '../readers/problem.ts';
import {isPlain} from '../text/cells.ts';
import {complain, meanwhile} from './print/print.ts';
import {reasonOf} from './system/errno.ts';

// The build puts the bundled chronology beside the program as JSON, validated; run from source it is YAML.
const isBuilt = import.meta.url.endsWith('.js');
const bundled = new URL(isBuilt ? './iraq.json' : '../../data/iraq.yaml', import.meta.url);

export type Opened = {
	readonly chronology: Chronology;
	/** Whether each character of the file takes one cell, so that nothing has to be loaded to measure it. */
	readonly isPlain: boolean;
};

/** How a file is opened. */
export type Manner = {
	/** What its bytes are, where they are not UTF-8. */
	readonly encoding?: string;
	/** Tells what is wrong with it; without this it is said on standard error. */
	readonly tell?: (message: string) => void;
};

/** Opens a file, standard input for `-`, or the bundled chronology; complains, or tells, and gives nothing where it can't. */
export async function openChronology(
	file: string | undefined,
	{encoding, tell = complain}: Manner = {},
): Promise<Opened | undefined> {
	if (file === undefined && isBuilt) {
		const text = await readFile(bundled, 'utf8');
		return {chronology: readValidated(text), isPlain: isPlainFile(text)};
	}
	const name = file ?? bundled.pathname;
	const shownName = file === '-' ? 'standard input' : name;
	const bytes = await bytesOf(file, tell);
	if (!bytes) return undefined;
	const isLong = tell === complain && bytes.length > longFile;
	const done = isLong ? meanwhile(`reading ${shownName} …`) : undefined;
	const decoding = decodeBytes(bytes, encoding);
	const reading = decoding.type === 'text' ? await readChronology(name, decoding.text) : decoding;
	done?.();
	for (const problem of reading.type === 'read' ? reading.warnings : reading.problems) {
		tell(formatProblem(shownName, problem));
	}
	if (decoding.type === 'refused' || reading.type === 'refused') return undefined;
	return {chronology: reading.chronology, isPlain: isPlainFile(decoding.text)};
}

/** Bytes from which reading takes long enough to wonder at. */
const longFile = 500_000;

// An escape may stand for anything, and a tab is only ever an indent.
function isPlainFile(text: string): boolean {
	return isPlain(text.replaceAll('\t', ' ')) && !/\\[uUxN]/.test(text);
}

const whenOpened = {ENOENT: 'there is no such file', EISDIR: `is a folder: name a ${formatNames} file`};

async function bytesOf(
	file: string | undefined,
	tell: (message: string) => void,
): Promise<Uint8Array | undefined> {
	try {
		return file === '-' ? await readAll(process.stdin) : await readFile(file ?? bundled);
	} catch (error) {
		tell(`${file}: ${reasonOf(error, whenOpened)}`);
		return undefined;
	}
}
