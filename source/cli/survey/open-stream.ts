import {setImmediate, setTimeout as wait} from 'node:timers/promises';
import type {Chronology} from '../../chronology/store.ts';
import {readBytes} from '../../readers/bytes.ts';
import type {ReadResult} from '../../readers/result.ts';
import {readStream, type SoFar, type Stream} from '../../readers/stream.ts';
import {refusal} from '../../readers/tree.ts';
import type {Reload} from '../../viewer/state/reload.ts';
import type {Message} from '../../viewer/update.ts';
import {shownNameOf} from '../input/bytes.ts';
import {problemsIn} from '../input/open-files.ts';
import type {Opened, Opening, Rest} from '../input/read-files.ts';
import {behind, bytesIn, gatheredLength} from '../input/stream-bytes.ts';
import type {FileOptions} from '../options/file-options.ts';
import {showReading} from '../print/print.ts';
import {reasonOf} from '../system/errno.ts';
import {promised} from '../system/promised.ts';
import {endGroup} from '../system/suspend.ts';
import type {LargeFile} from './large-file.ts';

/** Milliseconds between two looks at what has come, at least. */
const pause = 300;
/** The milliseconds after which keys are read before more is. */
const slice = 8;

/** A large document that comes through standard input, which has to be read as a whole. */
export type LargeDocument = InputElsewhere & {readonly type: 'document'};

/** Standard input that is read elsewhere; `end` ends what it comes from. */
export type InputElsewhere = {
	readonly bytes: AsyncIterable<Uint8Array>;
	readonly end: (isInterrupted: boolean) => void;
};

/**
 * Opens standard input with the first rows that come, as soon as `isEnough` says that they are, or else once all is read. Once it is
 * known to be large its rows are spooled, where its format lets them be read so; a document is left to be read elsewhere.
 */
export async function openStream(
	options: FileOptions,
	isEnough: (chronology: Chronology) => boolean,
): Promise<Opening | LargeDocument> {
	const {pieces, large, document} = divided(bytesIn(process.stdin), options);
	const stream = readStream('-', pieces, {...options, pause: pauses()});
	const whole = stream.whole.catch((error: unknown) => refusal(reasonOf(error)));
	const input: Input = {soFar: stream.soFar, whole, large};
	for (;;) {
		const all = await Promise.race([whole, large, document, wait(pause, undefined, {ref: false})]);
		if (all?.type === 'document') return all;
		if (all?.type === 'large') return openingOfLarge(all.file, options, isEnough);
		if (all) return openingOf(all);
		const first = await stream.soFar();
		if (!first || !isEnough(first.chronology)) continue;
		return {...openedAs(first), rest: restOf(input, options)};
	}
}

/** Standard input: what of it is read in memory, and the large file that it turns out to be, if it does. */
type Input = Pick<Stream, 'soFar'> & {
	readonly whole: Promise<ReadResult>;
	readonly large: Promise<Large>;
};

type Large = {readonly type: 'large'; readonly file: LargeFile};

/** Bytes in pieces, which stop coming once they are spooled as those of a large file, or are known to be a large document's. */
function divided(
	bytes: AsyncIterable<Uint8Array>,
	options: FileOptions,
): {
	readonly pieces: AsyncGenerator<Uint8Array>;
	readonly large: Promise<Large>;
	readonly document: Promise<LargeDocument>;
} {
	const large = promised<Large>();
	const document = promised<LargeDocument>();
	const coming = bytes[Symbol.asyncIterator]();
	return {pieces: pieces(), large: large.promise, document: document.promise};

	async function* pieces(): AsyncGenerator<Uint8Array> {
		const parts: Uint8Array[] = [];
		let length = 0;
		for (let next = await coming.next(); !next.done; next = await coming.next()) {
			yield next.value;
			const isSmall = length < gatheredLength;
			length += next.value.length;
			if (!isSmall) continue;
			parts.push(next.value);
			if (length < gatheredLength) continue;
			const {isDocument, largeFileOf} = await import('./large-file.ts');
			const start = Buffer.concat(parts);
			parts.length = 0;
			const file = await largeFileOf('-', start, coming, options);
			if (file) large.resolve({type: 'large', file});
			else if (await isDocument('-', start, options))
				document.resolve({type: 'document', bytes: behind(start, coming), end: endInput});
			else continue;
			// Who reads these pieces is forgotten.
			await new Promise(() => {});
		}
	}
}

