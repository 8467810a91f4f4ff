import type {Measure} from '../model/cells.ts';
import type {Chronology} from '../model/chronology.ts';
import {writeJson} from './json.ts';
import {writeText} from './text.ts';

/** What a writer is told of where its text goes. */
export type Page = {
	readonly width: number;
	readonly measure: Measure;
	readonly strong: (text: string) => string;
};

/** A format that events are printed in; the text comes in pieces, so that much of it can be stopped early. */
export type Writer = {
	readonly format: 'text' | 'json';
	readonly help: string;
	readonly write: (chronology: Chronology, rows: readonly number[], page: Page) => Iterable<string>;
};

/** The formats that annals prints, the default first. */
export const writers: readonly Writer[] = [
	{format: 'text', help: 'for reading: each event, and each account under it', write: writeText},
	{format: 'json', help: 'the file format, so that what is printed can be opened again', write: writeJson},
];
