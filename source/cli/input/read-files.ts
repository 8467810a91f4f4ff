import path from 'node:path';
import type {Pairs} from '../../chronology/join/pairs.ts';
import type {Chronology} from '../../chronology/store.ts';
import {perValue} from '../../lookup/memo.ts';
import {freeIds} from '../../readers/entries.ts';
import type {Part} from '../../readers/join/part.ts';
import type {Problem} from '../../readers/problem.ts';
import type {Message} from '../../viewer/update.ts';
import type {AnswerStore} from '../answers/store.ts';
import type {FileOptions} from '../options/file-options.ts';
import type {ShownReading} from '../print/print.ts';
import {printableLine} from '../system/notice.ts';
import {shownNameOf} from './bytes.ts';
import {pairsIn} from './pairs.ts';
import {
	type FileRead,
	isPlainText,
	type OnBytes,
	type ReadingOptions,
	readFile,
	shareTellers,
	stampOf,
} from './read-file.ts';

/** What is wrong with a file. */
export type ToldFile = {readonly file: string; readonly problems: readonly Problem[]};

/** Where an event stands: in the first file that tells of it, at a line, where that is known. */
export type EventPlace = {readonly file: string; readonly line?: number};

/** What is still coming of a file of which the first rows are there. */
export type Rest = {
	/** Sends the viewer the rows so far, now and then, and all of them at the end; `marks` gives the ids of the events that are marked by then. Returns what ends that. */
	readonly listen: (send: (message: Message) => void, marks: () => readonly string[]) => () => void;
	/** Ends reading, and where the user has interrupted it, what it is read from. */
	readonly end: (isInterrupted: boolean) => void;
};

/** One chronology of all files. */
export type Opened = {
	readonly type: 'opened';
	readonly chronology: Chronology;
	/** Whether each character of the files takes one cell, so that nothing has to be loaded to measure text. */
	readonly isPlain: boolean;
	/** What is doubtful, for each file. */
	readonly told: readonly ToldFile[];
	readonly placeOf: (id: string) => Promise<EventPlace | undefined>;
	/** What may be one event in two of the files, where the user is to be asked. */
	readonly near?: Near;
	/** The stamp of the files when they were read. */
	readonly stamp: string;
	/** The files of which rows were not what they had been when they were to be shown, as the files had changed. */
	readonly lossy?: () => readonly string[];
	/** Puts the words of all events into the index, where that is quicker than to look through many of them. */
	readonly indexWords?: () => Promise<void>;
	/** The rest of the file, where it is still coming. */
	readonly rest?: Rest;
};

/** A chronology, or why there is none. */
export type Opening =
	| Opened
	| {readonly type: 'refused'; readonly told: readonly ToldFile[]; readonly stamp: string};

/** What may be one event in two files, and what the user answers. */
export type Near = {
	/** Finds the pairs of events, while keys are read; resolves to nothing once that is no longer wanted. */
	readonly pairs: (signal?: AbortSignal) => Promise<Pairs | undefined>;
	readonly answers: AnswerStore;
	/** Makes the chronology anew of the same files by what is answered now. */
	readonly again: () => Promise<Opened>;
	/** Ends the process that has the files, where that is another. */
	readonly end?: () => void;
};

type ReadPart = Extract<FileRead, {type: 'read'}> & {readonly file: string};

/** Called with the number of events that are to be joined, where they are many; gives what says how far that is. */
type OnJoin = (events: number) => ShownReading | undefined;

