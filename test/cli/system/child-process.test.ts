import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	closeSync,
	constants,
	existsSync,
	mkdirSync,
	openSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {findProgram, runProgram, startProgram, troubleOf} from '../../../source/cli/system/child-process.ts';
import {codeOf} from '../../../source/cli/system/errno.ts';
import {folderFor, waitFor} from '../../scripts.ts';

/** A folder with the files. */
function folderOf(t: TestContext, files: Readonly<Record<string, string>>): string {
	const folder = folderFor(t);
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, name)), {recursive: true});
		writeFileSync(path.join(folder, name), text, {mode: 0o755});
	}
	return folder;
}

const env = {PATH: '/usr/bin:/bin'};

const places: readonly (readonly [
	title: string,
	name: string,
	folders: string,
	platform: NodeJS.Platform,
	found: string | undefined,
])[] = [
	['the only one', 'less', 'b', 'linux', 'b/less'],
	['the first of two', 'more', 'a:b', 'linux', 'a/more'],
	['not what cannot be run', 'plain', 'a:b', 'linux', 'b/plain'],
	['not a folder of that name', 'folder', 'a:b', 'linux', 'b/folder'],
	['nothing that is not there', 'most', 'a:b', 'linux', undefined],
	['nothing where PATH is empty', 'less', '', 'linux', undefined],
	['a path as it is', '/b/less', '', 'linux', 'b/less'],
	['on Windows, by its ending', 'clip', 'a;b', 'win32', 'b/clip.EXE'],
	['on Windows, by its whole name', 'clip.EXE', 'a;b', 'win32', 'b/clip.EXE'],
	['on Windows, nothing that only a shell can start', 'script', 'a;b', 'win32', undefined],
];

for (const [title, name, folders, platform, found] of places) {
	test(`${name} in ${folders || 'no folder'}: ${title}`, t => {
		const root = folderOf(t, {
			'a/more': '',
			'a/plain': '',
			'a/folder/file': '',
			'b/less': '',
			'b/more': '',
			'b/plain': '',
			'b/folder': '',
			'b/clip.EXE': '',
			'b/script.CMD': '',
		});
		chmodSync(path.join(root, 'a/plain'), 0o644);
		const PATH = folders.replace(/\w+/g, folder => path.join(root, folder));
		const given = name.startsWith('/') ? root + name : name;
		const wanted = found === undefined ? undefined : path.join(root, found);
		assert.equal(findProgram(given, {PATH, PATHEXT: '.COM;.EXE;.BAT;.CMD'}, platform), wanted);
	});
}

test('folders of PATH that are not absolute are passed over', t => {
	const root = folderOf(t, {less: ''});
	const relative = path.relative(process.cwd(), root);
	assert.equal(findProgram('less', {PATH: `${relative}::.`}), undefined);
	assert.equal(findProgram('less', {PATH: `${relative}:${root}`}), path.join(root, 'less'));
});

const megabyte = 'm'.repeat(1_000_000);

const runs: readonly (readonly [
	title: string,
	script: string,
	input: string | undefined,
	trouble: RegExp | undefined,
])[] = [
	['ends well', 'exit 0', undefined, undefined],
	['ends otherwise', 'exit 3', undefined, /^ended with code 3$/],
	['is ended by a signal', 'kill -TERM $$', undefined, /^was ended by SIGTERM$/],
	['reads what it is given', 'test "$(wc -c)" -eq 1000000', megabyte, undefined],
	['is given nothing to read', 'test -z "$(cat)"', undefined, undefined],
	[
		'writes what nobody reads',
		'head -c 1000000 /dev/zero; head -c 1000000 /dev/zero >&2',
		undefined,
		undefined,
	],
	['reads only a part', 'head -c 1 >/dev/null', megabyte, /^did not read all of it$/],
	['reads only a part and says so', 'head -c 1 >/dev/null; exit 4', megabyte, /^ended with code 4$/],
	[
		'leaves something in the background that holds on to all it has',
		'cat; exec 3<&0; sleep 60 <&3 & echo $! >"$0.pid"',
		'text',
		undefined,
	],
	['never ends', 'exec 3<>"$0.held"; sleep 60', 'text', /^did not end within 2 s$/],
];

for (const [title, script, input, trouble] of runs) {
	test(`a program that ${title}`, async t => {
		const file = path.join(folderOf(t, {program: `#!/bin/sh\n${script}\n`}), 'program');
		if (script.includes('.held')) execFileSync('mkfifo', [`${file}.held`]);
		const patience = title === 'never ends' ? 2000 : 20_000;
		const told = troubleOf(
			await runProgram(file, [], {env, patience, ...(input === undefined ? {} : {input})}),
		);
		if (trouble) assert.match(told ?? '', trouble);
		else assert.equal(told, undefined);
		if (script.includes('.held')) await waitFor(() => !isHeld(`${file}.held`));
		if (script.includes('.pid')) process.kill(Number(readFileSync(`${file}.pid`, 'utf8')));
	});
}

/** Whether any process has a named pipe open; one that has ended has not, even if it was not reaped yet. */
function isHeld(pipe: string): boolean {
	try {
		closeSync(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
		return true;
	} catch (error) {
		assert.equal(codeOf(error), 'ENXIO');
		return false;
	}
}

test('arguments are no matter of a shell, and the environment is the one given', async t => {
	const root = folderOf(t, {program: '#!/bin/sh\nprintf "%s\\n" "$@" "$WORD" "$HOME" >"$0.told"\n'});
	const file = path.join(root, 'program');
	const given = ['$(touch pwned)', '; exit 1', 'a  b', '"', "'"];
	assert.deepEqual(await runProgram(file, given, {env: {...env, WORD: 'w'}}), {type: 'ended', code: 0});
	assert.deepEqual(readFileSync(`${file}.told`, 'utf8').split('\n'), [...given, 'w', '', '']);
});

for (const [title, command, given, code] of [
	['is not there', '/no/such/program', [], 'ENOENT'],
	['may not be run', '/etc/passwd', [], 'EACCES'],
	['is given more than the system takes', '/bin/sh', ['x'.repeat(20_000_000)], 'E2BIG'],
] as const) {
	test(`a program that ${title} could not be started`, async () => {
		const failed = {type: 'failed', message: `could not be started (${code})`};
		assert.deepEqual(await runProgram(command, given, {env, input: 'text'}), failed);
		assert.deepEqual(await startProgram(command, given, {env}), failed);
	});
}

test('a program that runs on is left to itself, in a session of its own', async t => {
	const file = path.join(
		folderOf(t, {program: '#!/bin/sh\necho $$ >"$0.new"; mv "$0.new" "$0.pid"\nexec sleep 60\n'}),
		'program',
	);
	assert.deepEqual(await startProgram(file, [], {env}), {type: 'started'});
	await waitFor(() => existsSync(`${file}.pid`));
	const pid = Number(readFileSync(`${file}.pid`, 'utf8'));
	// That it leads a group is what the minus asks for.
	assert.ok(process.kill(-pid, 'SIGKILL'));
});

for (const code of [0, 3]) {
	test(`a program that ends at once with code ${code} is seen to`, async t => {
		const file = path.join(folderOf(t, {program: `#!/bin/sh\nexit ${code}\n`}), 'program');
		assert.deepEqual(await startProgram(file, [], {env, patience: 20_000}), {type: 'ended', code});
	});
}
