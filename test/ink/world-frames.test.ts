import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {fixColumns, fixedColumnStdout} from '../../source/ink/fixed-columns.ts';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import {openState} from '../../source/viewer/open.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {cellsOf} from '../cells.ts';
import {drive} from '../drive.ts';
import {emulate, type Measuring} from '../emulator.ts';
import {manyScripts, texts} from '../world.ts';
import {painted} from './ink-screen.tsx';

const paint = painter(themes.terminal, false);
const styles = /\u001b\[[\d;]*m/g;
const sizes = [
	[80, 24],
	[120, 40],
] as const;

const views: Readonly<Record<string, {readonly at: string; readonly of: (state: State) => State}>> = {
	compare: {at: 'lanterns', of: state => drive(state, 'c')},
	account: {at: 'move', of: state => drive(state, 'enter')},
};

function shown(view: string, columns: number, rows: number): State {
	const {at, of} = views[view] ?? {at: 'opening', of: state => state};
	return of(openState(manyScripts, {size: {columns, rows}, at}));
}

const byPoints = (point: string) => stringWidth(point) as 0 | 1 | 2;
const isFlagLetter = (text: string) => /^\p{Regional_Indicator}$/u.test(text);

/** Ways in which terminals measure; the third knows graphemes, the last shows what is invisible. */
const terminals: Readonly<Record<string, Measuring>> = {
	'by code points': {cells: byPoints},
	'that is older than emoji': {cells: point => (/[\u{1f000}-\u{1ffff}]/u.test(point) ? 1 : byPoints(point))},
	'that joins what is one to read': {
		cells: byPoints,
		joined(before, point, cells) {
			if (point === '\ufe0f') return 2;
			if (isFlagLetter(before) && isFlagLetter(point)) return 2;
			return before === '\u200d' || /[\p{Mc}\p{Emoji_Modifier}]/u.test(point) ? cells : undefined;
		},
	},
	'that knows no emoji of the last years': {
		cells: point => (/[\u{1f900}-\u{1faff}\p{Emoji_Modifier}]/u.test(point) ? 0 : byPoints(point)),
		joined: (before, point, cells) => (before === '\u200d' && byPoints(point) > 0 ? cells : undefined),
	},
	'that shows what is invisible': {
		cells: point => (/^\p{Default_Ignorable_Code_Point}$/u.test(point) ? 2 : byPoints(point)),
	},
};

// Scripts whose letters every terminal gives a cell each, or two: what stands in them must stand where annals counts.
const letters = /^[\p{sc=Latin}\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Han}\p{sc=Hangul}0-9│┃▸≠=~:–]$/u;

async function assertStandsStraight(frame: string, measuring: Measuring, columns: number, rows: number) {
	const terminal = emulate(columns, rows, measuring);
	const output = fixColumns(frame).replaceAll('\n', '\r\n');
	await new Promise<void>(resolve => terminal.emulator.write(output, resolve));
	const cells = terminal.cells();
	for (const [y, row] of frame.replace(styles, '').split('\n').entries()) {
		for (const [x, grapheme] of cellsOf(row).entries()) {
			if (letters.test(grapheme))
				assert.ok(cells[y]?.[x]?.char.startsWith(grapheme), `${grapheme} at ${x} of ${row}`);
		}
	}
}

const frames = sizes.flatMap(([columns, rows]) =>
	Object.keys(views).flatMap(view =>
		['nights', 'science', 'lanterns', 'catalogue'].map(event => {
			const state = {...shown(view, columns, rows), cursor: manyScripts.rowOf(event) ?? 0};
			return {columns, rows, frame: painted(state, paint)};
		}),
	),
);

for (const [kind, measuring] of Object.entries(terminals)) {
	test(`columns stand straight in a terminal ${kind}`, async () => {
		for (const {columns, rows, frame} of frames) await assertStandsStraight(frame, measuring, columns, rows);
	});
}

test('any texts whatever, pinned, show the same graphemes with nothing but the cursor moved', () => {
	fc.assert(
		fc.property(fc.array(texts), rows => {
			const output = rows.join('\n');
			const moves = /( +)\u001b\[(\d+)G([^\u001b]*)\u001b\[(\d+)G/g;
			const unmoved = fixColumns(output)
				.replaceAll(/\u001b\[\?7[lh]/g, '')
				.replaceAll(moves, (_, filled: string, from: string, grapheme: string, to: string) => {
					return filled.slice(Number(to) - Number(from)) + grapheme;
				});
			assert.equal(unmoved, output);
		}),
	);
});

const unpinned = [
	'plain words, 2003–2020 · ▸ ≠',
	'\u001b[7mمكتبة\u001b[0m ספרייה 図書館 도서관 ห้องสมุด Thư viện',
	'\u001b[2K\u001b[1A\u001b[G',
];

test('what every terminal measures alike goes out as it is', () => {
	for (const output of unpinned) assert.equal(fixColumns(output), output);
	assert.equal(fixColumns('a ❤️ b\nc'), '\u001b[?7la   \u001b[3G❤️\u001b[5G b\nc\u001b[?7h');
	assert.equal(fixColumns('\u001b[7G👍🏽'), '\u001b[?7l\u001b[7G  \u001b[7G👍🏽\u001b[9G\u001b[?7h');
	const titled = '\u001b]2;👩‍👩‍👧\u0007';
	assert.equal(fixColumns(titled), `\u001b[?7l${titled}\u001b[?7h`);
});

test('screens without such text go out as they are', () => {
	const folder = new URL('../frames/', import.meta.url);
	const names = readdirSync(folder).filter(name => !name.startsWith('world-'));
	assert.ok(names.length > 0);
	for (const name of names) {
		const frame = readFileSync(new URL(name, folder), 'utf8');
		assert.equal(fixColumns(frame), frame, name);
	}
});

test('what goes out as it is has had its width since long ago', async () => {
	const emulator = new xterm.Terminal({cols: 10, rows: 2, scrollback: 70_000, allowProposedApi: true});
	const characters = Array.from({length: 0x1_00_00 - 0x20}, (_, code) => String.fromCharCode(code + 0x20));
	const settled = characters.filter(
		character => !/[\x7f\ud800-\udfff]/.test(character) && fixColumns(character) === character,
	);
	await new Promise<void>(resolve =>
		emulator.write(settled.map(character => `a${character}|`).join('\r\n'), resolve),
	);
	const wrong = settled.filter((character, row) => {
		const line = emulator.buffer.active.getLine(row);
		return line?.getCell(1 + stringWidth(character))?.getChars() !== '|';
	});
	assert.equal(emulator.unicode.activeVersion, '6');
	assert.ok(settled.length > 40_000);
	assert.deepEqual(wrong, []);
});

test('all that a program writes to a pinned stream is pinned, and the stream is otherwise itself', () => {
	const written: string[] = [];
	const stream = {columns: 80, isTTY: true, write: (text: string) => written.push(text) > 0} as unknown;
	const stdout = fixedColumnStdout(stream as NodeJS.WriteStream);
	stdout.write('👍🏽');
	assert.deepEqual(written, [fixColumns('👍🏽')]);
	assert.deepEqual([stdout.columns, stdout.isTTY], [80, true]);
});
