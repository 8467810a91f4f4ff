import {writeSync} from 'node:fs';
import {setPriority} from 'node:os';
import {setImmediate} from 'node:timers/promises';
import {serialize} from 'node:v8';
import {standingSegments} from '../../chronology/standing.ts';
import type {WordSegment} from '../../chronology/words.ts';
import {type Opened, readFiles} from '../input/read-files.ts';
import {codeOf, reasonOf} from '../system/errno.ts';
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
		send(codeOf(error) === 'ENOSPC' ? {type: 'noRoom'} : {type: 'failed', reason: reasonOf(error)});
	});
});
process.once('disconnect', () => process.exit());

/** Reads files, hands their chronology over, and then what takes long and nobody may ask for. */
async function read({files, options}: ReaderTask): Promise<void> {
	const opening = await readFiles(files, options, (file, size) => {
		send({type: 'begun', file, size});
		return {say: progress => send({type: 'progress', progress}), end: () => send({type: 'progress'})};
	});
	const into = appenderTo(shared);
	if (opening.type === 'refused') {
		send({type: 'refused', at: into.put(opening)});
		return process.disconnect();
	}
	const {chronology, told, isPlain, stamp} = opening;
	const opened: OpenedInFile = {chronology: handOver(chronology, into), told, isPlain, stamp};
	send({type: 'opened', at: into.put(opened)});
	setPriority(priorityBelow(patience));
	send({type: 'lines', at: into.put(await linesOf(opening, files))});
	for await (const segment of wordsOf(chronology)) send({type: 'words', at: into.put(segment)});
	for (const segment of standingSegments(chronology)) {
		send({type: 'standings', at: into.put(segment)});
		await setImmediate();
	}
	process.disconnect();
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
