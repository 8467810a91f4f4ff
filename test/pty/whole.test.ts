import assert from 'node:assert/strict';
import {appendFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {readsKeys, startAnnals} from './program.ts';

const gullRock = fileURLToPath(new URL('../fixtures/gull-rock.yaml', import.meta.url));
const text = 'The lamp is lit, and told of at length; '.repeat(12);
/** A document of so many lamps. */
function lamps(count: number): string {
	const lamp = (index: number) =>
		`  - {id: lamp-${index}, date: '${1000 + (index % 900)}', title: "Lamp ${index}: ${text}"}\n`;
	return [
		'version: 1\ntitle: Lamps\nevents:\n',
		...Array.from({length: count}, (_, index) => lamp(index)),
	].join('');
}

const document = lamps(2500);

/** Opens a document that is so large that it takes a while to be read. */
function open(t: Parameters<typeof folderFor>[0], given: string, ...args: readonly string[]) {
	const file = path.join(folderFor(t), 'lamps.yaml');
	writeFileSync(file, given);
	return openTerminal({
		command: process.execPath,
		args: [program, file, ...args],
		columns: 80,
		rows: 24,
		t,
	});
}

for (const [key, code] of [
	['q', 0],
	['escape', 0],
	['ctrl+c', 130],
] as const)
	test(`while a large document is read, it is said, and ${key} leaves`, async t => {
		const terminal = open(t, lamps(10_000));
		await terminal.until(/lamps\.yaml +reading …[\s\S]*reading lamps\.yaml, 5 MB[\s\S]*q quit/);
		terminal.press(key);
		assert.deepEqual(await terminal.exit(), {code, signal: null});
		assert.doesNotMatch(terminal.screen(), /lamps/);
	});

test('what is typed while a large document is read is done once it is there', async t => {
	const terminal = open(t, lamps(10_000));
	await terminal.until(/reading lamps\.yaml/);
	terminal.send('G');
	terminal.send('fq');
	await terminal.until(/then, as typed: Gfq[\s\S]*Esc quit/);
	terminal.press('backspace');
	terminal.send('Lamp 1799:\r');
	await terminal.until(/1 of 10,000 events[\s\S]*▸.*Lamp 1799:/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	assert.ok(!terminal.modes().bracketedPasteMode && !terminal.cursor().hidden);
});

test('what is pasted while a large document is read presses no keys', async t => {
	const terminal = open(t, lamps(10_000));
	await terminal.until(/reading lamps\.yaml/);
	terminal.paste('q\nlamps');
	await terminal.until(/10,000 of 10,000 events[\s\S]*pasted text presses no keys/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('Ctrl-Z stops while a large document is read, and what was typed before is kept', async t => {
	const folder = folderFor(t);
	writeFileSync(path.join(folder, 'lamps.yaml'), lamps(10_000));
	const terminal = openTerminal({
		command: 'bash',
		args: ['--norc', '-i'],
		columns: 80,
		rows: 24,
		env: {PS1: 'shell> ', HISTFILE: ''},
		cwd: folder,
		t,
	});
	await terminal.until(/shell>/);
	terminal.send(`${process.execPath} ${program} lamps.yaml\r`);
	await terminal.until(/reading lamps\.yaml/);
	terminal.send('G\x1a');
	await terminal.until(/Stopped/);
	assert.ok(!terminal.isAlternate());
	terminal.send('fg\r');
	await terminal.until(/10,000 of 10,000 events[\s\S]*▸.*Lamp 9899/);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
});

test('a large document is shown once it is read, can be searched, and its events have their lines', async t => {
	const terminal = open(t, document, '--at', 'lamp-1700');
	await terminal.until(/2,500 of 2,500 events[\s\S]*▸.*Lamp 1700/);
	await readsKeys(terminal);
	assert.match(terminal.output(), /reading lamps\.yaml/);
	terminal.send('/Lamp 2400:\r');
	await terminal.until(/▸.*Lamp 2400/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('a large document that has changed is told, and R reads it again while keys are read', async t => {
	const file = path.join(folderFor(t), 'lamps.yaml');
	writeFileSync(file, document);
	const terminal = await startAnnals({t, file, shown: /2,500 of 2,500 events/});
	terminal.send('G');
	await terminal.until(/▸.*Lamp 1799/);
	appendFileSync(file, '  - {id: last, date: 0990, title: The first lamp}\n');
	await terminal.until(/lamps\.yaml has changed since it was read: R reads it again/);
	terminal.send('R');
	await terminal.until(/reading …/);
	terminal.send('k');
	await terminal.until(/reading …[\s\S]*▸.*Lamp 899/);
	await terminal.until(/2,501 of 2,501 events[\s\S]*▸.*Lamp 899[\s\S]*read again: 2,501 events, 1 new/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('large files that are joined are shown once all are read, and read again', async t => {
	const file = path.join(folderFor(t), 'lamps.csv');
	const rows = Array.from(
		{length: 40_000},
		(_, index) => `${1000 + (index % 900)},Lamp ${index} is lit and told of\n`,
	);
	writeFileSync(file, `date,title\n${rows.join('')}`);
	const terminal = await startAnnals({t, file, args: [gullRock], shown: /40,0\d\d of 40,0\d\d events/});
	assert.match(terminal.output(), /reading lamps\.csv/);
	appendFileSync(file, '0990,The first lamp of all\n');
	terminal.send('R');
	await terminal.until(/read again: 40,0\d\d events now, 1 more/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('what is wrong with a large document is told as that of a small one, on the screen of the shell', async t => {
	const terminal = open(t, document.replace("'1007'", "'10O7'"));
	assert.deepEqual(await terminal.exit(), {code: 2, signal: null});
	assert.match(terminal.screen(), /lamps\.yaml:11:\d+: event lamp-7/);
});

test('an event that a large document lacks is told as with a small one', async t => {
	const terminal = open(t, document, '--at', 'lamp-9999');
	assert.deepEqual(await terminal.exit(), {code: 2, signal: null});
	assert.match(terminal.screen(), /--at: no event has the id lamp-9999/);
});
