import assert from 'node:assert/strict';
import {test} from 'node:test';
import {folderOf, settingsPath, shownPath} from '../../../source/cli/system/folders.ts';

const folders: readonly (readonly [
	what: 'state' | 'settings',
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string>>,
	folder: string | undefined,
])[] = [
	['state', 'linux', {HOME: '/home/a'}, '/home/a/.local/state/annals'],
	['settings', 'darwin', {HOME: '/Users/a'}, '/Users/a/.config/annals'],
	['state', 'linux', {HOME: '/home/a', XDG_STATE_HOME: '/var/a'}, '/var/a/annals'],
	['settings', 'linux', {HOME: '/home/a', XDG_CONFIG_HOME: '/etc/a'}, '/etc/a/annals'],
	['state', 'linux', {HOME: '/home/a', XDG_STATE_HOME: 'var'}, '/home/a/.local/state/annals'],
	['state', 'linux', {HOME: '/home/a', XDG_STATE_HOME: ''}, '/home/a/.local/state/annals'],
	['state', 'linux', {HOME: 'home'}, undefined],
	['settings', 'linux', {}, undefined],
	['state', 'win32', {LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local'}, 'C:\\Users\\a\\AppData\\Local\\annals'],
	[
		'settings',
		'win32',
		{APPDATA: 'C:\\Users\\a\\AppData\\Roaming'},
		'C:\\Users\\a\\AppData\\Roaming\\annals',
	],
	['state', 'win32', {HOME: '/home/a'}, undefined],
];

for (const [what, platform, env, folder] of folders) {
	test(`the ${what} folder with ${JSON.stringify(env)} is ${folder}`, () => {
		assert.equal(folderOf(what, env, platform), folder);
	});
}

test('settings are in a file of the folder of settings', () => {
	assert.equal(settingsPath({HOME: '/home/a'}, 'linux'), '/home/a/.config/annals/config.yaml');
	assert.equal(settingsPath({}, 'linux'), undefined);
});

const shown: readonly (readonly [file: string, shown: string])[] = [
	['/home/a/x.json', '~/x.json'],
	['/home/a/b/c', '~/b/c'],
	['/home/ab/x', '/home/ab/x'],
	['/home/x', '/home/x'],
	['/home/a', '/home/a'],
	['x.json', 'x.json'],
	['/home/a/x\u001b[2J\n', '~/x␛[2J '],
];

for (const [file, said] of shown) {
	test(`${JSON.stringify(file)} is said as ${said}`, () => {
		assert.equal(shownPath(file, {HOME: '/home/a'}, 'linux'), said);
	});
}
