import type {MessagePort} from 'node:worker_threads';
import type {StandingSegment} from '../../chronology/standing.ts';
import type {WordSegment} from '../../chronology/words.ts';
import type {RowOptions} from '../../readers/row-reader.ts';
import type {Survey} from '../../readers/survey.ts';
import type {FileOptions} from '../options/file-options.ts';
import {withoutUndefined} from '../options/without-undefined.ts';
import type {Arrival} from './coming-bytes.ts';
import type {LargeFile} from './large-file.ts';

/** What a thread does with a file that is open: its descriptor is the same in all threads. */
export type ThreadTask = FileToRead & (RowsTask | DigestsTask | WordsTask);

export type FileToRead = {
	readonly descriptor: number;
	readonly size: number;
	/** What the file is called. */
	readonly name: string;
	readonly format: string | undefined;
	readonly options: RowOptions;
};

/** How a thread is told of a large file, which has as many bytes as are there now. */
export function fileToRead(
	{descriptor, name, bytes}: LargeFile,
	{format, columns, dateOrder, today}: FileOptions,
): FileToRead {
	const options = withoutUndefined({columns, dateOrder, today});
	return {descriptor, size: bytes.size, name, format, options};
}

/** It surveys the rows. */
export type RowsTask = {
	readonly type: 'rows';
	/** Where the file is still being written, how far that is. */
	readonly arrival?: Arrival;
	/** What its chronology is called if it doesn't call itself. */
	readonly title: string;
	/** Whether another thread helps it. */
	readonly isReadByTwo?: boolean;
};

/** It makes digests of the rows for the one that surveys them. */
export type DigestsTask = {
	readonly type: 'digests';
	/** Where they are sent. */
	readonly port: MessagePort;
	/** Up to which offset the other has read the file. */
	readonly reached: BigInt64Array<SharedArrayBuffer>;
};

/** It puts the words of the rows into an index, and compares the sources of their events. That is a thread of its own, since what surveying needs goes with the one that does it. */
export type WordsTask = {readonly type: 'words'; readonly texts: Survey};

/** What a thread tells: how far it is, what is known of the rows so far, or that the file has to be read otherwise; or the words of the next rows, or how their sources compare. */
export type ThreadMessage =
	| {readonly type: 'progress'; readonly rows: number; readonly offset: number}
	| {readonly type: 'survey'; readonly survey: Survey; readonly isWhole: boolean}
	| {readonly type: 'otherwise'}
	| {readonly type: 'words'; readonly segment: WordSegment}
	| {readonly type: 'standings'; readonly segment: StandingSegment};

const isBuilt = import.meta.url.endsWith('.js');

/** What a thread runs. */
export const threadFile = new URL(isBuilt ? './thread.js' : './thread.ts', import.meta.url);
