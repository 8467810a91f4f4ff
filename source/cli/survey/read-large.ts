import type {ByteSource} from '../../readers/byte-source.ts';
import {titleOf, withoutEvents} from '../../readers/rows.ts';
import {chronologyInFile, type Surveyor, surveyorOf} from '../../readers/survey.ts';
import {paceOf} from '../input/pace.ts';
import type {FileRead, OnBytes} from '../input/read-file.ts';
import type {FileOptions} from '../options/file-options.ts';
import {reasonOf} from '../system/errno.ts';
import {isReadByTwo} from './by-two.ts';
import {comingBytes} from './coming-bytes.ts';
import type {LargeFile} from './large-file.ts';
import {lineFinder} from './lines.ts';
import {tooManyRows} from './memory.ts';
import {fileToRead} from './thread-task.ts';
import {WrongEncoding} from './utf8.ts';

/** Milliseconds between two words on how far a file is read. */
const pause = 100;

/** Reads a large file to its end before anything else is done: its rows stay in it, which is held open. Resolves to nothing where it has to be read as a whole. */
export async function readLarge(
	large: LargeFile,
	options: FileOptions,
	onBytes: OnBytes,
): Promise<FileRead | undefined> {
	const {format, title} = large.found;
	let surveyor: Surveyor | undefined;
	try {
		surveyor = await surveyWhole(large, options, onBytes);
	} catch (error) {
		if (!(error instanceof WrongEncoding)) return {type: 'unreadable', reason: reasonOf(error)};
	}
	if (!surveyor) return undefined;
	const survey = surveyor.survey();
	const {problems, isChronology} = survey;
	if (surveyor.size() === 0 && !(isChronology && problems.length === 0))
		return withoutEvents(title, problems);
	let hasLost = false;
	const onLost = () => {
		hasLost = true;
	};
	const where = {format, file: large.bytes, options, onLost};
	const chronology = await chronologyInFile(survey, where);
	const lineOf = lineFinder(survey, chronology);
	return {
		...{type: 'read', warnings: problems, isPlain: false},
		chronology: surveyor.kept() < surveyor.size() ? {...chronology, isOfSomeDays: true} : chronology,
		lineOf: async id => lineOf(id),
		hasLost: () => hasLost,
		async indexWords() {
			const {wordsInFile} = await import('../../readers/words-in-file.ts');
			for await (const segment of wordsInFile(survey, where)) chronology.words.add(segment);
		},
	};
}

async function surveyWhole(
	large: LargeFile,
	options: FileOptions,
	onBytes: OnBytes,
): Promise<Surveyor | undefined> {
	const {name, found, bytes, spool, shareAt} = large;
	const coming = spool && comingBytes(spool.descriptor, spool.arrival);
	const source: ByteSource = coming ?? bytes;
	coming?.look();
	const ahead =
		!spool && isReadByTwo(bytes.size)
			? (await import('./digests.ts')).digestsAhead(fileToRead(large, options))
			: undefined;
	const surveyor = surveyorOf(found.format, source, titleOf(name), options, ahead?.queue);
	const shown = onBytes(spool ? undefined : bytes.size);
	const pace = paceOf();
	let told = performance.now();
	try {
		for (;;) {
			ahead?.pull();
			const reached = await surveyor.next();
			if (typeof reached === 'string') return undefined;
			ahead?.reach(reached);
			if (reached >= source.size) break;
			while (coming && !coming.look()) await spool?.reach(coming.there + 1);
			if (performance.now() - told < pause) continue;
			told = performance.now();
			const share = shareAt(reached);
			const fault = tooManyRows({name, rows: surveyor.size(), kept: surveyor.kept(), share});
			if (fault !== undefined) throw new Error(fault);
			shown?.say(pace(surveyor.size(), share));
		}
	} finally {
		shown?.end();
		ahead?.end();
	}
	return surveyor;
}
