import {readFile} from 'node:fs/promises';
import type {Chronology} from '../../chronology/store.ts';
import {readValidated} from '../../readers/document.ts';
import {decodeBytes} from '../../readers/encoding.ts';
import {readChronology} from '../../readers/index.ts';
import {isPlain} from '../../text/cells.ts';
import {complain, showProgress} from '../print/print.ts';
import {bytesOf, shownNameOf} from './bytes.ts';

// The build puts the bundled chronology beside the program as JSON, validated; run from source it is YAML.
const isBuilt = import.meta.url.endsWith('.js');
const bundled = new URL(isBuilt ? './iraq.json' : '../../../data/iraq.yaml', import.meta.url);

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
	const shownName = shownNameOf(name);
	const bytes = await bytesOf(file ?? bundled, tell);
	if (!bytes) return undefined;
	const isLong = tell === complain && bytes.length > longFile;
	const done = isLong ? showProgress(`reading ${shownName} …`) : undefined;
	const decoding = decodeBytes(bytes, encoding);
	const reading = decoding.type === 'text' ? await readChronology(name, decoding.text) : decoding;
	done?.();
	const problems = reading.type === 'read' ? reading.warnings : reading.problems;
	if (problems.length > 0) {
		const {problemLines} = await import('../../readers/problem-list.ts');
		for (const line of problemLines(shownName, problems, `annals check ${name}`)) tell(line);
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
