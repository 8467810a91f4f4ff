import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Way, waysToCopy} from '../../../source/cli/system/clipboard.ts';

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
