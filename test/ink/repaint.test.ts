import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {fixColumns} from '../../source/ink/fixed-columns.ts';
import {repaint} from '../../source/ink/repaint.ts';
import {type Cell, emulate} from '../emulator.ts';
import {samples} from '../world.ts';

const [columns, rows] = [24, 4];

/** The cells of a terminal after it was written to. */
async function written(...outputs: readonly string[]): Promise<readonly (readonly Cell[])[]> {
	const terminal = emulate(columns, rows);
	for (const output of outputs) {
		await new Promise<void>(resolve => terminal.emulator.write(fixColumns(output), resolve));
	}
	return terminal.cells();
}

const plainWords = ['', ' ', '      ', 'Rudaw', '2003–2020', '▸ 17 Nov', '≠', 'Жовтень'];
const words = fc.constantFrom(...plainWords, ...Object.values(samples));
const looks = fc.constantFrom(
	'',
	'',
	'\u001b[1m',
	'\u001b[2;36m',
	'\u001b[7m',
	'\u001b[4m',
	'\u001b[38;5;79m',
);
const pieces = fc.tuple(looks, words).map(([look, word]) => (look ? `${look}${word}\u001b[0m` : word));
const styles = /\u001b\[[\d;]*m/g;

/** Rows that the emulator gives no more cells than the screen has, however it counts. */
const someRows = fc
	.array(fc.array(pieces, {maxLength: 4}), {maxLength: rows})
	.map(frame => frame.map(row => row.join('')))
	.filter(frame => frame.every(row => 2 * row.replace(styles, '').length <= columns));

test('whatever was shown, and whatever else was there, the screen is that of the last rows written whole', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(someRows, {minLength: 1, maxLength: 4}), words, async (frames, foreign) => {
			const changes = frames.map((frame, index) => repaint(frames[index - 1], frame, columns));
			const whole = repaint(undefined, frames.at(-1) ?? [], columns);
			const expected = await written(whole);
			assert.deepEqual(await written(...changes), expected);
			assert.deepEqual(await written(...changes, `\u001b[2;3H${foreign}`, whole), expected);
		}),
	);
});

test('rows written whole are what is on the screen', async () => {
	const terminal = emulate(columns, rows);
	const frame = ['one', '', `${'─'.repeat(columns)}`, '▸ 日本'];
	await new Promise<void>(resolve => terminal.emulator.write(repaint(undefined, frame, columns), resolve));
	assert.equal(terminal.screen(), frame.join('\n'));
	assert.ok(terminal.cursor().hidden);
});

const [bold, inverse, off, plain] = ['\u001b[1m', '\u001b[7m', '\u001b[0m', '\u001b[m'];
const long = 'a line that is longer';

const changes: readonly (readonly [what: string, before: string, after: string, written: string])[] = [
	['nothing', 'one', 'one', ''],
	['a letter', 'a line of words', 'a lime of words', '\u001b[1;5Hm'],
	['what is behind', 'one two', 'one', '\u001b[1;4H\u001b[K'],
	['a style', `${bold}one${off} two`, 'one two', '\u001b[1;1Hone'],
	['letters of a style', `${bold}one${off}`, `${bold}ore${off}`, `\u001b[1;2H${bold}r${plain}`],
	['two ends', `1 ${long} 1`, `2 ${long} 2`, '\u001b[1;1H2\u001b[23C2'],
	['two letters near each other', '1 or 1', '2 or 2', '\u001b[1;1H2 or 2'],
	['two letters farther from each other', '1 and 1', '2 and 2', '\u001b[1;1H2\u001b[5C2'],
	['a style for another', `${bold}one${off}`, `${inverse}two${off}`, `\u001b[1;1H${inverse}two${plain}`],
	[
		'styles beside each other',
		'one two',
		`${bold}two${off}${inverse}one${off} `,
		`\u001b[1;1H${bold}two\u001b[0;7mone${plain} `,
	],
	[
		'what is behind, far from another change',
		`1 ${long} and so on`,
		`2 ${long}`,
		'\u001b[1;1H2\u001b[22C\u001b[K',
	],
	['a row with a wide letter', '日 1', '日 2', '\u001b[1;1H日 2\u001b[K'],
	['all of a row', 'one', `${inverse}two${off}`, `\u001b[1;1H${inverse}two${plain}`],
];

test('rows of one style are written without changing it between them', () => {
	const style = (text: string) => `${bold}${text}${off}`;
	assert.equal(
		repaint(['', '', ''], [style('one'), style('two'), ''], 30),
		`\u001b[1;1H${bold}one\u001b[2;1Htwo${plain}`,
	);
});

for (const [what, before, after, expected] of changes) {
	test(`of ${what}, that is written and nothing else`, () => {
		assert.equal(repaint([before], [after], 30), expected);
	});
}

test('rows that are gone are erased, and a row as wide as the screen is not erased behind its end', () => {
	assert.equal(repaint(['one', 'two'], ['one'], 30), '\u001b[2;1H\u001b[K');
	assert.equal(repaint(['日'], ['日本'], 4), '\u001b[1;1H日本');
});
