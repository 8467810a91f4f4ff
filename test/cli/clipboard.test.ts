import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import fc from 'fast-check';
import {clipboardSequence, copyText, type Way, waysToCopy} from '../../source/cli/clipboard.ts';
import {findProgram} from '../../source/cli/programs.ts';
import {programs} from '../scripts.ts';

const all = 'tmux pbcopy wl-copy xclip xsel clip.exe';

const ways: readonly (readonly [
	title: string,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
	installed: string,
	ways: readonly string[],
])[] = [
	['nothing but a terminal', {}, 'linux', '', ['terminal']],
	['programs without a screen', {}, 'linux', all, ['terminal']],
	[
		'X',
		{DISPLAY: ':0'},
		'linux',
		all,
		['xclip -selection clipboard', 'xsel --clipboard --input', 'terminal'],
	],
	['X with xsel alone', {DISPLAY: ':0'}, 'linux', 'xsel', ['xsel --clipboard --input', 'terminal']],
	[
		'Wayland, and X within it',
		{WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'},
		'linux',
		'wl-copy xclip',
		['wl-copy --type text/plain', 'xclip -selection clipboard', 'terminal'],
	],
	['a Mac', {}, 'darwin', all, ['pbcopy', 'terminal']],
	['Windows', {}, 'win32', all, ['clip.exe in utf16le', 'terminal']],
	['WSL', {WSL_DISTRO_NAME: 'Debian'}, 'linux', all, ['clip.exe in utf16le', 'terminal']],
	[
		'WSL by its other name',
		{WSL_INTEROP: '/run/1'},
		'linux',
		'clip.exe',
		['clip.exe in utf16le', 'terminal'],
	],
	['ssh', {SSH_CONNECTION: '1 2 3 4', DISPLAY: 'localhost:10.0'}, 'linux', all, ['terminal']],
	['ssh to a Mac', {SSH_TTY: '/dev/ttys001'}, 'darwin', all, ['terminal']],
	['tmux', {TMUX: '/tmp/t,1,0', TERM: 'screen-256color'}, 'linux', all, ['tmux -w', 'tmux', 'terminal']],
	['a dumb terminal', {TERM: 'dumb'}, 'linux', '', []],
	[
		'tmux over ssh',
		{TMUX: '/tmp/t,1,0', SSH_TTY: '/dev/pts/1', DISPLAY: ':10'},
		'linux',
		all,
		['tmux -w', 'tmux', 'terminal'],
	],
	['tmux on a Mac', {TMUX: '/tmp/t,1,0'}, 'darwin', all, ['tmux -w', 'tmux', 'pbcopy', 'terminal']],
	['tmux that is not on PATH', {TMUX: '/tmp/t,1,0'}, 'linux', '', ['terminal']],
	['screen', {STY: '1.pts-0.vm', TERM: 'screen.xterm-256color'}, 'linux', all, ['terminal in screen']],
	[
		'screen, under a name of its own',
		{STY: '1.pts-0.vm', TERM: 'xterm'},
		'linux',
		'',
		['terminal in screen'],
	],
	['screen, and ssh within it', {TERM: 'screen', SSH_TTY: '/dev/pts/1'}, 'linux', '', ['terminal in screen']],
	[
		'tmux within screen',
		{TMUX: '/tmp/t,1,0', STY: '1.pts-0.vm'},
		'linux',
		'tmux',
		['tmux -w', 'tmux', 'terminal in screen'],
	],
];

function formatWay(way: Way): string {
	switch (way.type) {
		case 'tmux':
			return way.isHandedOn ? 'tmux -w' : 'tmux';
		case 'program': {
			const {args, encoding} = way.clipboard;
			return [way.command, ...args, ...(encoding === 'utf8' ? [] : ['in', encoding])].join(' ');
		}
		case 'terminal':
			return way.isInScreen ? 'terminal in screen' : 'terminal';
	}
}

for (const [title, env, platform, installed, wanted] of ways) {
	test(`ways to copy: ${title}`, () => {
		const find = (name: string) => (installed.split(' ').includes(name) ? name : undefined);
		assert.deepEqual(waysToCopy(env, platform, find).map(formatWay), wanted);
	});
}

const takes = '/bin/cat >"$0.took"';
const isUnsure = 'sent the citation to the terminal (OSC 52), which does not say whether it took it';
const text = 'Khazan Jangiz, “Rockets hit Baghdad”, Rudaw,\n18 November 2020; $(date) \\ صاروخ 🚀';

const copies: readonly (readonly [
	title: string,
	scripts: Readonly<Record<string, string>>,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
	told: string,
	taker: string,
])[] = [
	['xclip', {xclip: takes}, {DISPLAY: ':0'}, 'linux', 'copied the citation with xclip', 'xclip'],
	[
		'xclip, which stays in the background to be asked',
		{xclip: `${takes}; /bin/sleep 60 & echo $! >"$0.pid"`},
		{DISPLAY: ':0'},
		'linux',
		'copied the citation with xclip',
		'xclip',
	],
	[
		'xsel after xclip',
		{xclip: 'exit 1', xsel: takes},
		{DISPLAY: ':0'},
		'linux',
		'copied the citation with xsel (xclip ended with code 1)',
		'xsel',
	],
	[
		'the terminal after both',
		{xclip: 'exit 1', xsel: 'kill -KILL $$'},
		{DISPLAY: ':0'},
		'linux',
		`${isUnsure} (xclip ended with code 1; xsel was ended by SIGKILL)`,
		'terminal',
	],
	['the terminal', {xclip: takes}, {DISPLAY: ':0', SSH_TTY: '/dev/pts/1'}, 'linux', isUnsure, 'terminal'],
	[
		'pbcopy, told that it is UTF-8',
		{pbcopy: `test "$LC_ALL" = en_US.UTF-8 && ${takes}`},
		{LC_ALL: 'C'},
		'darwin',
		'copied the citation with pbcopy',
		'pbcopy',
	],
	['clip.exe', {'clip.exe': takes}, {}, 'win32', 'copied the citation with clip.exe', 'clip.exe'],
	[
		'tmux',
		{tmux: `test "$*" = "load-buffer -w -" && ${takes}`},
		{TMUX: '/tmp/t,1,0'},
		'linux',
		"put the citation into tmux's buffer; tmux hands it on to a terminal that it knows to take it",
		'tmux',
	],
	[
		'a tmux older than 3.2',
		{tmux: `test "$*" = "load-buffer -" && ${takes}`},
		{TMUX: '/tmp/t,1,0'},
		'linux',
		"put the citation into tmux's buffer only: this tmux does not take load-buffer -w",
		'tmux',
	],
	[
		'xclip after tmux',
		{tmux: 'exit 1', xclip: takes},
		{TMUX: '/tmp/t,1,0', DISPLAY: ':0'},
		'linux',
		'copied the citation with xclip (tmux ended with code 1)',
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
		assert.equal(await copyText(text, 'the citation', {env: {...env, PATH: folder}, platform, write}), told);
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

for (const [title, long, isTold] of [
	['as long as all terminals take', 'x'.repeat(74_994), false],
	['a byte longer', 'x'.repeat(74_995), true],
	['fewer characters, but more bytes', '“'.repeat(25_000), true],
] as const) {
	test(`a text for the terminal, ${title}`, async () => {
		let written = '';
		const told = await copyText(long, 'the citation', {
			env: {PATH: ''},
			platform: 'linux',
			write: bytes => {
				written = bytes;
			},
		});
		const bytes = Buffer.byteLength(long).toLocaleString('en');
		const more = `; some take 74,994 bytes at most, and it has ${bytes}`;
		assert.equal(told, isTold ? isUnsure + more : isUnsure);
		assert.equal(decode(written), long);
	});
}

test('a terminal that is gone is told too', async () => {
	const write = () => {
		throw new Error('EIO');
	};
	const told = await copyText(text, 'the citation', {env: {PATH: ''}, platform: 'linux', write});
	assert.equal(told, 'nothing took the citation (the terminal could not be written to (EIO))');
});

/** The text that a terminal puts into its clipboard. */
function decode(sequence: string): string {
	const [, base64] = /^\u001b\]52;c;([\w+/]*={0,2})\u0007$/.exec(sequence) ?? [];
	assert.ok(base64 !== undefined, 'one sequence, and nothing else');
	return Buffer.from(base64, 'base64').toString();
}

/**
 * What GNU screen hands on to its terminal, by the states of its ansi.c; a string of more bytes than the oldest screen
 * keeps (MAXSTR, with its end) and what is in no string would be printed.
 */
function throughScreen(bytes: string, most = 255): string {
	let handedOn = '';
	let state: 'text' | 'escape' | 'string' | 'string escape' = 'text';
	let kept = '';
	for (const byte of bytes) {
		switch (state) {
			case 'text':
				assert.equal(byte, '\u001b', 'nothing is printed');
				state = 'escape';
				break;
			case 'escape':
				assert.equal(byte, 'P', 'nothing but strings of the device');
				kept = '';
				state = 'string';
				break;
			case 'string':
				if (byte === '\u001b') state = 'string escape';
				else kept += byte;
				break;
			case 'string escape':
				if (byte === '\\') {
					handedOn += kept;
					state = 'text';
				} else if (byte === '\u001b') kept += '\u001b';
				else {
					kept += `\u001b${byte}`;
					state = 'string';
				}
		}
		assert.ok(kept.length <= most, 'a string that is too long');
	}
	assert.equal(state, 'text', 'all strings are ended');
	return handedOn;
}

test('any text comes whole through OSC 52, and through screen', () => {
	const texts = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.string({unit: 'grapheme', minLength: 100, maxLength: 2000}),
		fc.nat(3000).map(length => 'é'.repeat(length)),
	);
	fc.assert(
		fc.property(texts, given => {
			assert.equal(decode(clipboardSequence(given, false)), given);
			assert.equal(decode(throughScreen(clipboardSequence(given, true))), given);
		}),
	);
});

const tmux = findProgram('tmux', process.env);

for (const command of tmux ? [tmux] : []) {
	test('a real tmux has the text in its buffer', async t => {
		const folder = programs(t, {});
		const socket = `annals-test-${process.pid}`;
		const env = {
			PATH: path.dirname(command),
			HOME: folder,
			TMUX_TMPDIR: folder,
			LANG: 'C.UTF-8',
			TERM: 'xterm',
		};
		const ask = (...given: readonly string[]) =>
			execFileSync(command, ['-u', '-L', socket, '-f', '/dev/null', ...given], {env, encoding: 'utf8'});
		ask('new-session', '-d', '/bin/cat');
		try {
			const TMUX = ask('display-message', '-p', '#{socket_path},#{pid},0').trim();
			const told = await copyText(text, 'the citation', {
				env: {...env, TMUX},
				platform: process.platform,
				write: bytes => assert.fail(`the terminal was asked: ${bytes}`),
			});
			assert.match(told, /^put the citation into tmux's buffer/);
			assert.equal(ask('show-buffer'), text);
		} finally {
			ask('kill-server');
		}
	});
}
