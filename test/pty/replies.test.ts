import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {anyReply} from '../ink/replies.ts';
import {orvelFile, program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal, type Terminal} from '../terminal.ts';
import {readsKeys, startAnnals} from './program.ts';
import {slowClock, slowTenth} from './slow-clock.ts';

const replies = [
	'\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\',
	'\u001b]52;c;cXFxcQ==\u0007',
	'\u001bP>|tmux 3.4\u001b\\',
	'\u001bP1+r524742=383A383A38\u001b\\',
	'\u001b_Gi=31;OK\u001b\\',
	'\u001b[?62;22c\u001b[24;80R\u001b[1;1R\u001b[I\u001b[Mqqq\u001b[M \u0123!\u001b[96;12;5M\u001b[<0;3;9M',
];

/** A way to read keys: how it begins, and how it is held that nothing has been done since then. */
type Way = {
	readonly start: (t: TestContext, isSlow?: boolean) => Promise<Terminal>;
	readonly isAsBefore: (terminal: Terminal, before: Before) => Promise<void>;
};

type Before = {readonly screen: string; readonly output: string};

/** The ways to read keys: beside a screen, beside what is said, and from the terminal where the file is standard input. */
const ways: Readonly<Record<string, Way>> = {
	'on a screen': {start: startOnScreen, isAsBefore: isDrawnAsBefore},
	'in the spoken view': {start: startSpoken, isAsBefore: isSilentSince},
	'beside standard input': {start: startBesideInput, isAsBefore: isDrawnAsBefore},
};

async function startOnScreen(t: TestContext, isSlow = false): Promise<Terminal> {
	return startAnnals({t, args: ['--at', 'truce'], shown: /▸ +mid-Oct/, isSlow});
}

async function startSpoken(t: TestContext, isSlow = false): Promise<Terminal> {
	const args = ['--screen-reader', '--at', 'truce'];
	const terminal = await startAnnals({t, args, shown: /^15\. /m, isSlow});
	await terminal.until(() => listed.test(terminal.output()), 'the whole greeting');
	return terminal;
}

async function startBesideInput(t: TestContext, isSlow = false): Promise<Terminal> {
	const imported = isSlow ? `--import '${slowClock}'` : '';
	const command = `cat '${orvelFile}' | '${process.execPath}' ${imported} '${program}' - --at truce`;
	const terminal = openTerminal({command: 'bash', args: ['--norc', '-c', command], columns: 80, rows: 24, t});
	await terminal.until(/▸ +mid-Oct/);
	await readsKeys(terminal);
	return terminal;
}

/** What is said of where one is ends in this, to the end of its line. */
const listed = /\n15\. After the balloons .*\r\n$/;
const erased = '\u001b[J';

/** Holds that the screen is as it was when all that was sent has been read: Ctrl-L behind it has it drawn anew. */
async function isDrawnAsBefore(
	terminal: Terminal,
	{screen, output}: Before,
	sent = 'what was sent',
): Promise<void> {
	terminal.press('ctrl+l');
	const drawn = await terminal.until(
		shown => terminal.output().slice(output.length).includes(erased) && shown.trim() !== '',
		`the screen to be drawn anew after ${sent}`,
	);
	assert.equal(drawn, screen, sent);
}

/** Holds that nothing was said to all that was sent: of what is, the first is said to the Ctrl-L behind it. */
async function isSilentSince(terminal: Terminal, {output}: Before): Promise<void> {
	const said = () => terminal.output().slice(output.length);
	terminal.press('ctrl+l');
	await terminal.until(() => listed.test(said()), 'to be told where one is');
	assert.match(
		said(),
		/^Orvel, 2003 to 2020\. 15 events\.\r\nEvent 12 of 15\. .*\r\nEvents 11 to 15 of 15:\r\n/,
	);
	assert.equal(said().split('\r\n').length, 9);
}

/** Presses Down, and waits for the event behind the truce to be shown or said. */
async function goesDown(terminal: Terminal, ...pieces: readonly string[]): Promise<void> {
	for (const [index, piece] of pieces.entries()) {
		if (index > 0) await delay(slowTenth);
		terminal.send(piece);
	}
	await terminal.until(/▸ +17 Nov|^Event 13 of 15/m);
}

