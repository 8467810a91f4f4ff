import type {Chronology} from '../chronology/store.ts';
import {writeJson} from './json.ts';
import type {Page} from './page.ts';
import {writeText} from './text.ts';

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
