import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chunksOf} from '../../source/readers/file-chunks.ts';

const bytes = Buffer.from('date,title\n1900,Lit\n1901,Gla');

/** A file of a size that it had once. */
function fileOf(size: number) {
	return {size, read: (offset: number, length: number) => bytes.subarray(offset, offset + length)};
}

for (const [what, size, isLast] of [
	['a file that is as it was', bytes.length, true],
	['a file that has become shorter', 1000, true],
	['a file that is still coming', Infinity, false],
] as const)
	test(`the last bytes of ${what} are ${isLast ? '' : 'not '}known as the last`, () => {
		const chunks = chunksOf(fileOf(size), 0);
		const piece = chunks.piece();
		assert.equal(piece.isLast, isLast);
		assert.equal(chunks.use(piece, 20, false), isLast ? size : 20);
	});
