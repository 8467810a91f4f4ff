import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {cleanTree} from '../../source/readers/clean-tree.ts';
import {Numeral} from '../../source/text/numeral.ts';

const text = fc.oneof(
	fc.string({maxLength: 8}),
	fc.constantFrom('', 'a\r\nb', 'a\u001b[2J', '\u202etxt', 'b\ttab', 'x'.repeat(1001), '灯台'),
);
const key = fc.oneof(
	fc.constantFrom('title', 'accounts', 'text', 'claims', 'x-mine', 'a\u0007', 'a\u2407', '__proto__'),
	text,
);
const {tree} = fc.letrec(tie => ({
	tree: fc.oneof(
		{depthSize: 'medium'},
		text,
		fc.constantFrom(null, 7, true, new Numeral('1.10'), new Numeral('1e999')),
		fc.array(tie('tree'), {maxLength: 10}),
		fc.dictionary(key, tie('tree'), {maxKeys: 4, noNullPrototype: true}),
	),
}));

test('an item in which there is nothing to clean is what cleaning makes of it', () => {
	fc.assert(
		fc.property(fc.dictionary(key, tree, {maxKeys: 5, noNullPrototype: true}), item => {
			// With a key of the user's own, each value is looked at.
			const each = cleanTree({...item, 'x-other': 1}, 'item');
			const made = cleanTree(item, 'item');
			assert.deepEqual({...Object(made.value), 'x-other': 1}, each.value);
			assert.deepEqual(made.problems, each.problems);
		}),
		{numRuns: 2000},
	);
});

test('an item of any depth is looked at without exhausting the stack', () => {
	let deep: unknown = 'x';
	for (let level = 0; level < 100_000; level++) deep = [deep];
	assert.equal(cleanTree({deep}, 'item').problems[0]?.severity, 'error');
});
