import {titleOf, withoutEvents} from '../../readers/rows.ts';
import {chronologyInFile, surveyorOf} from '../../readers/survey.ts';
import {progressWords} from '../../viewer/state/progress.ts';
import {shownNameOf} from '../input/bytes.ts';
import type {FileRead, OnBytes} from '../input/read-file.ts';
import type {FileOptions} from '../options/file-options.ts';
import {openBytes} from './file-bytes.ts';
import {formatInFile} from './format.ts';
import {lineFinder} from './lines.ts';
import {progressOf} from './pace.ts';

/** Milliseconds between two words on how far a file is read. */
const pause = 100;

/** Reads a large file for printing: its rows stay in it, which is held open. Resolves to nothing where it has to be read as a whole. */
export async function readLarge(
	file: string,
	options: FileOptions,
	onBytes: OnBytes,
): Promise<FileRead | undefined> {
	if (options.encoding !== undefined) return undefined;
	const bytes = openBytes(file);
	const found = await formatInFile(file, bytes, options.format);
	if (!found) {
		bytes.close();
		return undefined;
	}
	const {format, title} = found;
	const surveyor = surveyorOf(format, bytes, titleOf(file), options);
	const shown = onBytes(bytes.size);
	const since = performance.now();
	let told = since;
	for (let reached = 0; reached < bytes.size; ) {
		const next = await surveyor.next();
		if (typeof next === 'string') {
			shown?.end();
			bytes.close();
			return undefined;
		}
		reached = next;
		if (!shown || performance.now() - told < pause) continue;
		told = performance.now();
		const progress = progressOf({rows: surveyor.size(), offset: reached}, bytes.size, since);
		shown.say(`reading ${shownNameOf(file)}, ${progressWords(progress)}`);
	}
	shown?.end();
	const survey = surveyor.survey();
	const {columns, problems, isChronology} = survey;
	if (columns.size === 0 && !(isChronology && problems.length === 0)) return withoutEvents(title, problems);
	const chronology = await chronologyInFile(survey, {format, file: bytes, options});
	const lineOf = lineFinder(survey, chronology);
	return {type: 'read', chronology, warnings: problems, lineOf: async id => lineOf(id), isPlain: false};
}
