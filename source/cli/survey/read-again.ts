import {withoutEvents} from '../../readers/rows.ts';
import type {Progress} from '../../viewer/state/progress.ts';
import type {Opening} from '../input/read-files.ts';
import type {FileOptions} from '../options/file-options.ts';
import {readByThread} from './by-thread.ts';
import {largeFileAt} from './large-file.ts';

/** Has a thread read a large file once more. Resolves once all is read, to nothing where it has to be read as a whole; where that is no longer wanted, never. */
export async function largeAgain(
	file: string,
	options: FileOptions,
	progress: (progress: Progress) => void,
	signal: AbortSignal,
): Promise<Opening | undefined> {
	const large = await largeFileAt(file, options);
	if (!large || signal.aborted) return undefined;
	return new Promise(resolve => {
		const end = readByThread(large, options, {
			progress,
			rows({chronology, problems, lineOf, isWhole}) {
				if (!isWhole) return;
				if (chronology.size === 0)
					return resolve(refused(withoutEvents(large.found.title, problems).problems));
				resolve({
					...{type: 'opened', chronology, isPlain: false, stamp: ''},
					told: [{file, problems}],
					async placeOf(id) {
						const line = lineOf(id);
						return {file, ...(line !== undefined && {line})};
					},
				});
			},
			otherwise: () => resolve(undefined),
			failed: reason => resolve(refused([{severity: 'error', path: [], message: reason}])),
		});
		signal.addEventListener('abort', end);
	});

	function refused(problems: Extract<Opening, {type: 'refused'}>['told'][number]['problems']): Opening {
		return {type: 'refused', told: [{file, problems}], stamp: ''};
	}
}
