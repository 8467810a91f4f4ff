import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {dateKeysOf} from '../../source/chronology/date-keys.ts';
import {growing, integers} from '../../source/chronology/growing.ts';
import {boundsAt, growingBounds} from '../../source/chronology/growing-bounds.ts';
import {growingLists} from '../../source/chronology/growing-lists.ts';
import {growingNumbers} from '../../source/chronology/growing-numbers.ts';
import {growingIds, numbersWith} from '../../source/chronology/id-table.ts';
import {lengthAt, listAt} from '../../source/chronology/lists.ts';
import {numberedIds, numberOf, textAt} from '../../source/chronology/texts.ts';
import {hashOf} from '../../source/lookup/hash.ts';

// What one thread was told of stays as it was while another adds to it.

const sizes = [1, 63, 64, 65, 1000, 100_000];

test('what a list of numbers held at a time stays as it was while more are added', () => {
	const list = growing(integers);
	const views = sizes.map(size => {
		while (list.length < size) list.push(7 * list.length);
		return list.all();
	});
	for (const [index, view] of views.entries()) {
		assert.equal(view.length, sizes[index]);
		assert.ok(view.every((value, at) => value === 7 * at));
		assert.ok(view.buffer instanceof SharedArrayBuffer);
	}
});

test('an array becomes longer where it stands, and is seldom copied', () => {
	const list = growing(integers);
	const buffers = new Set<ArrayBufferLike>();
	for (let value = 0; value < 1_000_000; value++) {
		list.push(value);
		if (value % 1000 === 0) buffers.add(list.all().buffer);
	}
	assert.ok(buffers.size <= 5, `${buffers.size} buffers`);
});

test('an array of many rows is copied no more', () => {
	const list = growing(integers);
	const pushUpTo = (length: number) => {
		while (list.length < length) list.push(list.length);
		return list.all().buffer;
	};
	const buffer = pushUpTo(200_000);
	assert.ok(pushUpTo(4_000_000) === buffer);
});

test('a table of ids finds those that it was told of, and none that came later', () => {
	const ids = growingIds();
	const tables = sizes.map(size => {
		while (ids.length < size) ids.add(hashOf(`id ${ids.length % 90_000}`));
		return ids.all();
	});
	for (const [index, table] of tables.entries()) {
		const size = sizes[index] ?? 0;
		for (const number of [0, 62, 63, 64, 999, 1000, 89_999, 99_999]) {
			const known = [number % 90_000, (number % 90_000) + 90_000].filter(each => each < size);
			assert.deepEqual(
				[...numbersWith(table, hashOf(`id ${number % 90_000}`))],
				known,
				`${number} of ${size}`,
			);
		}
	}
});

test('an id that is there already is not added as a new one', () => {
	const ids = growingIds();
	for (let number = 0; number < 3000; number++) {
		assert.equal(ids.addNew(hashOf(`id ${number}`)), true);
		assert.equal(ids.addNew(hashOf(`id ${number >> 1}`)), false);
	}
	assert.equal(ids.length, 3000);
	assert.deepEqual([...numbersWith(ids.all(), hashOf('id 1700'))], [1700]);
});

test('ids are told apart whose hashes share bits', () => {
	const part = fc.constantFrom(0, 1, 7, 2 ** 10, 2 ** 20, 2 ** 21 - 1);
	const hash = fc
		.tuple(part, part, fc.nat({max: 2000}))
		.map(([high, middle, low]) => 2 ** 32 * high + 2 ** 11 * middle + low);
	fc.assert(
		fc.property(fc.array(hash, {maxLength: 3000, size: 'max'}), hashes => {
			const ids = growingIds();
			const known = new Map<number, number>();
			for (const each of hashes) {
				assert.equal(ids.find(each), known.get(each));
				assert.equal(ids.addNew(each), !known.has(each));
				if (!known.has(each)) known.set(each, known.size);
			}
			const all = ids.all();
			for (const [each, number] of known) assert.deepEqual([...numbersWith(all, each)], [number]);
		}),
		{numRuns: 30},
	);
});

test('texts and their numbers stay as they were', () => {
	const ids = numberedIds();
	const known = sizes.map(size => {
		while (ids.length < size) ids.numberOf(`Zürich ${ids.length} 💡`);
		return ids.all();
	});
	for (const [index, each] of known.entries()) {
		const last = (sizes[index] ?? 0) - 1;
		assert.equal(textAt(each.texts, last), `Zürich ${last} 💡`);
		assert.equal(numberOf(each, `Zürich ${last} 💡`), last);
		assert.equal(numberOf(each, `Zürich ${last + 1} 💡`), undefined);
	}
});

const moment = fc
	.tuple(
		fc.constantFrom(0, 1, -1, 12_000, 2 ** 31 - 2, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), -62_091_945_258),
		fc.constantFrom(0, 86_399.999999999, 36_672, 0.5),
	)
	.map(([day, second]) => ({day, second}));

test('bounds of rows are kept exactly, in however little room', () => {
	const span = fc.option(
		fc.tuple(moment, moment).map(([earliest, latest]) => ({earliest, latest})),
		{nil: undefined},
	);
	fc.assert(
		fc.property(fc.array(span, {maxLength: 200}), fc.infiniteStream(fc.boolean()), (spans, byKeys) => {
			const bounds = growingBounds();
			for (const each of spans) {
				if (byKeys.next().value)
					bounds.addKeys(
						dateKeysOf({
							...(each && {span: each}),
							isInstant: false,
							isTold: false,
							precision: 0,
							duration: 0,
						}),
					);
				else bounds.add(each);
			}
			const known = bounds.all();
			assert.deepEqual(
				spans.map((_, row) => boundsAt(known, row)),
				spans,
			);
		}),
	);
});

test('of days alone no seconds are kept, and lists of one length have no starts', () => {
	const [bounds, lists] = [growingBounds(), growingLists()];
	for (let day = 0; day < 100; day++) {
		bounds.add(
			day % 10 === 3
				? undefined
				: {earliest: {day, second: 0}, latest: {day: day + 1, second: 86_399.999999999}},
		);
		lists.add([`lamp ${day}`, 'lamp 0']);
	}
	const {firstDays, firstSeconds, lastSeconds} = bounds.all();
	assert.ok(firstDays instanceof Int32Array);
	assert.deepEqual([firstSeconds, lastSeconds], [0, 86_399.999999999]);
	assert.equal(lists.all().starts, 2);
});

test('lists of whatever lengths are kept as they are', () => {
	fc.assert(
		fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), {maxLength: 3})), given => {
			const lists = growingLists();
			for (const list of given) lists.add(list);
			const [known, {texts}] = [lists.all(), lists.ids()];
			for (const [row, list] of given.entries()) {
				assert.deepEqual(
					Array.from(listAt(known, row), number => textAt(texts, number)),
					list,
				);
				assert.equal(lengthAt(known, row), list.length);
			}
			for (const row of [-1, given.length]) assert.equal(lengthAt(known, row) + listAt(known, row).length, 0);
		}),
	);
});

test('whole numbers stand in arrays of the narrowest kind, and what was told of them stays', () => {
	const numbers = growingNumbers();
	const given = [0, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, 2 ** 50];
	const widths = given.map((value, index) => {
		numbers.push(value);
		const known = numbers.all();
		assert.deepEqual([...known], given.slice(0, index + 1));
		return known.BYTES_PER_ELEMENT;
	});
	assert.deepEqual(widths, [1, 1, 2, 2, 4, 4, 8, 8]);
	assert.deepEqual(
		given.map((_, index) => numbers.at(index)),
		given,
	);
});
