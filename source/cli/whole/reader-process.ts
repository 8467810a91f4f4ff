import {writeSync} from 'node:fs';
import {setPriority} from 'node:os';
import {setImmediate} from 'node:timers/promises';
import {serialize} from 'node:v8';
import {standingSegments} from '../../chronology/standing.ts';
import type {WordSegment} from '../../chronology/words.ts';
import {shareTellers} from '../input/read-file.ts';
import {type Opened, readFiles} from '../input/read-files.ts';
import type {ShownReading} from '../print/print.ts';
import {isFull, reasonOf} from '../system/errno.ts';
import {priorityBelow} from '../system/priority.ts';
import {handOver} from './hand-over.ts';
import type {EventLines, OpenedInFile, ReaderMessage, ReaderTask, Whereabouts} from './message.ts';
import type {Appender} from './packed.ts';

/*
 * Reads files as one chronology in a process of its own, which the viewer ends at once when the user leaves: a thread goes on in what V8 does by
 * itself, such as parsing JSON, and keeps the whole program for so long. What it has made it writes to a file that the two share.
 */

/** The descriptor of the file, of which the viewer opens the other end. */
const shared = 4;

/** How much less than others a process may have of the processor that only prepares what a key may ask for. */
const patience = 10;

process.once('message', (task: ReaderTask) => {
	void read(task).catch((error: unknown) => {
		fail(error);
		// Who has begun this would wait for it.
		process.disconnect();
	});
});
process.once('disconnect', () => process.exit());

function fail(error: unknown): void {
	send(isFull(error) ? {type: 'noRoom'} : {type: 'failed', reason: reasonOf(error)});
}

/** What tells how far something is. */
const shown: ShownReading = {
	say: progress => send({type: 'progress', progress}),
	end: () => send({type: 'progress'}),
};

/** Reads files, and hands their chronology over. Where events of two files may be one, it stays, and does so again whenever it is asked to. */
async function read({files, options}: ReaderTask): Promise<void> {
	const onBytes = (file: string, size: number | undefined) => {
		send({type: 'begun', file, size});
		return shown;
	};
	const opening = await readFiles(files, {...options, isApart: true}, onBytes, undefined, events => {
		send({type: 'joining', events});
		return shown;
	});
	const into = appenderTo(shared);
	if (opening.type === 'refused') {
		send({type: 'refused', at: into.put(opening)});
		return process.disconnect();
	}
	if (!opening.near) {
		await give(opening, files, into);
		return process.disconnect();
	}
	let {near} = opening;
	let giving = new AbortController();
	let last = give(opening, files, into, giving.signal);
	process.on('message', () => {
		giving.abort();
		giving = new AbortController();
		const {signal} = giving;
		last = last
			.then(async () => {
				const joined = await near.again();
				near = joined.near ?? near;
				await give(joined, files, into, signal);
			})
			.catch(fail);
	});
}

/** Hands a chronology over, and then what takes long and nobody may ask for, for as long as it is wanted. */
async function give(
	opened: Opened,
	files: readonly string[],
	into: File,
	signal?: AbortSignal,
): Promise<void> {
	const {chronology, near, told, isPlain, stamp} = opened;
	const {onShare} = shareTellers({
		...shown,
		say: ({left}) => shown.say({step: {name: 'handed over', share: left?.share ?? 0}}),
	});
	const handed = {
		chronology: handOver(chronology, into, onShare),
		told,
		isPlain,
		stamp,
		isNear: near !== undefined,
	};
	shown.end();
	send({type: 'opened', at: into.put(handed satisfies OpenedInFile)});
	const pairs = await near?.pairs(signal);
	if (pairs) send({type: 'pairs', at: into.put(pairs)});
	// One that is asked for more keeps its priority: it couldn't get it back.
	if (!near) setPriority(priorityBelow(patience));
	for await (const message of preparedFor(opened, files, into)) {
		if (signal?.aborted) return;
		send(message);
	}
}

/** What is made beforehand of a chronology, in pieces between which it is seen whether anybody waits for it. */
async function* preparedFor(
	opened: Opened,
	files: readonly string[],
	into: File,
): AsyncGenerator<ReaderMessage> {
	const {chronology} = opened;
	yield {type: 'lines', at: into.put(await linesOf(opened, files))};
	for await (const segment of wordsOf(chronology)) yield {type: 'words', at: into.put(segment)};
	for (const segment of standingSegments(chronology)) {
		yield {type: 'standings', at: into.put(segment)};
		await setImmediate();
	}
}

async function linesOf({chronology, placeOf}: Opened, files: readonly string[]): Promise<EventLines> {
	const rows = chronology.columns.rowsByPlace;
	const found = {files: new Uint16Array(rows.length), lines: new Uint32Array(rows.length)};
	for (const [place, row] of rows.entries()) {
		const {file, line = 0} = (await placeOf(chronology.get(row).id)) ?? {file: ''};
		found.files[place] = Math.max(0, files.indexOf(file));
		found.lines[place] = line;
	}
	return found;
}

/** The words of a chronology, in pieces between which it is seen whether anybody waits for them. */
async function* wordsOf(chronology: Opened['chronology']): AsyncGenerator<WordSegment> {
	let given = 0;
	for (const _ of chronology.indexWords()) {
		const segment = chronology.words.segments[given];
		if (!segment) continue;
		given++;
		yield segment;
		await setImmediate();
	}
}

type File = Appender & {
	/** Writes a value, and what was appended before it. */
	readonly put: (value: unknown) => Whereabouts;
};

/** So many bytes are written at a time. */
const pieceLength = 2 ** 20;

function appenderTo(descriptor: number): File {
	let waiting: Uint8Array[] = [];
	let [length, written, held] = [0, 0, 0];
	return {length: () => length, append, put};

	function append(bytes: Uint8Array): void {
		waiting.push(bytes);
		length += bytes.length;
		held += bytes.length;
		if (held >= pieceLength) flush();
	}

	function put(value: unknown): Whereabouts {
		const bytes = serialize(value);
		const offset = length;
		append(bytes);
		flush();
		return {offset, length: bytes.length};
	}

	function flush(): void {
		const bytes = Buffer.concat(waiting);
		for (let from = 0; from < bytes.length; )
			from += writeSync(descriptor, bytes, from, bytes.length - from, written + from);
		written += bytes.length;
		waiting = [];
		held = 0;
	}
}

function send(message: ReaderMessage): void {
	process.send?.(message);
}
