import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import fc from 'fast-check';
import {assembled} from '../../scripts/assembled.ts';
import {behindString} from '../../source/readers/json-rows/scan.ts';
import {stringEnds} from '../../source/readers/json-rows/string-ends.ts';
import {finderInCode, finderInLoop, nextStop, type StopFinder} from '../../source/readers/keyed/stops.ts';

const [quote, comma] = [0x22, 0x2c];

function isStop(byte: number): boolean {
	return byte === quote || byte === comma || byte < 0x20;
}

/** Bytes that are longer than some blocks, with few or many stops. */
const someBytes = fc
	.array(fc.oneof(fc.constant(0x61), fc.constantFrom(quote, comma, 0x0a, 0x1f, 0x20, 0x80, 0xff)), {
		maxLength: 90,
	})
	.map(list => Buffer.from(list));

const finders: readonly StopFinder[] = [finderInLoop(16), finderInLoop(33), finderInLoop()];

test('the code of the repository is what its source assembles to', async () => {
	for (const {file, text} of assembled) assert.equal(await readFile(file, 'utf8'), await text());
});

test('the next stop from any index on, and in any order, is the first that is there', () => {
	const code = finderInCode();
	assert.ok(code);
	for (const finder of [code, ...finders])
		fc.assert(
			fc.property(fc.array(someBytes, {minLength: 1, maxLength: 3}), fc.array(fc.nat(95)), (all, asked) => {
				const stop = nextStop(quote, comma, () => finder);
				for (const [index, from] of [...asked.toSorted((one, other) => one - other), ...asked].entries()) {
					const bytes = all[index % all.length] ?? Buffer.alloc(0);
					const found = bytes.findIndex((byte, at) => at >= from && isStop(byte));
					assert.equal(stop(bytes, from), found < 0 ? bytes.length : found);
				}
			}),
		);
});

test('a long text of nothing but stops, or of none, has them found in blocks', () => {
	const code = finderInCode();
	assert.ok(code);
	for (const finder of [code, ...finders])
		for (const byte of [quote, 0x61]) {
			const bytes = Buffer.alloc(200_000, byte);
			const stop = nextStop(quote, comma, () => finder);
			for (const from of [0, 65_535, 65_536, 131_080, 199_999])
				assert.equal(stop(bytes, from), byte === quote ? from : bytes.length);
		}
});

test('bytes are looked at once where indexes go up', () => {
	let looked = 0;
	const loop = finderInLoop(1000);
	const counted: StopFinder = {
		...loop,
		find(length, ...others) {
			looked += length;
			return loop.find(length, ...others);
		},
	};
	const bytes = Buffer.from('"a","b"\n'.repeat(10_000));
	const stop = nextStop(quote, comma, () => counted);
	for (let at = stop(bytes, 0); at < bytes.length; at = stop(bytes, at + 1));
	assert.equal(looked, bytes.length);
});

test('a string ends where it does when all its bytes are looked at', () => {
	const piece = fc.constantFrom(
		'a',
		'"',
		'\\"',
		'\\n',
		'\\u00e9',
		'\\ud800',
		'\\x',
		'\\',
		'é',
		'\t',
		'\n',
		', ',
	);
	for (const finder of [undefined, ...finders])
		fc.assert(
			fc.property(fc.array(piece, {maxLength: 40}), list => {
				const bytes = Buffer.from(`"${list.join('')}"`);
				const ends = stringEnds(finder && (() => finder));
				for (let at = 0; at < bytes.length; at++)
					if (bytes[at] === quote) assert.equal(ends(bytes, at), behindString(bytes, at));
			}),
		);
});
