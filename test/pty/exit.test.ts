import assert from 'node:assert/strict';
import {cpSync, readdirSync, rmSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {orvelFile, program} from '../program.ts';
import {folderFor, programs} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {startAnnals, startInShell} from './program.ts';

// Keys that come together, as held ones do, ask for the terminal to be given away while it is.
test('Ctrl-Z twice at once stops it once, and fg brings it back', async t => {
	const terminal = await startInShell(t, '--at truce', /▸ +mid-Oct/);
	terminal.send('\u001a\u001a');
	await terminal.until(/Stopped/);
	terminal.send('fg\r');
	await terminal.until(/▸ +mid-Oct/);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
	terminal.send('echo left with $?\r');
	await terminal.until(/left with 0/);
});

test('what is pressed along with e waits until the pager has ended', async t => {
	const PAGER = path.join(programs(t, {page: 'cat "$1"; printf "to the end: "; read answer'}), 'page');
	const TMPDIR = folderFor(t);
	for (const keys of ['ee', 'e\u001a', 'eq']) {
		const terminal = await startAnnals({t, args: ['--at', 'truce'], env: {PAGER, TMPDIR}});
		await terminal.until(/▸ +mid-Oct/);
		terminal.send(keys);
		await terminal.until(/to the end:/);
		assert.ok(!terminal.isAlternate());
		terminal.press('enter');
		if (keys !== 'eq') {
			await terminal.until(/▸ +mid-Oct/);
			terminal.press('q');
		}
		assert.deepEqual(await terminal.exit(), {code: 0, signal: null}, keys);
	}
	assert.deepEqual(textsIn(TMPDIR), []);
});

test('nothing is said into the pager, and what was pressed meanwhile is answered after it', async t => {
	const PAGER = path.join(programs(t, {page: 'printf "here: "; read answer; echo gone'}), 'page');
	const terminal = await startInShell(t, `--screen-reader --at truce`, /^15\. After the balloons/m, {PAGER});
	terminal.send('ej');
	await terminal.until(/here:/);
	terminal.press('enter');
	const screen = await terminal.until(/gone[\s\S]*Event 13 of 15/);
	assert.equal(screen.match(/Event 13 of 15/g)?.length, 1);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
});

test('a signal while the pager shows a text leaves no file behind', async t => {
	const PAGER = path.join(programs(t, {page: 'printf "here: "; exec sleep 30'}), 'page');
	for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
		const TMPDIR = folderFor(t);
		const terminal = await startAnnals({t, env: {PAGER, TMPDIR}});
		terminal.press('e');
		await terminal.until(/here:/);
		assert.equal(textsIn(TMPDIR).length, 1);
		process.kill(terminal.pid, signal);
		await terminal.exit();
		assert.deepEqual(textsIn(TMPDIR), []);
	}
});

/** The folders that texts for a pager are in. */
function textsIn(folder: string): readonly string[] {
	return readdirSync(folder).filter(name => name.startsWith('annals-'));
}

test('where what follows the first screen is not there, that is told, and annals ends', async t => {
	const folder = folderFor(t);
	cpSync(path.dirname(program), folder, {recursive: true});
	for (const file of readdirSync(folder)) if (/^start-/.test(file)) rmSync(path.join(folder, file));
	const args = [path.join(folder, path.basename(program)), orvelFile];
	const terminal = openTerminal({command: process.execPath, args, columns: 80, rows: 24, t});
	assert.deepEqual(await terminal.exit(), {code: 70, signal: null});
	assert.ok(!terminal.isAlternate());
	assert.match(terminal.screen(), /annals: a fault of annals itself, sorry: /);
});
