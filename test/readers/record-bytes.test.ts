import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {byteDivider, cellsAgain, type FileRecord} from '../../source/readers/tables/record-bytes.ts';
import {type Cells, recordsOf} from '../../source/readers/tables/records.ts';

async function ofText(text: string): Promise<readonly unknown[]> {
	async function* chunks(): AsyncGenerator<string> {
		yield text;
	}
	const found: unknown[] = [];
	for await (const records of recordsOf(chunks(), ',', 1)) found.push(...records);
	return found;
}

/** The rows of bytes that come in pieces, as `size` of them at a time are there. */
function ofBytes(text: string, size: number): readonly FileRecord[] {
	const bytes = Buffer.from(text);
	const divider = byteDivider(',', 1);
	const found: FileRecord[] = [];
	let [from, end] = [0, 0];
	while (end < bytes.length) {
		end = Math.min(bytes.length, end + size);
		from += divider.take(bytes.subarray(from, end), from, end === bytes.length, row => found.push(row));
	}
	return found;
}

function all(cells: Cells): readonly (string | undefined)[] {
	return Array.from({length: cells.length}, (_, column) => cells.at(column));
}

const piece = fc.constantFrom(
	'a',
	'é',
	'日',
	'"',
	'""',
	',',
	'\n',
	'\r\n',
	'\r',
	' ',
	'x,y',
	'"q"',
	'"a\nb"',
	',"c""d",',
	'é'.repeat(150),
);
const anyTable = fc.array(piece, {maxLength: 30}).map(parts => parts.join(''));

test('a table in bytes has the rows of the same table in text, wherever its pieces begin', async () => {
	await fc.assert(
		fc.asyncProperty(anyTable, fc.integer({min: 1, max: 40}), async (text, size) => {
			const rows = ofBytes(text, size).map(({offset: _o, length: _l, ...row}) =>
				row.type === 'record' ? {...row, cells: all(row.cells)} : row,
			);
			assert.deepEqual(rows, await ofText(text));
		}),
		{numRuns: 3000},
	);
});

test('the bytes of a row give its cells again', () => {
	fc.assert(
		fc.property(anyTable, text => {
			const bytes = Buffer.from(text);
			for (const row of ofBytes(text, 1000)) {
				if (row.type === 'broken') continue;
				const own = bytes.subarray(row.offset, row.offset + row.length);
				assert.deepEqual(all(cellsAgain(own, ',')), all(row.cells), JSON.stringify([text, own.toString()]));
			}
		}),
		{numRuns: 2000},
	);
});

const returned = {
	'that have quotation marks': '2020,"The ""lamp"""\r2021,The fog\r',
	'that have none': '2020,The lamp\r2021,The fog\r',
};

for (const [name, two] of Object.entries(returned)) {
	test(`rows ${name} and end in a return cost what they hold, and not what is behind them`, () => {
		const bytes = Buffer.from(`date,title\n${two.repeat(20_000)}`);
		let read = 0;
		bytes.toString = (encoding, from = 0, end = bytes.length) => {
			read += end - from;
			return Buffer.prototype.toString.call(bytes, encoding, from, end);
		};
		bytes.indexOf = (sign: string | number | Uint8Array, from?: number | BufferEncoding | null) => {
			const start = Number(from ?? 0);
			const found = Buffer.prototype.indexOf.call(bytes, sign, start);
			read += (found < 0 ? bytes.length : found) - start;
			return found;
		};
		let rows = 0;
		byteDivider(',', 1).take(bytes, 0, true, () => rows++);
		assert.equal(rows, 40_001);
		assert.ok(read < 30 * bytes.length, `${read} of ${bytes.length} bytes`);
	});
}
