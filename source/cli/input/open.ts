import {readFile} from 'node:fs/promises';
import {readValidated} from '../../readers/document.ts';
import type {FileOptions} from '../options/file-options.ts';
import {complain, showJoining, showReading} from '../print/print.ts';
import {shownNameOf} from './bytes.ts';
import {isPlainText} from './read-file.ts';
import {type Opened, type Opening, readFiles} from './read-files.ts';

// The build puts the bundled chronology beside the program as JSON, validated; run from source it is YAML.
const isBuilt = import.meta.url.endsWith('.js');
const bundled = new URL(isBuilt ? './iraq.json' : '../../../data/iraq.yaml', import.meta.url);

/** Opens files as one chronology, or the bundled one where there are none. Resolves to nothing if it can't, and tells why; without `tell` to standard error. */
export async function openChronology(
	files: readonly string[],
	options: FileOptions = {},
	tell: (message: string) => void = complain,
): Promise<Opened | undefined> {
	return toldOf(await openingOf(files, options, tell === complain), files, tell);
}

/** Opens files as one chronology, `-` for standard input, or the bundled one where there are none. What takes long is said where that is asked for. */
export async function openingOf(
	files: readonly string[],
	options: FileOptions = {},
	isProgressTold = true,
	begun?: AsyncIterable<Uint8Array>,
): Promise<Opening> {
	if (files.length === 0 && isBuilt) {
		const text = await readFile(bundled, 'utf8');
		const read = {chronology: readValidated(text), isPlain: isPlainText(text)};
		return {type: 'opened', ...read, told: [], placeOf: async () => undefined, stamp: ''};
	}
	return readFiles(
		files.length === 0 ? [bundled.pathname] : files,
		options,
		(file, size) =>
			isProgressTold && (size ?? Infinity) > longFile ? showReading(shownNameOf(file)) : undefined,
		begun,
		events => (isProgressTold ? showJoining(events) : undefined),
	);
}

/** What has been opened of files, once what is wrong with them has been told. */
export async function toldOf(
	opening: Opening,
	names: readonly string[],
	tell: (message: string) => void = complain,
): Promise<Opened | undefined> {
	// What comes of several files being one is no fault of any, and not for a check to find.
	const isJoined = opening.type === 'opened' && names.length > 1;
	const all = (file: string) => (isJoined ? 'the viewer' : `annals check ${file}`);
	for (const {file, problems} of opening.told) {
		if (problems.length === 0) continue;
		const {problemLines} = await import('../../readers/problem-list.ts');
		for (const line of problemLines(shownNameOf(file), problems, all(file))) tell(line);
	}
	return opening.type === 'opened' ? opening : undefined;
}

/** Tells of files that have changed while they were in use, so that rows of them are missing; gives whether there are such. */
export function complainOfLoss({lossy = () => []}: Opened): boolean {
	const files = lossy();
	for (const file of files)
		complain(`${shownNameOf(file)}: has changed meanwhile, and rows of it are missing: do it again`);
	return files.length > 0;
}

/** The bytes from which reading takes so long that a user wonders. */
export const longFile = 500_000;
