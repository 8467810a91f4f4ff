import assert from 'node:assert/strict';
import {appendFileSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {program} from '../program.ts';
import {folderFor, programs} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {startAnnals} from './program.ts';

const harbour = `version: 1
title: A harbour
sources:
  - id: log
    outlet: Log
events:
  - id: founding
    date: 1890
    title: The harbour is founded
    accounts:
      - source: log
        text: It was founded.
  - id: storm
    date: 1891
    title: A storm breaks the quay
`;

const fog = `  - id: fog
    date: 1890-11
    title: Fog lies on the harbour
`;

function harbourFile(t: TestContext, text = harbour): string {
	const file = path.join(folderFor(t), 'harbour.yaml');
	writeFileSync(file, text);
	return file;
}

/** An environment with an editor called vim, which adds an event to the file that it is given last, and notes what it was given. */
function withEditor(t: TestContext, line: string): Readonly<Record<string, string>> {
	const PATH = `${programs(t, {vim: `printf '%s|' "$@" > "$0.given"; ${line}`})}:${process.env['PATH']}`;
	return {PATH, VISUAL: 'vim -n'};
}

const adds = `for file; do :; done; printf '${fog.replaceAll('\n', '\\n')}' >> "$file"`;

test('E edits the file at the event, and what was written stands there when one is back', async t => {
	const file = harbourFile(t);
	const env = withEditor(t, adds);
	const terminal = await startAnnals({t, file, shown: /2 of 2 events/, env});
	terminal.press('G');
	await terminal.until(/▸ +1891/);
	terminal.press('E');
	await terminal.until(/read again: 3 events, 1 new/);
	const screen = await terminal.until(/Fog lies on the harbour/);
	assert.match(screen, /▸ +1891 +A storm breaks the quay/);
	const [folder = ''] = env['PATH']?.split(':') ?? [];
	assert.equal(readFileSync(path.join(folder, 'vim.given'), 'utf8'), `-n|+13|${file}|`);
	terminal.press('k');
	await terminal.until(/▸ +Nov +Fog lies on the harbour/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('that an editor with a window of its own is waited for is said', async t => {
	const file = harbourFile(t);
	const PATH = `${programs(t, {code: 'read -r answer'})}:${process.env['PATH']}`;
	const terminal = await startAnnals({t, file, shown: /2 of 2/, env: {PATH, EDITOR: 'code'}});
	terminal.press('E');
	await terminal.until(/annals: waiting until code has closed .*harbour\.yaml/);
	terminal.press('enter');
	await terminal.until(/the file has not changed/);
});

test('E without a change says so, and an editor that fails is told', async t => {
	const file = harbourFile(t);
	const terminal = await startAnnals({t, file, shown: /2 of 2/, env: withEditor(t, 'exit 0')});
	terminal.press('E');
	await terminal.until(/the file has not changed/);
	const faulty = await startAnnals({t, file, shown: /2 of 2/, env: withEditor(t, 'exit 3')});
	faulty.press('E');
	await faulty.until(/VISUAL \(vim -n\) ended with code 3/);
	faulty.press('G');
	await faulty.until(/▸ +1891/);
});

test('R reads the file again; a fault stands with its line, over what was read before', async t => {
	const file = harbourFile(t);
	const terminal = await startAnnals({t, file, shown: /2 of 2/});
	terminal.press('G');
	await terminal.until(/▸ +1891/);
	writeFileSync(file, harbour.replace('title: A storm breaks the quay', 'titel: A storm'));
	terminal.press('R');
	await terminal.until(/harbour\.yaml:15:5: .*title is missing[\s\S]*shown is what\s+was\s+read\s+before/);
	terminal.press('k', 'G');
	const screen = await terminal.until(/▸ +1891 +A storm breaks the quay/);
	assert.match(screen, /! 1 fault · 2 of 2 events/);
	terminal.press('!');
	await terminal.until(/1 fault in .*\n[\s\S]*▸ line 15 {2}A storm breaks the quay/);
	writeFileSync(file, harbour + fog);
	terminal.press('!', 'R');
	await terminal.until(/read again: 3 events, 1 new/);
	assert.doesNotMatch(terminal.screen(), /fault/);
});

test('--watch shows what another program writes, though it replaces the file', async t => {
	const file = harbourFile(t);
	const terminal = await startAnnals({t, file, args: ['--watch'], shown: /2 of 2/});
	terminal.press('G');
	await terminal.until(/▸ +1891/);
	appendFileSync(file, fog);
	await terminal.until(/3 of 3 events/);
	assert.match(terminal.screen(), /read again: 3 events, 1 new/);
	writeFileSync(`${file}~`, `${harbour}${fog}  - {id: ice, date: 1895, title: Ice closes the harbour}\n`);
	renameSync(`${file}~`, file);
	const screen = await terminal.until(/4 of 4 events/);
	assert.match(screen, /▸ +1891 +A storm breaks the quay/);
	writeFileSync(file, 'version: 1\ntitle: [\n');
	await terminal.until(/shown is what\s+was\s+read\s+before/);
	assert.match(terminal.screen(), /4 of 4 events/);
	writeFileSync(file, harbour);
	await terminal.until(/read again: 2 events, 2 gone/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('warnings are seen from the start, listed by !, and Enter goes to their event', async t => {
	const file = harbourFile(t, harbour.replace('    title: A storm', '    plaze: Quay\n    title: A storm'));
	const terminal = await startAnnals({t, file, shown: /! 1 warning · 2 of 2/});
	await terminal.until(/1 warning, ! tells it/);
	terminal.press('!');
	await terminal.until(/▸ line 15 {2}A storm breaks the quay\n +.*plaze.* did you mean place\?/);
	terminal.press('enter');
	await terminal.until(/▸ +1891/);
});

test('a person hears what has been read again', async t => {
	const file = harbourFile(t);
	const terminal = openTerminal({
		command: process.execPath,
		args: [program, '--screen-reader', file],
		columns: 80,
		rows: 24,
		env: withEditor(t, adds),
		t,
	});
	await terminal.until(() => /\n2\. 1891\. .*\r\n$/.test(terminal.output()), 'the greeting');
	const from = terminal.output().length;
	terminal.press('j', 'E');
	await terminal.until(() => terminal.output().includes('1 new.'), 'that the file was read');
	const said = terminal.output().slice(from);
	assert.match(said, /^Event 2 of 2\. 1891\. A storm breaks the quay\. .*\r\n/);
	assert.match(said, /\r\nRead again: 3 events, 1 new\.\r\n$/);
	const before = terminal.output().length;
	terminal.press('k');
	await terminal.until(() => /Fog.*\r\n$/.test(terminal.output().slice(before)), 'the new event');
	assert.match(terminal.output().slice(before), /^Event 2 of 3\. November 1890\. Fog lies on the harbour\./);
});

test('the bundled chronology and standard input say why they are not edited', async t => {
	const bundled = openTerminal({command: process.execPath, args: [program], columns: 80, rows: 24, t});
	await bundled.until(/Iraq/);
	await bundled.until(() => bundled.modes().bracketedPasteMode);
	bundled.press('E');
	await bundled.until(/this chronology came with annals and can't be edited: open a file of your own/);
	const refused = openTerminal({
		command: process.execPath,
		args: [program, '--watch'],
		columns: 80,
		rows: 24,
		t,
	});
	await refused.until(/--watch needs a file: write annals --watch FILE/);
	assert.deepEqual(await refused.exit(), {code: 2, signal: null});
});
