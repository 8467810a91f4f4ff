import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {storeOf} from '../../../source/cli/marks/store.ts';
import {unprivileged} from '../unprivileged.ts';
import {child, homeFor, homeWith, root} from './home.ts';

const places: Readonly<Record<string, readonly [put: (file: string) => void, said: RegExp]>> = {
	'a folder': [file => mkdirSync(file), /json: is a folder; /],
	'a link to itself': [file => symlinkSync(file, file), /json: is a link that leads back to itself; /],
	'a link to nothing': [file => symlinkSync('nowhere', file), /json: is a link that leads nowhere; /],
	'a pipe': [file => execFileSync('mkfifo', [file]), /json: isn't a regular file; /],
	'a device': [file => symlinkSync('/dev/zero', file), /json: isn't a regular file; /],
};

for (const [name, [put, said]] of Object.entries(places)) {
	test(`${name} in place of a file of marks is told and stays`, async () => {
		const {store, folder, file} = homeFor();
		mkdirSync(folder, {recursive: true});
		put(file);
		const {ino} = lstatSync(file);
		assert.match((await store.read()).problem ?? '', said);
		assert.match((await store.mark('a', true)) ?? '', said);
		assert.equal(lstatSync(file).ino, ino);
	});
}

test('a link to a file of marks stays a link', async () => {
	const {home, store, folder, file} = homeFor();
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(home, 'mine.json'), '{}');
	symlinkSync('../../../mine.json', file);
	assert.equal(await store.mark('a', true), undefined);
	assert.ok(lstatSync(file).isSymbolicLink());
	assert.match(readFileSync(path.join(home, 'mine.json'), 'utf8'), /"a"/);
});

test('a file of marks that may not be read is told and stays', async () => {
	const {store, file} = homeWith('{"marks": ["b"]}');
	chmodSync(file, 0);
	await unprivileged(async () => {
		assert.match((await store.read()).problem ?? '', /json: permission denied; /);
		assert.match((await store.mark('a', true)) ?? '', /json: permission denied; /);
	});
	chmodSync(file, 0o600);
	assert.equal(readFileSync(file, 'utf8'), '{"marks": ["b"]}');
});

test('a folder that may not be written is told', async () => {
	const {store, folder, file} = homeWith('{"marks": ["b"]}');
	chmodSync(file, 0o644);
	chmodSync(folder, 0o555);
	await unprivileged(async () => {
		assert.deepEqual(await store.read(), {marks: ['b']});
		assert.match(
			(await store.mark('a', true)) ?? '',
			/^this mark is not kept: ~\/.*json: permission denied$/,
		);
		assert.equal(await store.mark('b', true), undefined);
	});
	assert.deepEqual(readdirSync(folder), [path.basename(file)]);
	chmodSync(folder, 0o755);
});

const stateless: Readonly<Record<string, readonly [env: Readonly<Record<string, string>>, said: RegExp]>> = {
	'no home': [{}, /^this mark is not kept: no folder to keep it in: set HOME$/],
	'a home that is not absolute': [{HOME: '.'}, /set HOME$/],
	'a file for a folder': [
		{XDG_STATE_HOME: fileURLToPath(import.meta.url)},
		/^this mark is not kept: .*json: has something in its way that isn't a folder$/,
	],
	'a folder where none can be': [
		{XDG_STATE_HOME: '/proc'},
		/^this mark is not kept: \/proc\/annals\/.*json: /,
	],
};

for (const [name, [env, said]] of Object.entries(stateless)) {
	test(`with ${name} marks are not kept, which is told`, async () => {
		const store = storeOf({identity: 'annals:iraq', title: 'T', env, platform: 'linux'});
		assert.deepEqual(await store.read(), {marks: []});
		const told = (await store.mark('a', true)) ?? '';
		assert.match(told, said);
		assert.doesNotMatch(told, /\n/);
	});
}

test('marks of a chronology that has neither name nor file are not kept, which is told', async () => {
	const store = storeOf({identity: undefined, title: 'T', env: {HOME: root}, platform: 'linux'});
	assert.deepEqual(await store.read(), {marks: []});
	assert.equal(
		await store.mark('a', true),
		"this mark is not kept: this chronology isn't a file: give it a name, chronology: …",
	);
	assert.match((await store.place({at: 'a'})) ?? '', /^this place is not kept: /);
});

test('a disk without room is told, and what was kept is kept', async () => {
	const {home, file} = homeWith('{"marks": ["b"]}');
	const said = execFileSync(
		'bash',
		[
			'-c',
			'ulimit -f 0; exec "$@"',
			'bash',
			process.execPath,
			...child(home, "console.log(await store.mark('a', true))"),
		],
		{encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']},
	);
	assert.match(said, /^this mark is not kept: ~\/.*json: is larger than a file may be there\n$/);
	assert.equal(readFileSync(file, 'utf8'), '{"marks": ["b"]}');
	assert.deepEqual(readdirSync(path.dirname(file)), [path.basename(file)]);
});