async function openingOfLarge(
	large: LargeFile,
	options: FileOptions,
	isEnough: (chronology: Chronology) => boolean,
): Promise<Opening> {
	const {openedWithFirst} = await import('./open-large.ts');
	const opened = await openedWithFirst(large, options, isEnough);
	if (opened) return {...opened, rest: endedWithInput(opened.rest)};
	const {readLarge} = await import('./read-large.ts');
	const shown = showReading(shownNameOf('-'));
	const {encoding: _, ...inText} = options;
	const read =
		(await readLarge(large, options, () => shown)) ?? (await readBytes('-', await large.all(), inText));
	if (read.type === 'read') return openingOf(read);
	const problems = read.type === 'refused' ? read.problems : refusal(read.reason).problems;
	return {type: 'refused', told: [{file: '-', problems}], stamp: ''};
}

/** The rest of a file of which what it comes from ends with it. */
function endedWithInput(rest: Rest | undefined): Rest {
	return {
		listen: (...given) => rest?.listen(...given) ?? (() => {}),
		end(isInterrupted) {
			rest?.end(isInterrupted);
			endInput(isInterrupted);
		},
	};
}

/** Ends what standard input comes from; where the user has interrupted it, as the end of the program. */
export function endInput(isInterrupted: boolean): void {
	const {stdin} = process;
	const isComing = !stdin.readableEnded;
	stdin.destroy();
	// A shell may take the terminal back as soon as a part of the pipe is interrupted, and stops what still resets it then.
	if (isInterrupted && isComing) process.once('exit', endGroup);
}

function openingOf(all: ReadResult): Opening {
	if (all.type === 'refused')
		return {type: 'refused', told: [{file: '-', problems: all.problems}], stamp: ''};
	return openedAs({chronology: all.chronology, problems: all.warnings});
}

function openedAs({chronology, problems}: Omit<SoFar, 'isSudden'>): Opened {
	return {
		type: 'opened',
		chronology,
		isPlain: false,
		told: [{file: '-', problems}],
		placeOf: async () => undefined,
		stamp: '',
	};
}

function restOf({soFar, whole, large}: Input, options: FileOptions): Rest {
	return {
		end: endInput,
		listen(send, marks) {
			const listening = new AbortController();
			void follow(send, marks, listening.signal);
			return () => listening.abort();
		},
	};

	async function follow(
		sendMessage: (message: Message) => void,
		marks: () => readonly string[],
		signal: AbortSignal,
	): Promise<void> {
		const send = (reload: Reload) => sendMessage({type: 'reloaded', reload});
		const grown = ({chronology, problems}: Omit<SoFar, 'isSudden'>, isWhole: boolean): Reload => ({
			type: 'grown',
			...{chronology, problems: told(problems), marks: marks(), isWhole},
		});
		let untilNext = pause;
		for (;;) {
			const all = await Promise.race([whole, large, wait(untilNext, undefined, {ref: false})]);
			if (signal.aborted) return;
			if (all?.type === 'large') {
				const {followLarge} = await import('./open-large.ts');
				const ended = followLarge(all.file, options, {send: sendMessage, marks});
				return signal.addEventListener('abort', ended);
			}
			if (all?.type === 'refused') return send({type: 'refused', problems: told(all.problems)});
			if (all) return send(grown({chronology: all.chronology, problems: all.warnings}, true));
			const since = performance.now();
			const more = await soFar();
			if (more && !signal.aborted) send(grown(more, false));
			const took = performance.now() - since;
			// What keeps keys waiting comes the less often the longer it does: after a tenth of a second, in five.
			untilNext = Math.max(pause, more?.isSudden ? took ** 2 / 2 : 5 * took);
		}
	}
}

function told(problems: SoFar['problems']) {
	return problemsIn([{file: '-', problems}]);
}

/** Makes the function that lets keys be read whenever a slice of time is over. */
function pauses(): () => Promise<void> | undefined {
	let since = performance.now();
	return () => {
		if (performance.now() - since < slice) return undefined;
		return setImmediate().then(() => {
			since = performance.now();
		});
	};
}
