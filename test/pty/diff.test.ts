import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';

const quay = 'version: 1\ntitle: A quay\nevents:\n  - {id: built, date: 1890~, title: The quay is built}\n';

test('annals diff prints on the terminal what is firmer, with headings that stand out, and opens no viewer', async t => {
	const folder = folderFor(t);
	const files = ['older.yaml', 'newer.yaml'].map(name => path.join(folder, name));
	const [older = '', newer = ''] = files;
	writeFileSync(older, quay);
	writeFileSync(newer, quay.replace('1890~', '1890-05'));
	const terminal = openTerminal({
		command: process.execPath,
		args: [program, 'diff', ...files],
		columns: 80,
		rows: 24,
		t,
	});
	await terminal.until(/1 event changed; 1 date or value firmer\.\n[\s\S]*date: 1890~ → 1890-05 \(firmer\)/);
	assert.deepEqual(await terminal.exit(), {code: 1, signal: null});
	assert.match(terminal.output(), /\u001b\[1mChanged \(1\)\u001b\[22m/);
	assert.ok(!terminal.isAlternate());
});
