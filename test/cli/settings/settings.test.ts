import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {readSettings} from '../../../source/cli/settings/settings.ts';
import {bindingOf} from '../../../source/viewer/modes/index.ts';
import {unprivileged} from '../unprivileged.ts';
import {env, file, folder, root, settingsOf} from './folder.ts';

test('all settings are read, with the lines that they stand in', async () => {
	const settings = await settingsOf(`# mine
theme: dark
mouse: true
files: [~/iraq.yaml, /b.csv]
keys: {quit: [Q, Ctrl-T], nextEvent: Z}
views:
  attacks: 'tag:attack'
  recent: 'from:2020-09 -tag:statement view:attacks'
`);
	const {theme, mouse, files: opened, keys, bindings = [], views} = settings;
	assert.deepEqual(theme, {value: 'dark', line: 2});
	assert.deepEqual(mouse, {value: true, line: 3});
	assert.deepEqual(opened, {value: [path.join(root, 'iraq.yaml'), '/b.csv'], line: 4});
	assert.deepEqual(
		[...keys],
		[
			['quit', {value: ['Q', 'ctrl+t'], line: 5}],
			['nextEvent', {value: ['Z'], line: 5}],
		],
	);
	assert.equal(bindingOf(bindings, 'browse', 'ctrl+t')?.action, 'quit');
	assert.equal(bindingOf(bindings, 'browse', 'q')?.action, undefined);
	assert.deepEqual(
		[...views],
		[
			['attacks', {value: 'tag:attack', line: 7}],
			['recent', {value: 'from:2020-09 -tag:statement view:attacks', line: 8}],
		],
	);
});

const nothing: Readonly<Record<string, string>> = {
	'an empty file': '',
	'only comments': '# theme: dark\n\n# mouse: true\n',
	'only the mark of a document': '---\n',
	nothing: 'null\n',
	'only the mark of the order of bytes': '\ufeff',
	'an empty map': '{}\n',
	'maps whose lines are comments': 'keys:\n#  quit: Q\nviews:\n#  a: b\nfiles:\n# - x\n',
	'empty maps and lists': 'keys: {}\nviews: {}\nfiles: []\n',
};

for (const [name, text] of Object.entries(nothing)) {
	test(`${name} sets nothing`, async () => {
		assert.deepEqual(await settingsOf(text), {keys: new Map(), views: new Map()});
	});
}

const same: Readonly<Record<string, string>> = {
	'a mark of the order of bytes before it': '\ufefftheme: light\nmouse: true\n',
	'lines that end as on Windows': 'theme: light\r\nmouse: true\r\n',
	JSON: '{"theme": "light", "mouse": true}',
	'values in quotes': 'theme: "light"\nmouse: \'true\'\n',
	'a true in capitals': 'theme: light\nmouse: TRUE\n',
	'an alias': 'theme: &a light\nviews: {x: *a}\nmouse: true\n',
};

for (const [name, text] of Object.entries(same)) {
	test(`settings with ${name} are read`, async () => {
		const {theme, mouse} = await settingsOf(text);
		assert.deepEqual([theme?.value, mouse?.value], ['light', true]);
	});
}

const files: Readonly<Record<string, string>> = {
	'files: [~/a.yaml]': path.join(root, 'a.yaml'),
	'files: ~/a b.yaml': path.join(root, 'a b.yaml'),
	"files: ['~']": root,
	'files: [a.yaml]': path.join(folder, 'a.yaml'),
	'files: ../a.yaml': path.join(root, '.config/a.yaml'),
	'files:\n- /var/a.yaml': '/var/a.yaml',
	"files: '-'": path.join(folder, '-'),
	'files: 2020': path.join(folder, '2020'),
	'files: ~/../../$HOME; rm -rf *': path.join(root, '../../$HOME; rm -rf *'),
};

for (const [text, opened] of Object.entries(files)) {
	test(`${JSON.stringify(text)} opens ${opened.replace(root, '~')}`, async () => {
		assert.deepEqual((await settingsOf(text)).files?.value, [opened]);
	});
}

test('a path is relative to the folder of the settings that are given, too', async () => {
	const here = path.relative(process.cwd(), path.join(root, 'given.yaml'));
	writeFileSync(here, 'files: iraq.yaml');
	const read = await readSettings(here, true, {});
	assert.ok(read.type === 'settings' && read.path === here);
	assert.deepEqual(read.settings.files?.value, [path.join(root, 'iraq.yaml')]);
});

test('keys may be written as a single text, a figure or in quotes', async () => {
	const {keys} = await settingsOf(
		'keys: {tab: [1, 2], nextEvent: "#", help: [Ctrl-T, \'?\'], nextMark: []}\n',
	);
	assert.deepEqual(
		[...keys].map(([action, {value}]) => [action, value]),
		[
			['tab', ['1', '2']],
			['nextEvent', ['#']],
			['help', ['ctrl+t', '?']],
			['nextMark', []],
		],
	);
});

test('settings need not be there, unless they are given', async () => {
	const none = {type: 'settings', settings: {keys: new Map(), views: new Map()}, isThere: false};
	const nowhere = path.join(root, 'nowhere', 'config.yaml');
	assert.deepEqual(await readSettings(nowhere, false, env), {...none, path: '~/nowhere/config.yaml'});
	assert.deepEqual(await readSettings(undefined, false, {}), none);
	for (const missing of [nowhere, path.join(file, 'x.yaml')]) {
		const messages = [`--config ${missing}: there is no such file`];
		assert.deepEqual(await readSettings(missing, true, env), {type: 'misuse', messages});
	}
});

const places: Readonly<Record<string, readonly [put: (file: string) => void, reason: string]>> = {
	'a folder': [at => mkdirSync(at), 'is a folder'],
	'a link to itself': [at => symlinkSync(at, at), 'is a link that leads back to itself'],
	'a link to nothing': [at => symlinkSync('nothing', at), 'is a link that leads nowhere'],
	'a pipe': [at => execFileSync('mkfifo', [at]), "isn't a regular file"],
	'a device': [at => symlinkSync('/dev/zero', at), "isn't a regular file"],
};

for (const [name, [put, reason]] of Object.entries(places)) {
	test(`${name} in place of settings is told`, async () => {
		const at = path.join(root, `${name}.yaml`);
		put(at);
		const said = `${reason}; settings are a file of YAML in UTF-8`;
		const messages = [`~/${name}.yaml: ${said}`];
		assert.deepEqual(await readSettings(at, false, env), {type: 'misuse', messages});
		assert.deepEqual(await readSettings(at, true, env), {type: 'misuse', messages: [`${at}: ${said}`]});
	});
}

test('settings that may not be read are told', async () => {
	writeFileSync(file, 'theme: dark\n');
	chmodSync(file, 0);
	const read = await unprivileged(() => readSettings(file, false, env));
	chmodSync(file, 0o600);
	assert.ok(read.type === 'misuse');
	assert.deepEqual(read.messages, [
		'~/.config/annals/config.yaml: permission denied; settings are a file of YAML in UTF-8',
	]);
});

test('a path that begins in a home folder wants one', async () => {
	const at = path.join(root, 'homeless.yaml');
	writeFileSync(at, 'files: ~/iraq.yaml\n');
	const read = await readSettings(at, true, {});
	assert.ok(read.type === 'misuse');
	assert.deepEqual(read.messages, [
		`${at}:1:1: files: begins in the home folder, and none is known: write the whole path`,
	]);
});
