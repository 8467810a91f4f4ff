import assert from 'node:assert/strict';
import {test} from 'node:test';
import {growingDigests} from '../../source/readers/digest.ts';
import {digestQueue} from '../../source/readers/digest-queue.ts';
import {fileDigester, type RowMark} from '../../source/readers/file-digester.ts';
import {sourceOf} from './both-ways.ts';

/** Digests of rows of ten bytes that begin at some offsets, each with its offset as its only number. */
function digestsAt(...starts: readonly number[]) {
	const digests = growingDigests();
	for (const offset of starts) {
		digests.numbers().push(offset);
		digests.end({offset, length: 10, line: 1}, 1, NaN);
	}
	return digests.taken(false);
}

test('a digest is found where a row begins at just its start, and those before it are left', () => {
	const queue = digestQueue();
	assert.equal(queue.find(0), false);
	queue.add(digestsAt(20, 30));
	queue.add(digestsAt());
	queue.add(digestsAt(45, 60));
	const found = [0, 20, 25, 40, 45, 50, 60, 70].filter(queue.find);
	assert.deepEqual(found, [20, 45, 60]);
	assert.equal(queue.count(), 3);
	queue.add(digestsAt(65, 80));
	assert.equal(queue.find(80), true);
	const {digests, index} = queue.found();
	assert.deepEqual([digests.numbers[index], digests.ends[index]], [80, 2]);
	assert.equal(queue.find(90), false);
	assert.throws(queue.found, /no digest/);
});

test('digests that are taken begin anew', () => {
	const digests = growingDigests();
	for (const offset of [0, 10]) {
		digests.numbers().push(1, 2);
		digests.end({offset, length: 5, line: 1}, 3, 7);
		const {starts, lengths, lines, hashes, ends, numbers} = digests.taken(true);
		assert.deepEqual(
			[starts, lengths, lines, hashes, ends, numbers].map(each => [...each]),
			[[offset], [5], [3], [7], [2], [1, 2]],
		);
	}
});

test('a row begins at an offset, or at the next one behind its mark', () => {
	const rowsFrom = (text: string, mark: RowMark | undefined, ...offsets: readonly number[]) => {
		const {rowFrom} = fileDigester(sourceOf(text), {
			...{take: (_, at) => at, taken: () => digestsAt()},
			...(mark && {mark}),
		});
		return offsets.map(rowFrom);
	};
	assert.deepEqual(rowsFrom('ab\ncd\n\nef', undefined, 0, 1, 2, 3, 4, 6, 7, 8), [
		0,
		3,
		3,
		3,
		6,
		6,
		7,
		undefined,
	]);
	const between = {bytes: Buffer.from('},{'), before: 2};
	assert.deepEqual(rowsFrom('[{},{"a":{}},{}]', between, 1, 4, 5, 13, 14), [4, 4, 13, 13, undefined]);
	assert.deepEqual(rowsFrom('{"k1":{},"k2":{}}', {bytes: Buffer.from('"k'), before: 0}, 1, 2, 9), [1, 9, 9]);
});
