import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {type Edit, edit, insert, type LineEditor} from '../../source/viewer/state/line-editor.ts';
import {echoChange, promptText} from '../../source/viewer/voice/echo.ts';

/** What a terminal shows of a line after text with backspaces, and where its cursor is. */
function shown(text: string): {readonly line: string; readonly column: number} {
	let [line, column] = ['', 0];
	for (const character of text) {
		if (character === '\b') column--;
		else {
			line = line.slice(0, column) + character + line.slice(column + 1);
			column++;
		}
	}
	return {line: line.trimEnd(), column};
}

const prompt = 'filter: ';

const echoes: readonly (readonly [from: string, to: string, written: string | undefined])[] = [
	['ab|', 'abc|', 'c'],
	['|', 'tag:attack|', 'tag:attack'],
	['abc|', 'ab|', '\b \b'],
	['abc|', 'ab|c', '\b'],
	['ab|c', 'abc|', 'c'],
	['a|bc', 'ax|bc', 'xbc\b\b'],
	['ab|c', 'a|c', '\bc \b\b'],
	['a|bc', 'a|c', 'c \b\b'],
	['abc|', 'abc|', ''],
	['abc|', '|', undefined],
	['actor:k|', 'actor:"Kataib Hezbollah" |', undefined],
];

function lineOf(text: string) {
	const [before = '', after = ''] = text.split('|');
	return {prompt, editor: {before, after}};
}

for (const [from, to, bytes] of echoes) {
	test(`${from} becomes ${to} by ${JSON.stringify(bytes)}`, () =>
		assert.equal(echoChange(lineOf(from), lineOf(to), 80), bytes));
}

test('at the edge of the terminal a line is written on or anew, as no backspace leads back over it', () => {
	const long = 'x'.repeat(30);
	assert.equal(echoChange(lineOf(`${long}|`), lineOf(`${long}y|`), 30), 'y');
	assert.equal(echoChange(lineOf(`${long}|`), lineOf(`${long.slice(1)}|`), 30), undefined);
	assert.equal(echoChange(lineOf(`${long}|`), lineOf(`${long.slice(1)}|`), 80), '\b \b');
});

test('whatever is edited, the terminal shows the line and has its cursor at the caret', () => {
	const edits: readonly Edit[] = [
		'left',
		'right',
		'start',
		'end',
		'deleteBack',
		'deleteForward',
		'deleteWord',
	];
	const step = fc.oneof(
		fc.constantFrom(...edits).map(how => (editor: LineEditor) => edit(editor, how)),
		fc.constantFrom('a', 'b', ' ', 'aa').map(text => (editor: LineEditor) => insert(editor, text)),
	);
	fc.assert(
		fc.property(fc.array(step, {maxLength: 25}), steps => {
			let line = lineOf('abba|');
			let text = promptText(line);
			for (const change of steps) {
				const next = {prompt, editor: change(line.editor)};
				const change_ = echoChange(line, next, 80);
				text = change_ === undefined ? promptText(next) : text + change_;
				line = next;
				assert.deepEqual(shown(text), {
					line: (prompt + next.editor.before + next.editor.after).trimEnd(),
					column: (prompt + next.editor.before).length,
				});
			}
		}),
		{numRuns: 200},
	);
});
