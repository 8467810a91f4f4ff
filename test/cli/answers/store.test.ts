import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {answerStore} from '../../../source/cli/answers/store.ts';
import {folderFor} from '../../scripts.ts';

const storm = {file: 'north.yaml', id: 'storm', title: 'A storm'};
const gale = {file: 'south.yaml', id: 'gale', title: 'A gale'};
const fog = {file: 'south.yaml', id: 'fog', title: 'Fog'};

test('an answer is a line; another answer about the same events takes its place, and it can be taken back', async t => {
	const file = path.join(folderFor(t), 'new', 'said.jsonl');
	const store = answerStore(['a', 'b'], file);
	assert.deepEqual(store.read(), {list: [], problems: []});
	assert.equal(await store.set([storm, gale], 'one'), undefined);
	assert.equal(await store.set([storm, fog], 'two'), undefined);
	assert.equal(await store.set([gale, storm], 'two'), undefined);
	assert.equal(
		readFileSync(file, 'utf8'),
		`${JSON.stringify({answer: 'two', events: [gale, storm]})}\n${JSON.stringify({answer: 'two', events: [storm, fog]})}\n`,
	);
	assert.deepEqual(store.read().list, [
		{answer: 'two', events: [gale, storm]},
		{answer: 'two', events: [storm, fog]},
	]);
	await store.set([storm, gale], undefined);
	assert.deepEqual(store.read().list, [{answer: 'two', events: [storm, fog]}]);
});

test('lines that are no answers are told with their place, and stay', async t => {
	const file = path.join(folderFor(t), 'said.jsonl');
	const strange = [
		'a note of my own',
		'',
		'{"answer":"maybe","events":[]}',
		'{"answer":"one","events":[{"file":"a","id":"x"},{"file":"a","id":"y"}]}',
		'{"__proto__":{"answer":"one"},"events":[1,2]}',
	].join('\n');
	writeFileSync(file, strange);
	const store = answerStore([], file);
	assert.deepEqual(
		store.read().problems.map(({line, severity}) => [line, severity]),
		[1, 3, 4, 5].map(line => [line, 'warning']),
	);
	await store.set([storm, gale], 'one');
	assert.ok(readFileSync(file, 'utf8').startsWith(`${strange}\n{"answer":"one"`));
	assert.deepEqual(store.read().list, [{answer: 'one', events: [storm, gale]}]);
});

test('what keeps an answer from being written is told', async t => {
	const folder = folderFor(t);
	const inPlace = path.join(folder, 'folder');
	mkdirSync(inPlace);
	const store = answerStore([], inPlace);
	assert.match(
		(await store.set([storm, gale], 'one')) ?? '',
		/^this answer is not kept: .*folder: is a folder$/,
	);
	assert.match(store.read().problems[0]?.message ?? '', /^is a folder$/);
	assert.equal(
		await answerStore(['-'], undefined).set([storm, gale], 'one'),
		'this answer is not kept: name a file for answers, --answers FILE',
	);
});

test('without a path, answers belong to the files in any order', t => {
	const folder = folderFor(t);
	const files = ['a.yaml', 'b.yaml'].map(name => path.join(folder, name));
	for (const file of files) writeFileSync(file, '');
	const {file} = answerStore(files, undefined);
	assert.match(file ?? '', /annals.joins-[0-9a-f]{16}\.jsonl$/);
	assert.equal(answerStore(files.toReversed(), undefined).file, file);
	assert.notEqual(answerStore(files.slice(1), undefined).file, file);
});
