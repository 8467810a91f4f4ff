import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {anyReply} from '../ink/replies.ts';
import {orvelFile, program} from '../program.ts';
import {openTerminal, type Terminal} from '../terminal.ts';
import {startAnnals} from './program.ts';

const replies = [
	'\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
	'\u001b]52;c;cXFxcQ==\u0007',
	'\u001bP>|tmux 3.4\u001b\\',
	'\u001bP1+r524742=383A383A38\u001b\\',
	'\u001b_Gi=31;OK\u001b\\',
	'\u001b[?62;22c\u001b[24;80R\u001b[1;1R\u001b[I\u001b[Mqqq\u001b[M \u0123!\u001b[96;12;5M\u001b[<0;3;9M',
];

/** The ways to read keys: beside a screen, beside what is said, and from the terminal where the file is standard input. */
const ways: readonly (readonly [name: string, start: (t: TestContext) => Promise<Terminal>])[] = [
	['on a screen', t => startAnnals({t, args: ['--at', 'truce'], shown: /▸ +mid-Oct/})],
	['in the spoken view', t => startAnnals({t, args: ['--screen-reader', '--at', 'truce'], shown: /^15\. /m})],
	['beside standard input', startBesideInput],
];

async function startBesideInput(t: TestContext): Promise<Terminal> {
	const command = `cat '${orvelFile}' | '${process.execPath}' '${program}' - --at truce`;
	const terminal = openTerminal({command: 'bash', args: ['--norc', '-c', command], columns: 80, rows: 24, t});
	await terminal.until(/▸ +mid-Oct/);
	await terminal.until(() => terminal.modes().bracketedPasteMode, 'the program to read keys');
	return terminal;
}

/** Presses Down, and waits for the event behind the truce to be shown or said. */
async function goesDown(terminal: Terminal, ...pieces: readonly string[]): Promise<void> {
	for (const [index, piece] of pieces.entries()) {
		if (index > 0) await delay(100);
		terminal.send(piece);
	}
	await terminal.until(/▸ +17 Nov|^Event 13 of 15/m);
}

for (const [name, start] of ways) {
	test(`what a terminal answers presses no key, whole or in pieces, ${name}`, async t => {
		const terminal = await start(t);
		await terminal.settled();
		const before = terminal.screen();
		terminal.send(replies.join(''));
		for (const reply of replies) {
			terminal.send(reply.slice(0, 2));
			await delay(100);
			terminal.send(reply.slice(2, 7));
			await delay(100);
			terminal.send(reply.slice(7));
		}
		await terminal.settled();
		assert.equal(terminal.screen(), before);
		await goesDown(terminal, `${replies[0]}j${replies[1]}`);
		terminal.press('q');
		assert.equal((await terminal.exit()).code, 0);
	});

	test(`a key is one where its rest comes a tenth of a second after ESC [ or ESC O, ${name}`, async t => {
		await goesDown(await start(t), '\u001b[', 'B');
		await goesDown(await start(t), '\u001bO', 'B');
	});

	test(`a reply that never ends leaves Ctrl-C its meaning, and soon all keys, ${name}`, async t => {
		const interrupted = await start(t);
		interrupted.send(replies[0]?.slice(0, 9) ?? '');
		interrupted.press('ctrl+c');
		assert.equal((await interrupted.exit()).code, 130);
		const terminal = await start(t);
		terminal.send(replies[0]?.slice(0, 9) ?? '');
		await delay(500);
		await goesDown(terminal, 'j');
	});

	test(`a paste whose end never comes leaves Ctrl-C its meaning, and soon all keys, ${name}`, async t => {
		const interrupted = await start(t);
		interrupted.send('\u001b[200~q');
		interrupted.press('ctrl+c');
		assert.equal((await interrupted.exit()).code, 130);
		const terminal = await start(t);
		terminal.send('\u001b[200~q');
		await terminal.until(/pasted text presses no keys/i);
		await goesDown(terminal, 'j');
	});
}

test('what was pasted is written where one writes, though its end never comes', async t => {
	const terminal = await startAnnals({t});
	terminal.press('f');
	await terminal.until(/filter:/);
	terminal.send('\u001b[200~tag:stri');
	await terminal.until(/filter: tag:stri/);
	terminal.send('ke');
	await terminal.until(/filter: tag:strike/);
});

test('whatever a terminal may answer leaves the screen as it was', async t => {
	const terminal = await startAnnals({t, args: ['--at', 'truce'], shown: /▸ +mid-Oct/});
	await terminal.settled();
	const before = terminal.screen();
	// The pseudo-terminal is sent text, not bytes.
	const texts = fc
		.sample(anyReply, 500)
		.map(bytes => Buffer.from(bytes, 'latin1').toString())
		.filter(text => !/[\ufffd\u0003]/.test(text));
	for (const text of texts) terminal.send(text);
	await terminal.settled();
	assert.equal(terminal.screen(), before, JSON.stringify(texts));
	await goesDown(terminal, 'j');
});

/** Shows the keys that it reads in JSON, and is busy for some time after each `b`. */
const reader = `
	import {keyboardOf} from '${fileURLToPath(new URL('../../source/ink/keyboard.ts', import.meta.url))}';
	const {stdin} = keyboardOf(process.stdin, process.stdout);
	stdin.setRawMode(true);
	stdin.on('readable', () => {
		for (let keys = stdin.read(); keys !== null; keys = stdin.read()) {
			console.log(JSON.stringify(keys));
			if (keys === 'b') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 600);
		}
	});
	console.log('ready');
`;

test('a sequence whose rest came while the program was busy is one', async t => {
	const args = ['--import', 'tsx', '--input-type=module', '-e', reader];
	const terminal = openTerminal({command: process.execPath, args, columns: 80, rows: 24, t});
	await terminal.until(/ready/);
	// The key and what begins a sequence are read together; the rest waits in the terminal until the program looks again.
	terminal.send(`b${replies[0]?.slice(0, 9)}`);
	await terminal.until(/"b"/);
	terminal.send(`${replies[0]?.slice(9)}j`);
	await terminal.until(/"j"/);
	assert.equal(terminal.screen().trim(), 'ready\n"b"\n"j"');
});
