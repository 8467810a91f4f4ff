import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {madeEvents, wanted} from '../../benchmark/scale/events.ts';
import {type FileKind, fileKinds} from '../../benchmark/scale/files.ts';
import {compareAll} from '../../source/chronology/standing.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import type {ByteSource} from '../../source/readers/byte-source.ts';
import {readerOf} from '../../source/readers/index.ts';
import {chronologyInFile, lostTitle, type Survey, surveyorOf} from '../../source/readers/survey.ts';
import {frame} from '../../source/viewer/frame.ts';
import {drive, filtered, opened} from '../drive.ts';

// What a large file costs, counted: none of it depends on how fast the machine is.

const size = 10_000;

type Loaded = {readonly survey: Survey; readonly chronology: Chronology; readonly rowsRead: () => number};

/** The bytes of a file that is generated, and how its rows are read where they stand. */
async function made({name, extension, head, line}: FileKind, size: number) {
	const lines = Array.from(madeEvents(size), event => line(event));
	const bytes = Buffer.from([...(head === undefined ? [] : [head]), ...lines, ''].join('\n'));
	const reader = await readerOf(`${name}.${extension}`, bytes.toString('utf8', 0, 4096), undefined);
	assert.ok(typeof reader === 'object' && reader.type === 'rows' && reader.inFile, name);
	return {bytes, format: await reader.inFile()};
}

/** Surveys a file that is generated, and tells how many of its rows have been read again since it was last asked. */
async function load(kind: FileKind, size: number): Promise<Loaded> {
	const {name} = kind;
	const {bytes, format} = await made(kind, size);
	let reads = 0;
	const file: ByteSource = {
		size: bytes.length,
		read(offset, length) {
			reads++;
			return bytes.subarray(offset, offset + length);
		},
	};
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

/** How many objects there are in a value, beside the numbers of its arrays. */
function objectsIn(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 0;
	if (ArrayBuffer.isView(value)) return 1;
	const inner = value instanceof Map ? [...value.values()] : Object.values(value);
	return inner.reduce((sum: number, each) => sum + objectsIn(each), 1);
}

/** The most rows that a screen of 120x40 reads: a list of 35 or fewer, and the event that a jump leads to. */
const mostRows = 40;

/** The most bytes that a row takes in arrays of numbers, and beside these on the heap, with its share of 5,000 actors and 300 sources. */
const mostBytes: Readonly<Record<string, {readonly arrays: number; readonly heap: number}>> = {
	ndjson: {arrays: 120, heap: 350},
	own: {arrays: 120, heap: 350},
	csv: {arrays: 120, heap: 350},
	ucdp: {arrays: 400, heap: 350},
};

const views = ['j j j', 'G', 'g', ': 2 0 0 7 - 0 6 enter', ']', 'a', 'escape', '+ + +', '_'];
const queries = [`year:${wanted.year}`, `actor:"${wanted.actor}"`, '-year:1990..2000'];

setFlagsFromString('--expose-gc');
// While a function is compiled elsewhere, what it was called with is held.
setFlagsFromString('--no-concurrent-recompilation');
const collectOnce = runInNewContext('gc') as () => void;

/** What is held by what has gone goes the next time, and what a turn of the program holds, behind that. */
async function collect(): Promise<void> {
	for (let time = 0; time < 4; time++) {
		collectOnce();
		await turn();
	}
}

/** The bytes on the heap beyond what was there before, once they are within a bound, or after some collections: at times something that has gone is held longer. */
async function heapBeyond(before: number, most: number): Promise<number> {
	for (let time = 1; ; time++) {
		await collect();
		const beyond = process.memoryUsage().heapUsed - before;
		if (beyond <= most || time === 10) return beyond;
	}
}

for (const kind of fileKinds)
	test(`${kind.title}: a screen anywhere reads the rows that it shows, and a row takes few bytes`, async () => {
		// What is made once, whatever the number of rows.
		frame(opened({}, (await load(kind, 500)).chronology));
		await collect();
		const before = process.memoryUsage().heapUsed;
		const {survey, chronology, rowsRead} = await load(kind, size);
		let state = opened({}, chronology);
		const shows = (what: string) => {
			frame(state);
			const count = rowsRead();
			assert.ok(count <= mostRows, `${what}: ${count} rows`);
		};
		shows('the first screen');
		const most = mostBytes[kind.name] ?? {arrays: 0, heap: 0};
		const heap = (await heapBeyond(before, most.heap * size)) / size;
		const arrays = bytesOfArrays(survey) / size;
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

for (const kind of fileKinds)
	test(`${kind.title}: what reads rows again is made once, however often rows are handed over`, async () => {
		const {bytes, format} = await made(kind, size);
		const file: ByteSource = {
			size: bytes.length,
			read: (offset, length) => bytes.subarray(offset, offset + length),
		};
		let times = 0;
		const again: typeof format.again = (...given) => {
			times++;
			return format.again(...given);
		};
		const where = {format: {...format, again}, file, options: {}};
		const surveyor = surveyorOf(format, file, kind.name, {});
		let handedOver = 0;
		for (let reached: number | string = 0; reached !== bytes.length; handedOver++) {
			reached = await surveyor.next();
			const chronology = await chronologyInFile(surveyor.survey(), where, true);
			assert.notEqual(chronology.get(chronology.size - 1).title, lostTitle);
		}
		assert.ok(handedOver > 2, `${handedOver}`);
		assert.equal(times, 1);
	});

test('what is handed from one thread to another has as many objects, however many rows, actors, sources, tags and ids it tells of', async () => {
	const kind: FileKind = {
		...{name: 'own', title: 'lines', extension: 'ndjson'},
		line: ({number, date, title, text}) =>
			JSON.stringify({
				...{id: `e${number % 3}`, date, title, actors: [`Actor ${number}`], tags: [`tag ${number}`]},
				accounts: [{source: `Paper ${number}`, text}],
			}),
	};
	const counts = [];
	for (const size of [500, 5000]) {
		const {survey, chronology} = await load(kind, size);
		assert.equal(chronology.size, size);
		assert.deepEqual([chronology.actors.size, chronology.sources.size], [size, size]);
		assert.equal(chronology.get(chronology.rowOf('e1-7') ?? -1).id, 'e1-7');
		counts.push(objectsIn({...survey, problems: []}));
	}
	assert.equal(counts[0], counts[1]);
});

test('who looks at all rows once drives out none of those that are shown', async () => {
	const ucdp = fileKinds.find(({name}) => name === 'ucdp');
	assert.ok(ucdp);
	const {chronology, rowsRead} = await load(ucdp, size);
	const shown = Array.from({length: mostRows}, (_, row) => row);
	for (const row of shown) chronology.get(row);
	for (const _ of compareAll(chronology, 0));
	assert.ok(rowsRead() >= size);
	for (const row of shown) chronology.get(row);
	assert.equal(rowsRead(), 0);
});
