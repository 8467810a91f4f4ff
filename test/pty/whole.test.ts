import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {readsKeys} from './program.ts';

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
