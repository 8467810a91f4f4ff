import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {program} from '../program.ts';
import {folderFor, programs, waitFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {startAnnals} from './program.ts';

test('y sends what is copied to the terminal, and says no more than it knows', async t => {
	const terminal = await startAnnals({t, args: ['--at', 'truce'], env: {SSH_TTY: '/dev/pts/9'}});
	await terminal.until(/▸ +mid-Oct/);
	terminal.press('y');
	await terminal.until(/1 {2}citation as text: mid-October 2020/);
	terminal.press('1');
	await terminal.until(/ Citation copied, if your terminal allows it\. /);
	const [, sent = ''] = /\u001b\]52;c;([^\u0007]*)\u0007/.exec(terminal.output()) ?? [];
	const text = Buffer.from(sent, 'base64').toString();
	assert.match(text, /^mid-October 2020: Boats announce a conditional truce\.\n\nTBN New Dock, “.*\n.*\S\n$/);
});

test('y gives it to a clipboard program where there is one', async t => {
	const folder = folderFor(t);
	const PATH = pathWith(programs(t, {xclip: `cat > '${folder}/copied'`}));
	const terminal = await startAnnals({t, args: ['--at', 'truce'], env: {PATH, DISPLAY: ':9'}});
	terminal.press('y', '7');
	await terminal.until(/ Command copied\. /);
	assert.match(readFileSync(path.join(folder, 'copied'), 'utf8'), /^annals --at=truce .*orvel\.yaml'?$/);
});

test('y cites an event, or all that is shown, as BibTeX, CSL-JSON and Markdown', async t => {
	const folder = folderFor(t);
	const file = path.join(folder, 'copied');
	const PATH = pathWith(programs(t, {xclip: `cat > '${folder}/part'; mv '${folder}/part' '${file}'`}));
	const terminal = await startAnnals({
		t,
		args: ['--at', 'truce', '--read', 'compare'],
		env: {PATH, DISPLAY: ':9'},
	});
	terminal.press('y', '3');
	await terminal.until(/ Citation copied\. /);
	const bibtex = readFileSync(file, 'utf8');
	assert.match(bibtex, /^@article\{tbn-new-dock,\n[\s\S]*\n@article\{rudder,\n/);
	assert.match(bibtex, /note = \{mid-October 2020[^\n]*: Boats announce a conditional truce \(¶[\d, –]+\)\./);
	terminal.press('y', '5');
	await terminal.until(/4 {2}as CSL-JSON: 15 events/);
	terminal.press('4');
	await terminal.until(/ Citations of 15 events copied\. /);
	const items: readonly {readonly id: string}[] = JSON.parse(readFileSync(file, 'utf8'));
	assert.deepEqual(
		items.map(({id}) => id),
		['tbn-new-dock', 'rudder'],
	);
	terminal.press('y', '2');
	await terminal.until(/ Citation copied\. /);
	assert.match(
		readFileSync(file, 'utf8'),
		/^## mid-October 2020: Boats announce a conditional truce\n\n- \*\*TBN New Dock\*\*, ¶/,
	);
});

test('o shows a web address before it opens it, and gives it to the program that opens such', async t => {
	const folder = folderFor(t);
	const file = path.join(folder, 'ferry.yaml');
	writeFileSync(
		file,
		[
			'version: 1',
			'title: A ferry',
			"sources: [{id: log, outlet: Log, url: 'https://example.org/a?b=1&c=$(x)'}]",
			'events: [{id: one, date: 1912, title: A crossing, accounts: [{source: log, text: It crossed.}]}]',
		].join('\n'),
	);
	const PATH = pathWith(
		programs(t, {'xdg-open': `printf '%s' "$1" > '${folder}/part'; mv '${folder}/part' '${folder}/opened'`}),
	);
	const terminal = await startAnnals({t, file, shown: /A ferry/, env: {PATH, DISPLAY: ':9'}});
	terminal.press('o');
	await terminal.until(/1 {2}Log: https:\/\/example\.org\/a\?b=1&c=\$\(x\)/);
	assert.ok(!existsSync(path.join(folder, 'opened')));
	terminal.press('enter');
	await terminal.until(/gave https:\/\/example\.org.* to xdg-open/);
	await waitFor(() => existsSync(path.join(folder, 'opened')));
	// The same address, with what a shell of the opener's could take for more written otherwise.
	assert.equal(readFileSync(path.join(folder, 'opened'), 'utf8'), 'https://example.org/a?b=1&c=%24(x)');
	const bare = await startAnnals({t, file, shown: /A ferry/});
	bare.press('o', '1');
	await bare.until(/https:\/\/example\.org\/a\?b=1&c=\$\(x\)/);
	await bare.until(/no program/);
	bare.press('q');
	await bare.exit();
	assert.match(
		bare.screen(),
		/^annals: no program here opens web addresses: https:\/\/example\.org\/a\?b=1&c=\$\(x\)/m,
	);
});

test('e gives the account to the pager and comes back to the same screen', async t => {
	const PATH = pathWith(
		programs(t, {page: 'cat "$2"; printf "%s, read by %s: " "$(ls -l "$2" | cut -c1-10)" "$1"; read answer'}),
	);
	const terminal = await startAnnals({
		t,
		args: ['--at', 'truce', '--read', 'rudder'],
		env: {PATH, PAGER: 'page --plain'},
	});
	const before = await terminal.until(/▸ +mid-Oct/);
	terminal.press('e');
	await terminal.until(/-r--------, read by --plain/);
	assert.ok(!terminal.isAlternate());
	assert.ok(!terminal.cursor().hidden);
	assert.match(terminal.screen(), /Boats announce a conditional truce\n *mid-October 2020/);
	terminal.press('enter');
	await terminal.until(screen => screen === before, 'the screen from before');
	assert.ok(terminal.isAlternate());
	terminal.press('j');
	await terminal.until(/▸ +17 Nov/);
});

test('marks and the last place are there again the next time, in a file that can be read', async t => {
	const folder = folderFor(t);
	const env = {HOME: folder};
	const first = await startAnnals({t, args: ['--at', 'truce'], env});
	await first.until(/▸ +mid-Oct/);
	first.press('m', 'c');
	await first.until(/▸ \* mid-Oct/);
	await first.until(/agree|compatible/);
	first.press('q');
	assert.deepEqual(await first.exit(), {code: 0, signal: null});
	const state = path.join(folder, '.local/state/annals');
	const [file = ''] = readdirSync(state);
	assert.deepEqual(readdirSync(state), [file]);
	const kept = readFileSync(path.join(state, file), 'utf8');
	assert.match(kept, /"at": "truce",\n\t"reading": "compare",\n\t"marks": \[\n\t\t"truce"\n\t\]/);
	const second = await startAnnals({t, env});
	await second.until(/▸ \* mid-Oct/);
	await second.until(/back where you were last/);
	second.press('g', 'f');
	await second.until(/filter:/);
	second.send('is:marked');
	await second.until(/filter: is:marked/);
	second.press('enter');
	await second.until(/1 of 15 events/);
	second.press('q');
	await second.exit();
	writeFileSync(path.join(state, file), kept.replace('"marks": [', '"marks": {'));
	const broken = await startAnnals({t, env});
	await broken.until(/marks can't be read/);
	broken.press('q');
	await broken.exit();
	assert.match(readFileSync(path.join(state, file), 'utf8'), /"marks": \{/);
});

test('what is new or changed since the last visit is counted, and found by is:new', async t => {
	const folder = folderFor(t);
	const file = path.join(folder, 'quay.yaml');
	const quay =
		'version: 1\ntitle: A quay\nevents:\n  - {id: a, date: 1890, title: Built}\n  - {id: b, date: 1891, title: Storm}\n';
	writeFileSync(file, quay);
	const start = {t, file, env: {HOME: folder}};
	const first = await startAnnals({...start, shown: /2 of 2/});
	assert.doesNotMatch(first.screen(), /is:new/);
	first.press('q');
	assert.deepEqual(await first.exit(), {code: 0, signal: null});
	writeFileSync(file, `${quay.replace('Storm', 'A storm')}  - {id: c, date: 1892, title: Fog}\n`);
	const second = await startAnnals({...start, shown: /2 new or changed since your last visit \(is:new\)/});
	second.press('f');
	await second.until(/filter:/);
	second.send('is:new');
	await second.until(/filter: is:new/);
	second.press('enter');
	const screen = await second.until(/2 of 3 events/);
	assert.match(screen, /1891 +A storm/);
	assert.match(screen, /1892 +Fog/);
	second.press('q');
	await second.exit();
	const third = await startAnnals({...start, shown: /3 of 3/});
	assert.doesNotMatch(third.screen(), /is:new/);
});

test('settings give keys, a theme, a file and filters; a fault in them is one line and exit 2', async t => {
	const folder = folderFor(t);
	mkdirSync(path.join(folder, '.config/annals'), {recursive: true});
	const file = path.join(folder, '.config/annals/config.yaml');
	const settings = ['theme: light', 'keys: {nextEvent: J, quit: [Z]}', 'views: {protests: tag:protest}', ''];
	writeFileSync(file, settings.join('\n'));
	const env = {HOME: folder};
	const terminal = await startAnnals({t, args: ['--filter', 'view:protests'], env});
	await terminal.until(/2 of 15 events/);
	assert.match(terminal.output(), /\u001b\[[\d;]*38;5;\d+m/);
	terminal.press('q', 'Z');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
	writeFileSync(file, settings.join('\n').replace('theme: light', 'theme: lite'));
	const faulty = openTerminal({command: process.execPath, args: [program], columns: 120, rows: 10, env, t});
	await faulty.until(/annals: ~\/\.config\/annals\/config\.yaml:1:1: theme: no theme is called lite/);
	assert.deepEqual(await faulty.exit(), {code: 2, signal: null});
	assert.ok(!faulty.isAlternate());
});

function pathWith(folder: string): string {
	return `${folder}:${process.env['PATH']}`;
}
