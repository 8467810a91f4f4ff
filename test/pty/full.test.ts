import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {gzipSync} from 'node:zlib';
import {program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {readsKeys} from './program.ts';

const told = 'it is lit, and told of at length; '.repeat(12);
const numbers = Array.from({length: 10_000}, (_, index) => index);
const contents = {
	'lamps.yaml': `version: 1\ntitle: Lamps\nevents:\n${numbers
		.slice(0, 3000)
		.map(
			number =>
				`  - {id: lamp-${number}, date: '${1000 + (number % 900)}', title: "Lamp ${number}: ${told}"}\n`,
		)
		.join('')}`,
	'lamps.csv.gz': gzipSync(
		`date,title\n${numbers.map(number => `${1000 + (number % 900)},Lamp ${number}: ${told}\n`).join('')}`,
	),
} as const;

/** Opens a file where no file may have more than so many kibibytes, as where the disk is full: not even those in which Node keeps compiled code. */
function open(t: TestContext, name: keyof typeof contents, most: number) {
	const folder = folderFor(t);
	writeFileSync(path.join(folder, name), contents[name]);
	return openTerminal({
		command: 'bash',
		args: ['--norc', '-c', `ulimit -f ${most}; exec '${process.execPath}' '${program}' ${name}`],
		...{columns: 80, rows: 24, cwd: folder, env: {TMPDIR: folder, NODE_DISABLE_COMPILE_CACHE: '1'}, t},
	});
}

test('a document is read where there is no room for what another process makes of it', async t => {
	const terminal = open(t, 'lamps.yaml', 200);
	await terminal.until(/3,000 of 3,000 events/);
	await readsKeys(terminal);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('where what is packed has no room it is told, and what was read before stays', async t => {
	const terminal = open(t, 'lamps.csv.gz', 2000);
	await terminal.until(/doesn't fit into the folder for temporary files[\s\S]*shown is what was read before/);
	terminal.press('j');
	await terminal.until(/▸.*Lamp (?!0)/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});
