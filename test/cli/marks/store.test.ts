import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {setImmediate} from 'node:timers/promises';
import {fingerprintAll, fingerprintAt} from '../../../source/chronology/fingerprint.ts';
import {chronologyOfEvents} from '../../../source/chronology/store.ts';
import {fingerprintsIn, isSeenNear, mostSeen, seenIn} from '../../../source/cli/marks/seen.ts';
import {identityOf, storeOf} from '../../../source/cli/marks/store.ts';
import {allRows, orvel} from '../../fixtures.ts';
import {orvelFile} from '../../program.ts';
import {child, homeFor, homeWith, root} from './home.ts';

test('a chronology is known by its name, its file or its being the bundled one', () => {
	const file = path.join(root, 'here.yaml');
	writeFileSync(file, '');
	symlinkSync(file, path.join(root, 'there.yaml'));
	assert.equal(identityOf('https://example.org/c', [file]), 'https://example.org/c');
	assert.equal(identityOf(undefined, [path.join(root, 'there.yaml')]), identityOf(undefined, [file]));
	assert.equal(identityOf(undefined, []), 'annals:iraq');
	assert.notEqual(identityOf(undefined, [file, orvelFile]), identityOf(undefined, [file]));
	for (const none of ['-', root, path.join(root, 'nowhere')]) {
		assert.equal(identityOf(undefined, [none]), undefined);
		assert.equal(identityOf(undefined, [file, none]), undefined);
	}
});

test('nothing is kept, and nothing made, until something is changed', async () => {
	const {home, store} = homeFor();
	assert.deepEqual(await store.read(), {marks: []});
	assert.equal(await store.mark('rocket-attack', false), undefined);
	assert.deepEqual(readdirSync(home), []);
});

test('marks and the last place are kept in a file that reads well, and only whoever made it may read it', async () => {
	const {store, folder, file} = homeFor();
	assert.equal(await store.mark('rocket-attack', true), undefined);
	assert.equal(await store.mark('invasion', true), undefined);
	assert.equal(await store.place({at: 'invasion', reading: 'rudaw'}), undefined);
	assert.deepEqual(await store.read(), {
		marks: ['rocket-attack', 'invasion'],
		at: 'invasion',
		reading: 'rudaw',
	});
	assert.equal(
		readFileSync(file, 'utf8'),
		`{
	"chronology": "annals:iraq",
	"title": "Iraq, 2003–2020",
	"at": "invasion",
	"reading": "rudaw",
	"marks": [
		"rocket-attack",
		"invasion"
	]
}
`,
	);
	assert.deepEqual(readdirSync(folder), [path.basename(file)]);
	assert.equal(statSync(file).mode & 0o777, 0o600);
	assert.equal(statSync(folder).mode & 0o777, 0o700);
});

test('a mark is taken away, and a place may have nothing open', async () => {
	const {store} = homeFor();
	await store.mark('a', true);
	await store.mark('b', true);
	await store.place({at: 'a', reading: 'compare'});
	await store.mark('a', false);
	await store.place({at: 'b'});
	assert.deepEqual(await store.read(), {marks: ['b'], at: 'b'});
});

test('what changes nothing writes nothing', async () => {
	const {store, file} = homeFor();
	await store.mark('a', true);
	await store.place({at: 'a', reading: 'compare'});
	const {ino} = statSync(file);
	await store.mark('a', true);
	await store.mark('b', false);
	await store.place({at: 'a', reading: 'compare'});
	assert.equal(statSync(file).ino, ino);
});

const titles: readonly (readonly [title: string, slug: string])[] = [
	['The lighthouse at Gull Point', 'the-lighthouse-at-gull-point'],
	['../../etc/passwd', 'etc-passwd'],
	['تاريخ العراق', 'تاريخ-العراق'],
	['Élan — “vital”', 'elan-vital'],
	['…', 'chronology'],
	['one two three four five six seven eight nine ten', 'one-two-three-four-five-six-seven-eight'],
];

for (const [title, slug] of titles) {
	test(`marks of a chronology called ${title} are in a file called ${slug}`, async () => {
		const {store, folder} = homeFor({title});
		await store.mark('a', true);
		assert.deepEqual(readdirSync(folder), [`${slug}-6a7c282536611815.json`]);
	});
}

test('chronologies of one title are kept apart', async () => {
	const {home, store} = homeFor({identity: '/a.yaml'});
	const other = storeOf({
		identity: '/b.yaml',
		title: 'Iraq, 2003–2020',
		env: {HOME: home},
		platform: 'linux',
	});
	await store.mark('a', true);
	assert.deepEqual(await other.read(), {marks: []});
});

