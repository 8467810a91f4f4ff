import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {readsKeys} from './program.ts';

test('from nothing to a first event of one’s own: new, open, a fault in words, mended, checked, seen', async t => {
	const folder = folderFor(t);
	const file = path.join(folder, 'bridge.yaml');
	const terminal = openTerminal({
		command: 'bash',
		args: ['--norc', '-i'],
		columns: 200,
		rows: 30,
		cwd: folder,
		env: {PS1: 'shell> ', HISTFILE: '', PS2: ''},
		t,
	});
	const type = (line: string) => terminal.send(`${line}\r`);
	await terminal.until(/shell>/);
	type(`annals() { '${process.execPath}' '${program}' "$@"; }; clear`);
	type('annals new bridge.yaml');
	await terminal.until(/annals: wrote bridge\.yaml: annals bridge\.yaml opens it/);
	type('annals bridge.yaml');
	await terminal.until(/The lamp at Gull Point/);
	await readsKeys(terminal);
	await terminal.until(/A storm comes in/);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
	const own =
		'version: 1\ntitle: The bridge\nevents:\n  - id: closure\n    title: Closed: the bridge\n    date: 3/5/2021\n';
	writeFileSync(file, own);
	type('clear; annals bridge.yaml; echo "opened: $?"');
	await terminal.until(/opened: 2/);
	assert.match(
		terminal.screen().replace(/\n/g, ''),
		/bridge\.yaml:5:12: event closure: a colon and a space inside a text begin a new key: put the text in quotes, +'Closed: the bridge'/,
	);
	writeFileSync(file, own.replace('Closed: the bridge', "'Closed: the bridge'"));
	type('clear; annals check bridge.yaml; echo "checked: $?"');
	await terminal.until(/checked: 2/);
	assert.match(
		terminal.screen().replace(/\n/g, ''),
		/event closure, date: “3\/5\/2021” may be two dates: write 2021-05-03 +\(3 May 2021\) or 2021-03-05 \(5 March 2021\)/,
	);
	writeFileSync(
		file,
		own.replace('Closed: the bridge', "'Closed: the bridge'").replace('3/5/2021', '2021-03-05'),
	);
	type('clear; annals check bridge.yaml && annals bridge.yaml');
	await terminal.until(/▸ +5 Mar +Closed: the bridge/);
	await readsKeys(terminal);
	terminal.press('q');
	await terminal.until(/shell>\s*$/);
});
