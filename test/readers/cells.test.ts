import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type CellFinder, cellFinder} from '../../source/readers/tables/cells.ts';
import {cellsByStops} from '../../source/readers/tables/cells-by-stops.ts';

const comma = 0x2c;

function inCode(width: number): CellFinder {
	const finder = cellFinder(width, comma);
	assert.ok(finder);
	return finder;
}

/** What is found of the row at an index. */
function found(finder: CellFinder, bytes: Buffer, at: number): readonly number[] {
	const end = finder.divide(bytes, at);
	return end < 0 ? [end] : [end, finder.lines(), ...finder.bounds];
}

const sign = fc.constantFrom('a', 'é', '"', '""', ',', ',', '\n', '\r\n', '\r', ' ', '\t', 'x'.repeat(20));

test('the cells of a row are the same whether it is divided sixteen bytes at a time or stop by stop', () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(sign, {maxLength: 40}), {minLength: 1, maxLength: 3}),
			fc.nat(3),
			(all, more) => {
				const [code, loop] = [inCode(more + 1), cellsByStops(more + 1, comma)];
				for (const signs of all) {
					const bytes = Buffer.from(signs.join(''));
					for (let at = 0; at < bytes.length; at++)
						assert.deepEqual(
							found(code, bytes, at),
							found(loop, bytes, at),
							`${at} of ${JSON.stringify(signs.join(''))}`,
						);
				}
			},
		),
		{numRuns: 300},
	);
});

test('rows are found that end behind what is looked at in one go, and those that are longer are left', () => {
	const rows = Array.from({length: 300}, (_, index) => `${index},"${'a""\n'.repeat((index * 37) % 400)}",b`);
	const bytes = Buffer.from(`${rows.join('\n')}\n`);
	const [code, loop] = [inCode(3), cellsByStops(3, comma)];
	for (let at = 0; at < bytes.length; ) {
		assert.deepEqual(found(code, bytes, at), found(loop, bytes, at));
		at = loop.divide(bytes, at) + 1;
	}
	const long = Buffer.from(`a,"${'b'.repeat(70_000)}",c\n1,2,3\n`);
	assert.equal(code.divide(long, 0), -1);
	assert.equal(loop.divide(long, 0), long.length - 7);
	assert.equal(code.divide(long, long.length - 6), long.length - 1);
});

test('a row with more cells than there is room for has none found', () => {
	assert.equal(cellFinder(10_000, comma), undefined);
});
