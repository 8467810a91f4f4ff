import type {GrowingWords} from '../chronology/words.ts';
import type {Clock} from '../dates/clock.ts';
import type {Builder} from './builder.ts';
import type {ByteSource} from './byte-source.ts';
import type {Digests} from './digest.ts';
import type {DigestQueue} from './digest-queue.ts';
import type {GivenEvent} from './given.ts';
import type {Place} from './problem.ts';
import type {RowOptions} from './row-reader.ts';

/**
 * How the rows of a file were read, so that each can be read again: the order of day and month that was found, whether JSON had more than
 * plain values keep, and the keys of its maps as they first occurred.
 */
export type Settled = Pick<RowOptions, 'dateOrder'> & {
	readonly isSpelled?: boolean;
	readonly keys?: readonly string[];
};

/** The rows of a file that is being read from its start to its end. */
export type FileRows = {
	/** Reads some more of the file, and hands its rows on; gives the offset up to which it is read, or why it has to be read otherwise. */
	readonly next: () => Promise<number | string>;
	readonly settled: () => Settled;
};

/** What a row gives when it is read again from its bytes; nothing where it gives no event. */
export type RowAgain = (bytes: Buffer, place: Place) => GivenEvent | undefined;

/** An index of words that those of rows are put into, the clock that their times are placed by, and the names of actors by their ids. */
export type WordsInto = {
	readonly words: GrowingWords;
	readonly clock: Clock;
	readonly nameOf: (actor: string) => string | undefined;
};

/**
 * Puts the words of a row by which its event is found into an index, but for the names of its actors; the row stands from an index of
 * some bytes on. Tells whether it did: else the event has to be made.
 */
export type WordsOfRow = (bytes: Buffer, at: number, length: number) => boolean;

/** Makes digests of the rows of a file, for another thread that reads it. */
export type FileDigester = {
	/** Where the first row begins at an offset of the file or behind it, if one is found within some bytes. */
	readonly rowFrom: (offset: number) => number | undefined;
	/** Makes those of the rows that begin in the next part of the file from the start of a row on; gives the offset that it has reached. */
	readonly next: (from: number) => {readonly digests: Digests; readonly reached: number};
};

/** A format in UTF-8 whose rows can be read where they stand in a file, and each of them again when it is shown. */
export type FileFormat = {
	/** Begins to read a file; rows for which there are digests are taken by these. */
	readonly open: (file: ByteSource, into: Builder, options: RowOptions, digests?: DigestQueue) => FileRows;
	readonly again: (file: ByteSource, options: RowOptions, settled: Settled) => Promise<RowAgain>;
	/** Nothing where the words of no row can be taken so. */
	readonly words: (
		file: ByteSource,
		options: RowOptions,
		settled: Settled,
		into: WordsInto,
	) => Promise<WordsOfRow | undefined>;
	/** Resolves to what makes digests of its rows; to nothing where they can't be read so. */
	readonly digester: (file: ByteSource, options: RowOptions) => Promise<FileDigester | undefined>;
};

/** The reason where a file isn't one that is read so. */
export const otherwise = 'is read as a whole';
