import type {Chronology} from '../../source/chronology/store.ts';
import {readingOn} from '../../source/cli/survey/reading-on.ts';
import type {ByteSource} from '../../source/readers/byte-source.ts';
import {readBytes} from '../../source/readers/bytes.ts';
import {readerOf} from '../../source/readers/index.ts';
import type {Problem} from '../../source/readers/problem.ts';
import type {RowOptions} from '../../source/readers/row-reader.ts';
import {titleOf} from '../../source/readers/rows.ts';
import {chronologyInFile, surveyorOf} from '../../source/readers/survey.ts';
import {surveyOfTexts} from '../../source/readers/survey-texts.ts';
import {allEvents} from '../fixtures.ts';

// Reads a text in the two ways that there are: its rows stay in the file, or they are kept in memory.

export function sourceOf(text: string): ByteSource {
	const bytes = Buffer.from(text);
	return {size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length)};
}

/** A chronology that was read in one of the two ways. */
export type Made = {
	readonly chronology: Chronology;
	readonly problems: readonly Problem[];
	/** The same rows as another thread takes them, which puts their words into an index. */
	readonly texts?: Chronology;
};

/** What a file gives whose rows stay in it; nothing where it is read as a whole. */
export async function inFile(
	name: string,
	text: string,
	options: RowOptions = {},
): Promise<Made | undefined> {
	const reader = await readerOf(name, text, undefined);
	if (typeof reader !== 'object' || reader.type !== 'rows' || !reader.inFile) return undefined;
	const [format, file] = [await reader.inFile(), sourceOf(text)];
	const surveyor = surveyorOf(format, file, titleOf(name), options);
	for (;;) {
		const reached = await surveyor.next();
		if (typeof reached === 'string') return undefined;
		if (reached >= file.size) break;
	}
	// What goes from one thread to another is copied.
	const survey = structuredClone(surveyor.survey());
	const texts = await chronologyInFile(surveyOfTexts(survey), {format, file: readingOn(file), options});
	const chronology = await chronologyInFile(survey, {format, file, options}, true);
	return {chronology, problems: survey.problems, texts};
}

export async function inMemory(
	name: string,
	text: string,
	options: RowOptions = {},
): Promise<Made | undefined> {
	const result = await readBytes(name, Buffer.from(text), options);
	return result.type === 'read' ? {chronology: result.chronology, problems: result.warnings} : undefined;
}

/** All that a chronology holds. */
export function contentOf({chronology, problems}: Made) {
	const {title, sources, actors, earliest, latest, precision, duration, possible} = chronology;
	return {
		...{title, problems, sources: [...sources.values()], actors: [...actors.values()]},
		...{earliest, latest, precision, duration, possible, events: allEvents(chronology)},
		lists: (['actor', 'named', 'source', 'speaker', 'tag', 'link'] as const).map(field =>
			Array.from(chronology.idsOf(field), id => [id, ...chronology.rowsOf(field, id)]),
		),
	};
}