/** Presses G again and again, as one does where nothing happens, until the last event is shown or said. */
async function goesToEnd(terminal: Terminal): Promise<void> {
	let isThere = false;
	const pressing = (async () => {
		while (!isThere) {
			terminal.press('G');
			await delay(500);
		}
	})();
	try {
		await terminal.until(/▸ +17–18 Nov|^Event 15 of 15/m);
	} finally {
		isThere = true;
		await pressing;
	}
}

for (const [name, {start, isAsBefore}] of Object.entries(ways)) {
	test(`what a terminal answers presses no key, whole or in pieces, ${name}`, async t => {
		const terminal = await start(t, true);
		const before = {screen: terminal.screen(), output: terminal.output()};
		terminal.send(replies.join(''));
		for (const reply of replies) {
			terminal.send(reply.slice(0, 2));
			await delay(100);
			terminal.send(reply.slice(2, 7));
			await delay(100);
			terminal.send(reply.slice(7));
		}
		await isAsBefore(terminal, before);
		await goesDown(terminal, `${replies[0]}j${replies[1]}`);
		terminal.press('q');
		assert.equal((await terminal.exit()).code, 0);
	});

	test(`a key is one where its rest comes a tenth of a second after ESC [ or ESC O, ${name}`, async t => {
		await Promise.all(['\u001b[', '\u001bO'].map(async begun => goesDown(await start(t, true), begun, 'B')));
	});

	test(`a reply that never ends leaves Ctrl-C its meaning, and soon all keys, ${name}`, async t => {
		const interrupted = await start(t);
		interrupted.send(replies[0]?.slice(0, 9) ?? '');
		interrupted.press('ctrl+c');
		assert.equal((await interrupted.exit()).code, 130);
		const terminal = await start(t);
		terminal.send(replies[0]?.slice(0, 9) ?? '');
		await goesToEnd(terminal);
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
	const terminal = await startOnScreen(t, true);
	const before = {screen: terminal.screen(), output: terminal.output()};
	// The pseudo-terminal is sent text, not bytes.
	const texts = fc
		.sample(anyReply, 500)
		.map(bytes => Buffer.from(bytes, 'latin1').toString())
		.filter(text => !/[\ufffd\u0003]/.test(text));
	for (const text of texts) terminal.send(text);
	await isDrawnAsBefore(terminal, before, JSON.stringify(texts));
	await goesDown(terminal, 'j');
});

/** Shows the keys that it reads in JSON, and is busy after each `b`: until a file is there, and longer than it waits for a sequence. */
const reader = `
	import {existsSync} from 'node:fs';
	import {keyboardOf} from '${fileURLToPath(new URL('../../source/ink/keyboard.ts', import.meta.url))}';
	const {stdin} = keyboardOf(process.stdin, process.stdout);
	stdin.setRawMode(true);
	stdin.on('readable', () => {
		for (let keys = stdin.read(); keys !== null; keys = stdin.read()) {
			console.log(JSON.stringify(keys));
			if (keys === 'b') while (!existsSync(process.argv[1])) pause(10);
			if (keys === 'b') pause(600);
		}
	});
	console.log('ready');

	function pause(milliseconds) {
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
	}
`;

test('a sequence whose rest came while the program was busy is one', async t => {
	const sent = path.join(folderFor(t), 'sent');
	const args = ['--import', 'tsx', '--input-type=module', '-e', reader, sent];
	const terminal = openTerminal({command: process.execPath, args, columns: 80, rows: 24, t});
	await terminal.until(/ready/);
	// The key and what begins a sequence are read together; the rest waits in the terminal until the program looks again.
	terminal.send(`b${replies[0]?.slice(0, 9)}`);
	await terminal.until(/"b"/);
	terminal.send(`${replies[0]?.slice(9)}j`);
	writeFileSync(sent, '');
	await terminal.until(/"j"/);
	assert.equal(terminal.screen().trim(), 'ready\n"b"\n"j"');
});
