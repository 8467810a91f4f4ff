import assert from 'node:assert/strict';
import {test} from 'node:test';
import {growingPlaces, lineAt, numberAt} from '../../source/readers/row-places.ts';

const rows: Readonly<Record<string, readonly (readonly [offset: number, length: number, line: number])[]>> = {
	'a line each': [
		[0, 5, 1],
		[6, 4, 2],
		[11, 9, 3],
	],
	'several lines, and several in one': [
		[10, 5, 2],
		[16, 400, 5],
		[417, 9, 5],
		[430, 9, 5],
		[440, 9, 5],
	],
	'behind four gigabytes': [
		[0, 2 ** 32 - 1, 1],
		[2 ** 32 - 1, 7, 2],
		[2 ** 32 + 6, 7, 3],
		[2 ** 40, 7, 4],
	],
};

for (const [what, given] of Object.entries(rows))
	test(`rows with ${what} are found where they are`, () => {
		const growing = growingPlaces();
		for (const [index, row] of given.entries()) growing.add(...row, 3 * index + 1);
		const places = growing.all();
		assert.deepEqual(
			given.map((_, place) => numberAt(places, place)),
			given.map((_, index) => 3 * index + 1),
		);
		assert.deepEqual(
			given.map((_, place) => [places.offsets[place], places.lengths[place], lineAt(places, place)]),
			given,
		);
	});
