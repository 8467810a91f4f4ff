import {stampOf} from '../input/read-file.ts';
import type {Opening} from '../input/read-files.ts';
import type {FileOptions} from '../options/file-options.ts';
import {largeAgain} from '../survey/read-again.ts';
import {readFilesByProcess} from './by-process.ts';
import type {ReadingTold} from './message.ts';

/**
 * Has files read as one chronology while keys are read here: a file whose rows can stay in it by a thread, all else by a process. Ends that
 * where it is no longer wanted. Resolves to nothing where they have to be read here, as there is no room for what is handed over.
 */
export async function readAside(
	files: readonly string[],
	options: FileOptions,
	tell: ReadingTold,
	signal: AbortSignal,
	input?: AsyncIterable<Uint8Array>,
): Promise<Opening | undefined> {
	const [file = '', ...others] = files;
	const isAlone = others.length === 0 && !options.as && !input;
	// It is taken first, so that what changes while the file is being read has changed since.
	const stamp = await stampOf(files);
	const large = isAlone ? await largeAgain(file, options, tell.progress, signal) : undefined;
	return large ? {...large, stamp} : readFilesByProcess(files, options, tell, signal, input);
}