test('marks are found again under another title', async () => {
	const {home, store, folder, file} = homeFor();
	await store.mark('a', true);
	const renamed = storeOf({identity: 'annals:iraq', title: 'Iraq', env: {HOME: home}, platform: 'linux'});
	assert.deepEqual(await renamed.read(), {marks: ['a']});
	await renamed.mark('b', true);
	assert.deepEqual(readdirSync(folder), [path.basename(file)]);
	assert.match(readFileSync(file, 'utf8'), /"title": "Iraq"/);
});

test('two annals at once lose none of each other’s marks', async () => {
	const {home, store} = homeFor();
	const names = ['a', 'b'];
	const codes = names.map(async name => {
		// Whoever is told that another holds the file tries again, as a person would.
		const code = `for (let n = 0; n < 40; n++)
			for (let tries = 0; tries < 500 && await store.mark('${name}' + n, true); tries++);`;
		const [ended] = await once(spawn(process.execPath, child(home, code), {stdio: 'inherit'}), 'exit');
		return ended;
	});
	assert.deepEqual(await Promise.all(codes), [0, 0]);
	const wanted = names.flatMap(name => Array.from({length: 40}, (_, index) => `${name}${index}`));
	assert.deepEqual((await store.read()).marks.toSorted(), wanted.toSorted());
});

test('a change is made to what the file holds by then', async () => {
	const {home, store} = homeFor();
	const other = storeOf({identity: 'annals:iraq', title: 'Iraq', env: {HOME: home}, platform: 'linux'});
	await store.mark('a', true);
	await other.mark('b', true);
	await store.mark('c', true);
	await other.place({at: 'b'});
	assert.deepEqual(await store.read(), {marks: ['a', 'b', 'c'], at: 'b'});
});

test('a file that another holds is not waited for without end; one that nobody holds any more is taken', async () => {
	const {store, file} = homeWith('{}');
	writeFileSync(`${file}.new`, '');
	assert.match(
		(await store.mark('a', true)) ?? '',
		/^this mark is not kept: .*json: another annals holds it; try again$/,
	);
	assert.equal(readFileSync(file, 'utf8'), '{}');
	utimesSync(`${file}.new`, 0, 0);
	assert.equal(await store.mark('a', true), undefined);
	assert.deepEqual(await store.read(), {marks: ['a']});
	assert.equal(existsSync(`${file}.new`), false);
});

test('changes that are asked for at once are made in turn', async () => {
	const {store} = homeFor();
	const told = await Promise.all([
		store.mark('a', true),
		store.mark('b', true),
		store.mark('a', false),
		store.place({at: 'b'}),
		store.place({at: 'c'}),
	]);
	assert.deepEqual(told, [undefined, undefined, undefined, undefined, undefined]);
	assert.deepEqual(await store.read(), {marks: ['b'], at: 'c'});
});

test('keys are read while a file that another holds is waited for', async () => {
	const {store, file} = homeWith('{}');
	writeFileSync(`${file}.new`, '');
	const marked = store.mark('a', true);
	assert.equal(await Promise.race([marked, setImmediate('read')]), 'read');
	rmSync(`${file}.new`);
	assert.equal(await marked, undefined);
	assert.deepEqual(await store.read(), {marks: ['a']});
});

test('what was there is kept with the place, and taken for what was there the next time', async () => {
	const {store, file} = homeFor();
	const seen = seenIn(orvel) ?? '';
	assert.equal(await store.place({at: 'truce', seen}), undefined);
	const kept = await store.read();
	assert.deepEqual(kept, {marks: [], at: 'truce', seen});
	const prints = fingerprintsIn(kept.seen ?? '');
	assert.ok(allRows(orvel).every(row => prints.has(fingerprintAt(orvel, row))));
	assert.match(readFileSync(file, 'utf8'), /"marks": \[\],\n\t"seen": "[0-9a-z ]+"\n}\n$/);
	await store.place({at: 'rockets', keepsSeen: true});
	assert.deepEqual(await store.read(), {marks: [], at: 'rockets', seen});
	await store.place({at: 'truce'});
	assert.deepEqual(await store.read(), {marks: [], at: 'truce'});
});

test('who leaves at once does not wait until it is known what is told of many events', () => {
	const event = orvel.get(0);
	const events = Array.from({length: 5000}, (_, index) => ({...event, id: `event-${index}`}));
	const many = chronologyOfEvents({title: 'Many', extra: {}, sources: [], actors: [], events});
	assert.equal(isSeenNear(many), false);
	for (const _ of fingerprintAll(many, 0));
	assert.equal(isSeenNear(many), true);
	assert.equal(isSeenNear(orvel), true);
});

test('of a chronology of very many events nothing is kept to tell what is new', () => {
	assert.equal(seenIn({...orvel, size: mostSeen + 1}), undefined);
});
