import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {madeEvents, wanted} from '../../benchmark/scale/events.ts';
import {type FileKind, fileKinds} from '../../benchmark/scale/files.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import type {ByteSource} from '../../source/readers/byte-source.ts';
import {readerOf} from '../../source/readers/index.ts';
import {chronologyInFile, type Survey, surveyorOf} from '../../source/readers/survey.ts';
import {frame} from '../../source/viewer/frame.ts';
import {drive, filtered, opened} from '../drive.ts';

// What a large file costs, counted: none of it depends on how fast the machine is.

const size = 10_000;

type Loaded = {readonly survey: Survey; readonly chronology: Chronology; readonly rowsRead: () => number};

/** Surveys a file that is generated, and tells how many of its rows have been read again since it was last asked. */
async function load({name, extension, head, line}: FileKind, size: number): Promise<Loaded> {
	const lines = Array.from(madeEvents(size), event => line(event));
	const bytes = Buffer.from([...(head === undefined ? [] : [head]), ...lines, ''].join('\n'));
	let reads = 0;
	const file: ByteSource = {
		size: bytes.length,
		read(offset, length) {
			reads++;
			return bytes.subarray(offset, offset + length);
		},
	};
	const reader = await readerOf(`${name}.${extension}`, bytes.toString('utf8', 0, 4096), undefined);
	assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile, name);
	const format = await reader.inFile();
	const surveyor = surveyorOf(format, file, name, {});
	for (let reached = 0; reached < bytes.length; ) {
		const next = await surveyor.next();
		assert.ok(typeof next === 'number', `${name}: ${next}`);
		reached = next;
	}
	const survey = surveyor.survey();
	const chronology = await chronologyInFile(survey, {format, file, options: {}}, true);
	const rowsRead = () => {
		const since = reads;
		reads = 0;
		return since;
	};
	rowsRead();
	return {survey, chronology, rowsRead};
}

/** The bytes of all arrays of numbers in a value, each array once; what they may still grow into takes no memory. */
function bytesOfArrays(value: unknown): number {
	const buffers = new Map<ArrayBufferLike, number>();
	const look = (each: unknown): void => {
		if (ArrayBuffer.isView(each))
			buffers.set(each.buffer, Math.max(each.byteLength, buffers.get(each.buffer) ?? 0));
		else if (each instanceof Map) for (const inner of each.values()) look(inner);
		else if (typeof each === 'object' && each !== null) for (const inner of Object.values(each)) look(inner);
	};
	look(value);
	return [...buffers.values()].reduce((sum, length) => sum + length, 0);
}

/** The most rows that a screen of 120x40 reads: a list of 35 or fewer, and the event that a jump leads to. */
const mostRows = 40;

/** The most bytes that a row takes in arrays of numbers, and beside these on the heap, with its share of 5,000 actors and 300 sources. */
const mostBytes: Readonly<Record<string, {readonly arrays: number; readonly heap: number}>> = {
	ndjson: {arrays: 116, heap: 300},
	own: {arrays: 117, heap: 300},
	csv: {arrays: 116, heap: 300},
	ucdp: {arrays: 446, heap: 550},
};

const views = ['j j j', 'G', 'g', ': 2 0 0 7 - 0 6 enter', ']', 'a', 'escape', '+ + +', '_'];
const queries = [`year:${wanted.year}`, `actor:"${wanted.actor}"`, '-year:1990..2000'];

setFlagsFromString('--expose-gc');
// While a function is compiled elsewhere, what it was called with is held.
setFlagsFromString('--no-concurrent-recompilation');
const collect = runInNewContext('gc') as () => void;

for (const kind of fileKinds)
	test(`${kind.title}: a screen anywhere reads the rows that it shows, and a row takes few bytes`, async () => {
		// What is made once, whatever the number of rows.
		frame(opened({}, (await load(kind, 500)).chronology));
		collect();
		const before = process.memoryUsage().heapUsed;
		const {survey, chronology, rowsRead} = await load(kind, size);
		let state = opened({}, chronology);
		const shows = (what: string) => {
			frame(state);
			const count = rowsRead();
			assert.ok(count <= mostRows, `${what}: ${count} rows`);
		};
		shows('the first screen');
		collect();
		const heap = (process.memoryUsage().heapUsed - before) / size;
		const arrays = bytesOfArrays(survey) / size;
		const most = mostBytes[kind.name] ?? {arrays: 0, heap: 0};
		assert.ok(arrays <= most.arrays, `${arrays} bytes in arrays`);
		assert.ok(heap <= most.heap, `${heap} bytes on the heap`);
		for (const keys of views) {
			state = drive(state, keys);
			shows(keys);
		}
		for (const query of queries) {
			state = filtered(state, query);
			shows(query);
		}
		assert.equal(state.chronology.size, size);
	});
