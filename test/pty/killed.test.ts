import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {program} from '../program.ts';
import {folderFor, waitFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';

const told = 'it is lit, and told of at length; '.repeat(12);
const numbers = Array.from({length: 10_000}, (_, index) => index);
const contents = {
	'lamps.yaml': `version: 1\ntitle: Lamps\nevents:\n${numbers.map(number => `  - {id: lamp-${number}, date: '${1000 + (number % 900)}', title: "Lamp ${number}: ${told}"}\n`).join('')}`,
	'lamps.csv': `date,title\n${numbers.map(number => `${1000 + (number % 900)},Lamp ${number}: ${told}\n`).join('')}`,
} as const;

/** Starts the program on what a command of bash gives it, in the place of that bash. */
function open(t: TestContext, line: string) {
	const [folder, TMPDIR] = [folderFor(t), folderFor(t)];
	for (const [name, content] of Object.entries(contents)) writeFileSync(path.join(folder, name), content);
	const args = ['--norc', '-c', `exec '${process.execPath}' '${program}' ${line}`];
	const terminal = openTerminal({
		command: 'bash',
		args,
		columns: 80,
		rows: 24,
		cwd: folder,
		env: {TMPDIR},
		t,
	});
	return {terminal, left: () => readdirSync(TMPDIR).filter(name => name.startsWith('annals-'))};
}

/** The processes that a process has started, and that run. */
function startedBy(parent: number): readonly number[] {
	const all = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,stat=']).toString().trim().split('\n');
	const rows = all.map(row => row.trim().split(/\s+/));
	return rows
		.filter(([, ppid, stat = '']) => Number(ppid) === parent && !stat.startsWith('Z'))
		.map(([pid]) => Number(pid));
}

function runs(pid: number): boolean {
	const state = execFileSync('sh', ['-c', `ps -o stat= -p ${pid} || true`])
		.toString()
		.trim();
	return state !== '' && !state.startsWith('Z');
}

for (const signal of ['SIGKILL', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)
	test(`${signal} while a document is read ends what reads it, and leaves no file`, async t => {
		const {terminal, left} = open(t, 'lamps.yaml');
		await terminal.until(/reading lamps\.yaml, 5 MB/);
		const readers = startedBy(terminal.pid);
		assert.equal(readers.length, 1);
		process.kill(terminal.pid, signal);
		assert.deepEqual(await terminal.exit(), {code: null, signal});
		await waitFor(() => !readers.some(runs));
		assert.deepEqual(left(), []);
		if (signal !== 'SIGKILL') assert.ok(!terminal.isAlternate() && !terminal.modes().bracketedPasteMode);
	});

for (const signal of ['SIGKILL', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)
	test(`${signal} while what comes through a pipe is spooled leaves no file`, async t => {
		const {terminal, left} = open(t, '- < <(cat lamps.csv; exec sleep 100)');
		await terminal.until(/reading, 10,000 rows · 10,000 of 10,000 events/);
		assert.deepEqual(left(), []);
		process.kill(terminal.pid, signal);
		const exit = await terminal.exit();
		assert.ok(exit.signal === signal || (exit.code ?? 0) > 128, JSON.stringify(exit));
		assert.deepEqual(left(), []);
		if (signal !== 'SIGKILL') assert.ok(!terminal.isAlternate() && !terminal.modes().bracketedPasteMode);
	});
