import assert from 'node:assert/strict';
import {PassThrough} from 'node:stream';
import {test} from 'node:test';
import {setImmediate as turn} from 'node:timers/promises';
import {answerEarly, answered} from '../../source/ink/early-keys.ts';
import {keyboardOf} from '../../source/ink/keyboard.ts';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {drive, opened, screenOf} from '../drive.ts';
import {painted} from './ink-screen.tsx';
import {App, render} from './shipped-ink.ts';

const paint = painter(themes.dark, true);

const sent: readonly (readonly [keys: string, named: string])[] = [
	['jj', 'j j'],
	['\u001b[B\u001b[B\u001b[A', 'down down up'],
	['G', 'G'],
	['\u001b[F', 'end'],
	['\u001b[F\u001b[H', 'end home'],
	['\u001b[6~', 'pagedown'],
	['\u001b[6~\u001b[6~\u001b[5~', 'pagedown pagedown pageup'],
	['\u001b[C', 'right'],
	['\u001b[C\u001b[D', 'right left'],
	['\t ', 'tab space'],
	['/ferry\r', '/ f e r r y enter'],
	['f~a-Z 1', 'f ~ a - Z space 1'],
	['?\u001b', '? escape'],
];

for (const [keys, named] of sent) {
	test(`${JSON.stringify(keys)} is ${named} before Ink is there, and to Ink`, {timeout: 10_000}, async () => {
		const state = opened();
		const early = answered(state, keys);
		assert.equal(early.left, '');
		assert.equal(screenOf(early.state), screenOf(drive(state, named)));
		const shown = render(
			<App initial={state} paint={paint} perform={() => undefined} onResize={() => () => {}} />,
		);
		Object.defineProperty(shown.stdout, 'columns', {value: state.size.columns});
		Object.defineProperty(shown.stdout, 'rows', {value: state.size.rows});
		await turn();
		// Ink takes an escape for a key where it stands alone.
		for (const part of keys.split(/(?=\u001b$)/)) shown.stdin.write(part);
		while (shown.lastFrame() !== painted(early.state, paint)) await turn();
		shown.unmount();
	});
}

const left: readonly (readonly [keys: string, named: string, left: string])[] = [
	['jq', 'j', 'q'],
	['j\u0003j', 'j', '\u0003j'],
	['mj', '', 'mj'],
	['jéj', 'j', 'éj'],
	['j\u001bj', 'j', '\u001bj'],
	['\u001b[200~jj\u001b[201~', '', '\u001b[200~jj\u001b[201~'],
	['\u001b[1;5Bj', '', '\u001b[1;5Bj'],
	['f\u007f', 'f', '\u007f'],
];

for (const [keys, named, rest] of left) {
	test(`of ${JSON.stringify(keys)} ${JSON.stringify(rest)} is left to Ink`, () => {
		const state = opened();
		const early = answered(state, keys);
		assert.equal(early.left, rest);
		assert.equal(screenOf(early.state), screenOf(named === '' ? state : drive(state, named)));
	});
}

/** A keyboard whose bytes are written by a test. */
function keyboard() {
	const input = Object.assign(new PassThrough(), {isTTY: true, setRawMode() {}});
	return {input, keys: keyboardOf(input as unknown as NodeJS.ReadStream, {rows: 40})};
}

test('each key is drawn, and those that are left are read again, before what came after them', {
	timeout: 10_000,
}, async () => {
	const {input, keys} = keyboard();
	const drawn: State[] = [];
	const early = answerEarly(opened(), keys, state => drawn.push(state));
	for (const bytes of ['j', 'jjq', 'j']) {
		input.write(bytes);
		await turn();
	}
	const state = early.end();
	assert.deepEqual(
		drawn.map(({cursor}) => cursor),
		[1, 3],
	);
	assert.equal(state.cursor, 3);
	let read = '';
	// A keyboard that holds keys says so to whoever begins to listen.
	keys.stdin.addListener('readable', () => {
		for (let bytes = keys.stdin.read(); bytes !== null; bytes = keys.stdin.read()) read += bytes;
	});
	while (read !== 'qj') await turn();
});

test('what comes once Ink is there is not answered before', async () => {
	const {input, keys} = keyboard();
	const early = answerEarly(opened(), keys, () => assert.fail('nothing is drawn'));
	assert.equal(early.end().cursor, 0);
	input.write('j');
	await turn();
	assert.equal(keys.stdin.read()?.toString(), 'j');
});