/** Reads files as one chronology. `onBytes` is called for each with its path and its size; `begun` is standard input, where some of it has been taken. */
export async function readFiles(
	files: readonly string[],
	options: ReadingOptions,
	onBytes: (file: string, ...given: Parameters<OnBytes>) => ReturnType<OnBytes> = () => undefined,
	begun?: AsyncIterable<Uint8Array>,
	onJoin: OnJoin = () => undefined,
): Promise<Opening> {
	// It is taken first, so that what changes while the files are being read has changed since.
	const stamp = await stampOf(files);
	const parts: ReadPart[] = [];
	const refused: ToldFile[] = [];
	for (const file of files) {
		const read = await readFile(file, options, size => onBytes(file, size), begun);
		if (read.type === 'read') parts.push({...read, file});
		else if (read.type === 'refused') refused.push({file, problems: read.problems});
		else refused.push({file, problems: [{severity: 'error', path: [], message: read.reason}]});
	}
	const [first, ...others] = parts;
	if (refused.length > 0 || !first) return {type: 'refused', told: refused, stamp};
	if (others.length > 0 || options.as?.has(first.file))
		return joined([first, ...others], options, stamp, onJoin);
	const {chronology, isPlain, warnings, file, lineOf, indexWords} = first;
	const placeOf = async (id: string) => placeIn(file, await lineOf(id));
	const lossy = () => lossyAmong([first]);
	return {
		...{type: 'opened', chronology, isPlain, told: [{file, problems: warnings}], placeOf, stamp, lossy},
		...(indexWords && {indexWords}),
	};
}

async function joined(
	read: readonly [ReadPart, ...(readonly ReadPart[])],
	options: FileOptions,
	stamp: string,
	onJoin: OnJoin,
): Promise<Opened> {
	const {as, areIdsShared = false, isNear} = options;
	const {joinChronologies} = await import('../../readers/join/join.ts');
	const names = new Set<string>();
	const freeName = freeIds(names);
	const size = read.reduce((sum, {chronology}) => sum + chronology.size, 0);
	const partOf = ({file, chronology: whole}: ReadPart): Part => {
		const chronology = isNear && size <= mostKept ? {...whole, get: perValue(whole.get)} : whole;
		const name = freeName(printableLine(file === '-' ? shownNameOf(file) : path.basename(file)));
		names.add(name);
		const given = as?.get(file);
		return {file: name, chronology, ...(given !== undefined && {as: given})};
	};
	const [first, ...others] = read;
	const parts = [partOf(first), ...others.map(partOf)] as const;
	const files = read.map(({file}) => file);
	const answers = isNear
		? (await import('../answers/store.ts')).answerStore(files, options.answers)
		: undefined;
	const given = answers?.read();
	const shown = size < fewJoined ? undefined : onJoin(size);
	const {chronology, problems, idIn, originsOf, answered} = joinChronologies(
		parts,
		areIdsShared,
		given?.list,
		shown && shareTellers(shown).onShare,
	);
	shown?.end();
	const steps = answers && (await import('../../readers/join/pairs.ts')).pairSteps;
	const near = answers &&
		steps && {
			answers,
			pairs: (signal?: AbortSignal) => pairsIn(steps(parts, answered), signal),
			again: () => joined(read, options, stamp, onJoin),
		};
	const toldOfAnswers =
		answers && given
			? [{file: answers.file ?? 'answers', problems: [...given.problems, ...answered.problems]}]
			: [];
	return {
		type: 'opened',
		chronology,
		isPlain: read.every(({isPlain}) => isPlain) && isPlainText([...names, ...(as?.values() ?? [])].join(' ')),
		stamp,
		lossy: () => lossyAmong(read),
		...(near && {near}),
		told: [
			...toldOfAnswers,
			...read.map(({file, warnings}, part) => ({
				file,
				problems: [
					...(problems[part] ?? []),
					...warnings.map(warning =>
						warning.event === undefined ? warning : {...warning, event: idIn(part, warning.event)},
					),
				],
			})),
		],
		async placeOf(id) {
			const [origin] = originsOf(id);
			const from = origin && read[origin.part];
			return from && placeIn(from.file, await from.lineOf(origin.id));
		},
	};
}

/** So few events are joined at once. */
const fewJoined = 10_000;

/** The most events of files that are kept where those that lie near each other are looked for, since each is looked at several times and to make it takes long. */
const mostKept = 300_000;

function lossyAmong(read: readonly ReadPart[]): readonly string[] {
	return read.flatMap(({file, hasLost}) => (hasLost?.() ? [file] : []));
}

function placeIn(file: string, line: number | undefined): EventPlace {
	return {file, ...(line !== undefined && {line})};
}
