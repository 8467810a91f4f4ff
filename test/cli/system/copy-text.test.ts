import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {findProgram} from '../../../source/cli/system/child-process.ts';
import {clipboardSequence, copyText} from '../../../source/cli/system/clipboard.ts';
import {programs} from '../../scripts.ts';

const takes = '/bin/cat >"$0.took"';
const isUnsure = 'Citation copied, if your terminal allows it';
const text = 'Khazan Jangiz, “Rockets hit Baghdad”, Rudaw,\n18 November 2020; $(date) \\ صاروخ 🚀';

const copies: readonly (readonly [
	title: string,
	scripts: Readonly<Record<string, string>>,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
	told: string,
	taker: string,
])[] = [
	['xclip', {xclip: takes}, {DISPLAY: ':0'}, 'linux', 'Citation copied.', 'xclip'],
	[
		'xclip, which stays in the background to be asked',
		{xclip: `${takes}; /bin/sleep 60 & echo $! >"$0.pid"`},
		{DISPLAY: ':0'},
		'linux',
		'Citation copied.',
		'xclip',
	],
	[
		'xsel after xclip',
		{xclip: 'exit 1', xsel: takes},
		{DISPLAY: ':0'},
		'linux',
		'Citation copied (xclip failed).',
		'xsel',
	],
	[
		'the terminal after both',
		{xclip: 'exit 1', xsel: 'kill -KILL $$'},
		{DISPLAY: ':0'},
		'linux',
		`${isUnsure} (2 programs failed).`,
		'terminal',
	],
	[
		'the terminal',
		{xclip: takes},
		{DISPLAY: ':0', SSH_TTY: '/dev/pts/1'},
		'linux',
		`${isUnsure}.`,
		'terminal',
	],
	[
		'pbcopy, told that it is UTF-8',
		{pbcopy: `test "$LC_ALL" = en_US.UTF-8 && ${takes}`},
		{LC_ALL: 'C'},
		'darwin',
		'Citation copied.',
		'pbcopy',
	],
	['clip.exe', {'clip.exe': takes}, {}, 'win32', 'Citation copied.', 'clip.exe'],
	[
		'tmux',
		{tmux: `test "$*" = "load-buffer -w -" && ${takes}`},
		{TMUX: '/tmp/t,1,0'},
		'linux',
		"Citation copied to tmux's buffer.",
		'tmux',
	],
	[
		'a tmux older than 3.2',
		{tmux: `test "$*" = "load-buffer -" && ${takes}`},
		{TMUX: '/tmp/t,1,0'},
		'linux',
		"Citation copied to tmux's buffer.",
		'tmux',
	],
	[
		'xclip after tmux',
		{tmux: 'exit 1', xclip: takes},
		{TMUX: '/tmp/t,1,0', DISPLAY: ':0'},
		'linux',
		'Citation copied (tmux failed).',
		'xclip',
	],
];

for (const [title, scripts, env, platform, told, taker] of copies) {
	test(`copying by ${title}`, async t => {
		const folder = programs(t, scripts);
		let written = '';
		const write = (bytes: string) => {
			written += bytes;
		};
		assert.equal(await copyText(text, 'citation', {env: {...env, PATH: folder}, platform, write}), told);
		assert.equal(written, taker === 'terminal' ? clipboardSequence(text, false) : '');
		for (const name of Object.keys(scripts)) {
			const file = path.join(folder, `${name}.took`);
			const encoding = name === 'clip.exe' ? 'utf16le' : 'utf8';
			assert.equal(
				existsSync(file) ? readFileSync(file, encoding) : undefined,
				name === taker ? text : undefined,
			);
			const pid = path.join(folder, `${name}.pid`);
			if (existsSync(pid)) process.kill(Number(readFileSync(pid, 'utf8')));
		}
	});
}

test('the line fits into 80 columns, whatever is copied and however it went', async () => {
	const env = {PATH: ''};
	for (const bytes of [1, 100_000_000]) {
		const told = await copyText('x'.repeat(bytes), 'citations of 1000000 events', {
			env,
			platform: 'linux',
			write: () => {},
		});
		assert.match(told, bytes > 1 ? /copied, if your terminal takes 100,000,000 bytes\.$/ : /allows it\.$/);
		assert.ok(told.length <= 78, told);
	}
});

test('a terminal that is gone is told too', async () => {
	const write = () => {
		throw new Error('EIO');
	};
	const told = await copyText(text, 'citation', {env: {PATH: ''}, platform: 'linux', write});
	assert.equal(told, 'Citation not copied (the terminal could not be written to (EIO)).');
});

const tmux = findProgram('tmux', process.env);

for (const command of tmux ? [tmux] : []) {
	test('a real tmux has the text in its buffer', async t => {
		const folder = programs(t, {});
		const socket = `annals-test-${process.pid}`;
		const env = {
			PATH: path.dirname(command),
			HOME: folder,
			// tmux runs its commands by it, and whoever runs the tests may have one that runs nothing.
			SHELL: '/bin/sh',
			TMUX_TMPDIR: folder,
			LANG: 'C.UTF-8',
			TERM: 'xterm',
		};
		const ask = (...given: readonly string[]) =>
			execFileSync(command, ['-u', '-L', socket, '-f', '/dev/null', ...given], {env, encoding: 'utf8'});
		ask('new-session', '-d', '/bin/cat');
		try {
			const TMUX = ask('display-message', '-p', '#{socket_path},#{pid},0').trim();
			const told = await copyText(text, 'citation', {
				env: {...env, TMUX},
				platform: process.platform,
				write: bytes => assert.fail(`the terminal was asked: ${bytes}`),
			});
			assert.match(told, /^Citation copied to tmux's buffer/);
			assert.equal(ask('show-buffer'), text);
		} finally {
			ask('kill-server');
		}
	});
}
