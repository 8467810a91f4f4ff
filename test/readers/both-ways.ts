import assert from 'node:assert/strict';
import {searchableIn} from '../../source/chronology/searchable.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import type {WordSegment} from '../../source/chronology/words.ts';
import type {ByteSource} from '../../source/readers/byte-source.ts';
import {readBytes} from '../../source/readers/bytes.ts';
import {type DigestQueue, digestQueue} from '../../source/readers/digest-queue.ts';
import {readerOf} from '../../source/readers/index.ts';
import type {Problem} from '../../source/readers/problem.ts';
import {lineAt} from '../../source/readers/row-places.ts';
import type {RowOptions} from '../../source/readers/row-reader.ts';
import {titleOf} from '../../source/readers/rows.ts';
import {chronologyInFile, surveyorOf} from '../../source/readers/survey.ts';
import {surveyOfTexts} from '../../source/readers/survey-texts.ts';
import {wordsInFile} from '../../source/readers/words-in-file.ts';
import {allEvents} from '../fixtures.ts';

// Reads a text in the two ways that there are: its rows stay in the file, or they are kept in memory.

/** The fixtures whose rows can stay in their files; of each there is one with torn rows, too. */
export const filesByRow = [
	'boathouse-hayabusa.csv',
	'boathouse-l2t.csv',
	'boathouse-plaso.csv',
	'boathouse-timesketch.jsonl',
	'buoys.ndjson',
	'eel-weir.json',
	'lighthouse.csv',
	'reed-war-acled.csv',
	'reed-war-ucdp.csv',
	'tarred-nets.tsv',
] as const;

export function sourceOf(text: string): ByteSource {
	const bytes = Buffer.from(text);
	return {
		size: bytes.length,
		read(offset, length, room) {
			const part = bytes.subarray(offset, offset + length);
			if (!room || room.length < part.length) return part;
			// As in a file, what stood in the room is gone.
			room.fill('~');
			return room.subarray(0, part.copy(room));
		},
	};
}

/** A chronology that was read in one of the two ways. */
export type Made = {
	readonly chronology: Chronology;
	readonly problems: readonly Problem[];
	/** The lines in which its events begin, in the order of the file. */
	readonly lines: readonly (number | undefined)[];
};

/** A chronology whose rows stay in their file. */
export type MadeInFile = Made & {
	/** The words of its rows, as another thread takes them. */
	readonly words: readonly WordSegment[];
};

/** What a file gives whose rows stay in it, with digests of them if there are some; nothing where it is read as a whole. */
export async function inFile(
	name: string,
	text: string,
	options: RowOptions = {},
	digests?: DigestQueue,
): Promise<MadeInFile | undefined> {
	const reader = await readerOf(name, text, undefined);
	if (typeof reader !== 'object' || reader.type !== 'rows' || !reader.inFile) return undefined;
	const [format, file] = [await reader.inFile(), sourceOf(text)];
	const surveyor = surveyorOf(format, file, titleOf(name), options, digests);
	for (;;) {
		const reached = await surveyor.next();
		if (typeof reached === 'string') return undefined;
		if (reached >= file.size) break;
	}
	// What goes from one thread to another is copied.
	const survey = structuredClone(surveyor.survey());
	const where = {format, file, options};
	const words: WordSegment[] = [];
	for await (const segment of wordsInFile(surveyOfTexts(survey), where)) words.push(segment);
	const chronology = await chronologyInFile(survey, where, true);
	const lines = Array.from({length: chronology.size}, (_, place) => lineAt(survey, place));
	return {chronology, problems: survey.problems, lines, words};
}

/** The digests that another thread would make of a text's rows, from an offset on. */
export async function digestsOf(
	name: string,
	text: string,
	options: RowOptions,
	from: number,
): Promise<DigestQueue> {
	const reader = await readerOf(name, text, undefined);
	const queue = digestQueue();
	const file = sourceOf(text);
	const format = typeof reader === 'object' && reader.type === 'rows' ? await reader.inFile?.() : undefined;
	const digester = await format?.digester(file, options);
	for (let at = digester?.rowFrom(from); digester && at !== undefined && at < file.size; ) {
		const {digests, reached} = digester.next(at);
		queue.add(structuredClone(digests));
		at = reached;
	}
	return queue;
}

export async function inMemory(
	name: string,
	text: string,
	options: RowOptions = {},
): Promise<Made | undefined> {
	const result = await readBytes(name, Buffer.from(text), options);
	if (result.type === 'refused') return undefined;
	const {chronology, warnings: problems, lineOf} = result;
	const ids = Array.from(chronology.columns.rowsByPlace, row => chronology.get(row).id);
	return {chronology, problems, lines: await Promise.all(ids.map(lineOf))};
}

/** All that a chronology holds. */
export function contentOf({chronology, problems, lines}: Made) {
	const {title, sources, actors, earliest, latest, precision, duration, possible} = chronology;
	return {
		...{title, problems, lines, sources: [...sources.values()], actors: [...actors.values()]},
		...{earliest, latest, precision, duration, possible, events: allEvents(chronology)},
		lists: (['actor', 'named', 'source', 'speaker', 'tag', 'link'] as const).map(field =>
			Array.from(chronology.idsOf(field), id => [id, ...chronology.rowsOf(field, id)]),
		),
	};
}

/** The words by which each row is found, in the order of the file. */
export function wordsOfRows({words: segments}: MadeInFile): readonly (readonly string[])[] {
	const known: string[] = [];
	const rows: string[][] = [];
	for (const {first, count, newWords, words, starts, rows: held} of segments) {
		known.push(...newWords.split('\n').slice(1, -1));
		for (let at = 0; at < count; at++) rows.push([]);
		for (const [index, word] of words.entries())
			for (const row of held.subarray(starts[index], starts[index + 1]))
				rows[first + row]?.push(known[word] ?? '');
	}
	return rows.map(each => each.toSorted());
}

/** The words by which each row is to be found, in the order of the file. */
export function wordsOfEvents({chronology}: Made): readonly (readonly string[])[] {
	const partsOf = searchableIn(chronology.actors);
	return Array.from(chronology.columns.rowsByPlace, row => {
		const words = Array.from(partsOf(chronology.get(row)), ({text}) => text)
			.join('\n')
			.split(/\s+/)
			.filter(Boolean);
		return [...new Set(words)].toSorted();
	});
}

/** What stays in its file is the same as what is kept in memory, and is found by the same words. */
export function areAlike(file: MadeInFile, memory: Made): void {
	assert.deepEqual(contentOf(file), contentOf(memory));
	assert.deepEqual(wordsOfRows(file), wordsOfEvents(file));
}
