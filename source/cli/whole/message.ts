import type {Progress} from '../../viewer/state/progress.ts';
import type {ReadingOptions} from '../input/read-file.ts';
import type {Opened} from '../input/read-files.ts';
import type {HandedOver} from './hand-over.ts';

/** What a process is asked for: to read files as one chronology, and then, where it finds what may be one event in them, to join these by what is answered now. */
export type ReaderRequest = ReaderTask | 'join';

/** The files that a process reads as one chronology, and how. */
export type ReaderTask = {readonly files: readonly string[]; readonly options: ReadingOptions};

/** Where a value stands in the file that two processes share. */
export type Whereabouts = {readonly offset: number; readonly length: number};

/** What a process tells while it reads; what is long stands in the file that is shared. */
export type ReaderMessage =
	/** It has begun with a file of so many bytes, where that is known. */
	| {readonly type: 'begun'; readonly file: string; readonly size: number | undefined}
	/** It has begun to join so many events. */
	| {readonly type: 'joining'; readonly events: number}
	/** How far it is with that; once it is done, nothing, while it does what comes then. */
	| {readonly type: 'progress'; readonly progress?: Progress}
	/** What may be one event in two of the files. */
	| {readonly type: 'pairs'; readonly at: Whereabouts}
	/** There is no chronology, or there is one, then the lines of its events, and then their words and how their sources compare, a segment after another. */
	| {readonly type: 'refused' | 'opened' | 'lines' | 'words' | 'standings'; readonly at: Whereabouts}
	/** There is no room for the file that is shared. */
	| {readonly type: 'noRoom'}
	| {readonly type: 'failed'; readonly reason: string};

/** What has been opened, as it is handed over. */
export type OpenedInFile = Pick<Opened, 'told' | 'isPlain' | 'stamp'> & {
	readonly chronology: HandedOver;
	/** Whether it is found what may be one event in two of the files. */
	readonly isNear: boolean;
};

/** Where each event stands, in the order in which events were handed over: by the number of its file, and its line, from 1; 0 where that isn't known. */
export type EventLines = {
	readonly files: Uint16Array<ArrayBuffer>;
	readonly lines: Uint32Array<ArrayBuffer>;
};

/** What is told while files are read elsewhere. */
export type ReadingTold = {
	/** It has begun with a file of so many bytes, where that is known. */
	readonly begun: (file: string, size: number | undefined) => void;
	/** It has begun to join so many events of the files. */
	readonly joining: (events: number) => void;
	/** How far it is with that; nothing once it is done. */
	readonly progress: (progress: Progress | undefined) => void;
};
