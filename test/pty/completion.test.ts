import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import type {shells} from '../../source/cli/options/commands.ts';
import {orvelFile, program} from '../program.ts';
import {shellsHere} from '../shells.ts';
import {openTerminal, type Terminal} from '../terminal.ts';

type Shell = (typeof shells)[number];

/** How each shell is started without anybody's settings, and made to complete what is written behind annals. */
const starts: Readonly<Record<Shell, {readonly args: readonly string[]; readonly load: string}>> = {
	bash: {args: ['--norc', '--noprofile', '-i'], load: 'source <(annals completion bash)'},
	zsh: {
		args: ['-f', '-i'],
		load: 'autoload -U compinit; compinit -u -D; source <(annals completion zsh)',
	},
	fish: {args: ['--no-config', '-i'], load: 'annals completion fish | source'},
};

/** A name that a shell would run, were it not told to take it as it stands. */
const hostileName = '$(touch ran-1) `touch ran-2`; touch ran-3 "x';
const hostile = {
	version: 1,
	title: 'Hostile',
	actors: [
		{id: 'first', name: hostileName, aliases: ['Both']},
		{id: 'second', name: "Zed's $HOME", aliases: ['Both']},
	],
	events: [
		{id: 'one', date: '1990', title: 'The first of both', actors: ['first']},
		{id: 'two', date: '1991', title: 'The second of both', actors: ['second']},
	],
};

/** Starts a shell that finds annals, which opens the chronology of Orvel by itself, in a folder that holds nothing but a hostile one. */
async function startShell(t: TestContext, shell: Shell): Promise<{terminal: Terminal; folder: string}> {
	const home = mkdtempSync(path.join(tmpdir(), 'annals-completion-'));
	t.after(() => rmSync(home, {recursive: true, force: true}));
	const [programs, folder] = [path.join(home, 'programs'), path.join(home, 'folder')];
	mkdirSync(programs);
	mkdirSync(folder);
	writeFileSync(path.join(folder, 'hostile.json'), JSON.stringify(hostile));
	mkdirSync(path.join(home, '.config/annals'), {recursive: true});
	writeFileSync(path.join(home, '.config/annals/config.yaml'), `files: [${JSON.stringify(orvelFile)}]\n`);
	const annals = path.join(programs, 'annals');
	writeFileSync(annals, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
	chmodSync(annals, 0o755);
	const {args, load} = starts[shell];
	const terminal = openTerminal({
		command: shell,
		args,
		columns: 120,
		rows: 40,
		cwd: folder,
		env: {
			PATH: `${programs}${path.delimiter}${process.env['PATH']}`,
			HOME: home,
			PS1: '> ',
			HISTFILE: '',
		},
		t,
	});
	terminal.send(`${load}; echo rea""dy\r`);
	// What is typed before the shell asks for it may be lost.
	await terminal.until(/^ready\s[\s\S]*[>#]\s*$/m);
	return {terminal, folder};
}

for (const shell of shellsHere) {
	test(`${shell} completes flags, and names that have spaces`, async t => {
		const {terminal} = await startShell(t, shell);
		terminal.send('annals --form\t');
		await terminal.until(/annals --format\s*$/);
		terminal.send('te\t--actor Kat\t');
		await terminal.until(/annals --format text --actor Katrin\\ Herring\s*$/);
		terminal.send('--actors\r');
		await terminal.until(/ 2 +Katrin Herring/);
	});

	test(`${shell} takes a name that does not begin as it was typed`, async t => {
		const {terminal} = await startShell(t, shell);
		for (const [typed, completed] of [
			['--actor nor', /annals --actor Northern\\ Line\s*$/],
			['--actor=nor', /annals --actor=Northern\\ Line\s*$/],
			['--actor "nor', /annals --actor (?:"Northern Line"?|Northern\\ Line)\s*$/],
			['--actor "Northern"', /annals --actor (?:"Northern Line"|Northern\\ Line)\s*$/],
			['--actor Solheim', /annals --actor Quirin\\ Solheim\s*$/],
		] as const) {
			terminal.send(`annals ${typed}\t`);
			await terminal.until(completed);
			terminal.send('\x15');
			await terminal.until(/[>#]\s*$/);
		}
	});

	test(`${shell} runs nothing of a chronology that it completes from, and passes names on whole`, async t => {
		const {terminal, folder} = await startShell(t, shell);
		terminal.send('annals hostile.json --format text --actor \\$\t\r');
		await terminal.until(/The first of both/);
		terminal.send('annals hostile.json --format text --actor=Z\t\r');
		await terminal.until(/The second of both/);
		terminal.send('clear\r');
		await terminal.until(screen => !screen.includes('of both'));
		terminal.send('annals hostile.json --format text --actor "Zed\t\r');
		await terminal.until(/The second of both/);
		terminal.send('annals hostile.json --actor \t\t');
		await terminal.until(screen => screen.includes('ran-2') && screen.includes('Zed'));
		assert.deepEqual(readdirSync(folder), ['hostile.json']);
	});
}

for (const shell of shellsHere) {
	test(`${shell} completes paths, behind a joined flag too, and only where they may stand`, async t => {
		const {terminal, folder} = await startShell(t, shell);
		mkdirSync(path.join(folder, 'a folder'));
		for (const [typed, completed] of [
			['ho\t', /annals hostile\.json\s*$/],
			['--config=ho\t', /annals --config=hostile\.json\s*$/],
			['a\t', /annals a\\ folder\/\s*$/],
			['conf\t', /annals config\s*$/],
			['hostile.json --actor ho\t--at', /annals hostile\.json --actor ho--at\s*$/],
		] as const) {
			terminal.send(`annals ${typed}`);
			await terminal.until(completed);
			terminal.send('\x15');
			await terminal.until(/[>#]\s*$/);
		}
	});
}

// Of fish neither can be had: it matches what it is given, and tells nothing of what is behind the caret.
for (const shell of shellsHere.filter(each => each !== 'fish')) {
	test(`${shell} lists names that do not begin as it was typed, and leaves that`, async t => {
		const {terminal} = await startShell(t, shell);
		terminal.send(`annals hostile.json --actor bo\t${shell === 'bash' ? '\t' : ''}`);
		await terminal.until(
			screen => /--actor bo$/m.test(screen.replace(/ +$/gm, '')) && screen.includes('Zed'),
		);
	});

	test(`${shell} completes from a file that stands behind the caret`, async t => {
		const {terminal, folder} = await startShell(t, shell);
		const file = "'my $(touch ran).json'";
		renameSync(path.join(folder, 'hostile.json'), path.join(folder, 'my $(touch ran).json'));
		const behind = ` --format=text ${file}`;
		terminal.send(`annals --actor ${behind}${'\x02'.repeat(behind.length)}Z\t`);
		await terminal.until(/annals --actor Zed\\'s\\ \\\$HOME +--format/);
		terminal.send('\r');
		await terminal.until(/The second of both/);
		assert.deepEqual(readdirSync(folder), ['my $(touch ran).json']);
	});
}

if (shellsHere.includes('bash')) {
	test('bash lists several folders with one slash each', async t => {
		const {terminal, folder} = await startShell(t, 'bash');
		for (const name of ['one', 'other']) mkdirSync(path.join(folder, name));
		terminal.send('annals o\t\t');
		await terminal.until(/^one\/ +other\/ *$/m);
		terminal.send('n\t');
		await terminal.until(/annals one\/\s*$/);
	});
}
