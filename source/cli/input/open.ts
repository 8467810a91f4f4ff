import {readFile} from 'node:fs/promises';
import {buffer as readAll} from 'node:stream/consumers';
import type {Chronology} from '../../chronology/store.ts';
import {decodeBytes} from '../../readers/encoding.ts';
import {formatNames, readChronology, readValidated} from '../../readers/index.ts';
import {formatProblem} from '../../readers/problem.ts';
import {isPlain} from '../../text/cells.ts';
import {meantByFile} from '../options/mistaken-file.ts';
import {complain, showProgress} from '../print/print.ts';
import {codeOf, reasonOf} from '../system/errno.ts';

// The build puts the bundled chronology beside the program as JSON, validated; run from source it is YAML.
const isBuilt = import.meta.url.endsWith('.js');
const bundled = new URL(isBuilt ? './iraq.json' : '../../data/iraq.yaml', import.meta.url);

export type Opened = {
	readonly chronology: Chronology;
	/** Whether each character of the file takes one cell, so that nothing has to be loaded to measure text. */
	readonly isPlain: boolean;
};

/** How a file is opened. */
export type OpenOptions = {
	/** Its encoding, if it isn't UTF-8. */
	readonly encoding?: string;
	/** Is told what is wrong with the file; without it, that is written to standard error. */
	readonly tell?: (message: string) => void;
};

/** Opens a file, standard input for `-`, or the bundled chronology. Resolves to nothing if it can't, and tells why. */
export async function openChronology(
	file: string | undefined,
	{encoding, tell = complain}: OpenOptions = {},
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
	const done = isLong ? showProgress(`reading ${shownName} …`) : undefined;
	const decoding = decodeBytes(bytes, encoding);
	const reading = decoding.type === 'text' ? await readChronology(name, decoding.text) : decoding;
	done?.();
	for (const problem of reading.type === 'read' ? reading.warnings : reading.problems) {
		tell(formatProblem(shownName, problem));
	}
	if (decoding.type === 'refused' || reading.type === 'refused') return undefined;
	return {chronology: reading.chronology, isPlain: isPlainFile(decoding.text)};
}

/** The bytes from which reading takes so long that a user wonders. */
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
		const meant = file !== undefined && codeOf(error) === 'ENOENT' ? meantByFile(file) : undefined;
		tell([`${file}: ${reasonOf(error, whenOpened)}`, meant].filter(Boolean).join('; '));
		return undefined;
	}
}
