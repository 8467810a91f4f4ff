import assert from 'node:assert/strict';
import {test} from 'node:test';
import {gzipSync} from 'node:zlib';
import fc from 'fast-check';
import {bytesIn} from '../../source/cli/input/stream-bytes.ts';
import {type BytesOptions, readBytes} from '../../source/readers/bytes.ts';
import type {ReadResult} from '../../source/readers/result.ts';
import {readStream} from '../../source/readers/stream.ts';
import {allRows} from '../fixtures.ts';

const lines = [
	'{"date":"1900-01-01","title":"The kiln is lit"}\n',
	'{"date":"1901-02-03","title":"Zürich, “glazed”"}\n',
	'{"date":"1899","title":"Clay is found"}\n',
].join('');
const table = 'date,title,place\n1900-01-01,"The kiln, lit",Yard\n1901-02-03,Glazed,Hall\n';
const document = "version: 1\ntitle: Kiln\nevents:\n  - {id: lit, date: '1900', title: Lit}\n";

async function* inPieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
	const at = [...cuts.map(cut => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
	let from = 0;
	for (const end of at) {
		yield bytes.subarray(from, end);
		from = end;
	}
}

function told(result: ReadResult) {
	if (result.type === 'refused') return result.problems;
	const {chronology, warnings} = result;
	return [chronology.title, allRows(chronology).map(row => chronology.get(row)), warnings];
}

test('bytes that come in pieces give what they give at once, whatever their format and encoding', async () => {
	const utf16 = Buffer.from(`\ufeff${lines}`, 'utf16le');
	const files: readonly (readonly [bytes: Buffer, options?: BytesOptions])[] = [
		[Buffer.from(lines)],
		[Buffer.from(table)],
		[Buffer.from(document)],
		[Buffer.from(`\ufeff${table}`)],
		[utf16],
		[utf16.subarray(2)],
		[utf16.subarray(2), {encoding: 'utf-16le'}],
		[Buffer.from(lines, 'latin1')],
		[Buffer.from(table.replace('kiln', 'kiln\x80'), 'latin1'), {encoding: 'windows-1252'}],
		[Buffer.concat([Buffer.from(table.repeat(4000)), Buffer.from([0xff, 10])])],
		[Buffer.from(`${table}1902-01-01,a\0b,c\n`)],
		[Buffer.from('%PDF-1.4\n')],
		[Buffer.from('')],
		[Buffer.from('a')],
	];
	for (const [bytes, options] of files) {
		const whole = told(await readBytes('-', bytes, options));
		await fc.assert(
			fc.asyncProperty(fc.array(fc.nat(), {maxLength: 8}), async cuts => {
				assert.deepEqual(told(await readStream('-', inPieces(bytes, cuts), options).whole), whole);
			}),
			{numRuns: bytes.length > 10_000 ? 3 : 40},
		);
	}
});

/** A stream that gives pieces when it is told to. */
function handedOut() {
	let give: (piece: Uint8Array | undefined) => void = () => {};
	let taken: () => void = () => {};
	async function* bytes(): AsyncGenerator<Uint8Array> {
		for (;;) {
			const piece = await new Promise<Uint8Array | undefined>(resolve => {
				give = resolve;
				taken();
			});
			if (!piece) return;
			yield piece;
		}
	}
	return {
		bytes: bytes(),
		/** Resolves once the piece has been read and the next is asked for. */
		give: (text: string) =>
			new Promise<void>(resolve => {
				taken = resolve;
				give(Buffer.from(text));
			}),
		end: () => give(undefined),
	};
}

test('the rows that have come are there before the others, and none is lost or counted twice', async () => {
	for (const isTable of [false, true]) {
		const rowAt = (index: number) =>
			isTable
				? `${1000 + (index % 900)},"Row ${index}, told",Hall\n`
				: `{"date":"${1000 + (index % 900)}","title":"Row ${index}, told"}\n`;
		const rows = Array.from({length: 30_000}, (_, index) => rowAt(index));
		const {bytes, give, end} = handedOut();
		const {soFar, whole} = readStream('-', bytes);
		await new Promise<void>(resolve => setImmediate(resolve));
		await give((isTable ? 'date,title,place\n' : '') + rows.slice(0, 3).join(''));
		assert.equal((await soFar())?.chronology.size, 3);
		assert.equal(await soFar(), undefined);
		await give(`${rows.slice(3, 5).join('')}${rows[5]?.slice(0, 8)}`);
		assert.equal((await soFar())?.chronology.size, 5);
		await give(`${rows[5]?.slice(8)}${rows.slice(6, 20_000).join('')}`);
		const some = (await soFar())?.chronology;
		assert.ok(some && some.size > 10_000 && some.size <= 20_000);
		const titles = allRows(some).map(row => some.get(row).title);
		assert.equal(new Set(titles).size, some.size);
		assert.ok(titles.includes(`Row ${some.size - 1}, told`));
		await give(rows.slice(20_000).join(''));
		end();
		const result = await whole;
		assert.ok(result.type === 'read');
		assert.equal(result.chronology.size, 30_000);
	}
});

test('a stream that is packed is unpacked as it comes, and a damaged one is told', async () => {
	const packed = gzipSync(lines);
	const of = (bytes: Uint8Array) => readStream('-', bytesIn(inPieces(bytes, [1, 9, 20]))).whole;
	const result = await of(packed);
	assert.ok(result.type === 'read');
	assert.equal(result.chronology.size, 3);
	await assert.rejects(of(packed.subarray(0, 40)), /is packed with gzip, and /);
});
