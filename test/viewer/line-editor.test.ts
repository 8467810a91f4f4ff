import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
	type Edit,
	edit,
	editorOf,
	editorText,
	insert,
	type LineEditor,
} from '../../source/viewer/state/line-editor.ts';

/** A line with its caret as a bar. */
function shown({before, after}: LineEditor): string {
	return `${before}|${after}`;
}

function lineOf(text: string): LineEditor {
	const [before = '', after = ''] = text.split('|');
	return {before, after};
}

const edits: readonly (readonly [string, Edit, string])[] = [
	['year:2|020', 'left', 'year:|2020'],
	['|year', 'left', '|year'],
	['year:2|020', 'right', 'year:20|20'],
	['year|', 'right', 'year|'],
	['ye|ar', 'start', '|year'],
	['ye|ar', 'end', 'year|'],
	['ye|ar', 'deleteBack', 'y|ar'],
	['|year', 'deleteBack', '|year'],
	['ye|ar', 'deleteForward', 'ye|r'],
	['year|', 'deleteForward', 'year|'],
	['actor:iran troops|', 'deleteWord', 'actor:iran |'],
	['actor:iran  |troops', 'deleteWord', '|troops'],
	[`${'a'.repeat(300_000)} b|`, 'deleteWord', `${'a'.repeat(300_000)} |`],
	['actor:|iran', 'deleteToStart', '|iran'],
	['actor:|iran', 'deleteToEnd', 'actor:|'],
	['cafe\u0301|', 'deleteBack', 'caf|'],
	['👩‍👩‍👧|x', 'left', '|👩‍👩‍👧x'],
	['é|é', 'right', 'éé|'],
];

for (const [from, how, to] of edits) {
	test(`${how} makes ${from} into ${to}`, () => assert.equal(shown(edit(lineOf(from), how)), to));
}

test('what is written stands at the caret, and line breaks become spaces', () => {
	assert.equal(shown(insert(lineOf('a|b'), 'x')), 'ax|b');
	assert.equal(shown(insert(editorOf('a'), 'x\ny\u001b[31m')), 'ax y [31m|');
});

test('no edit makes a line longer, and moving keeps its text', () => {
	const all: readonly Edit[] = [
		'left',
		'right',
		'start',
		'end',
		'deleteBack',
		'deleteForward',
		'deleteWord',
		'deleteToStart',
		'deleteToEnd',
	];
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), fc.array(fc.constantFrom(...all)), (text, steps) => {
			let editor = editorOf(text);
			for (const how of steps) {
				const next = edit(editor, how);
				assert.ok(editorText(next).length <= editorText(editor).length);
				if (!how.startsWith('delete')) assert.equal(editorText(next), editorText(editor));
				editor = next;
			}
		}),
	);
});
