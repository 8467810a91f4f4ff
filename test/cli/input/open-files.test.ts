import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {openChronology} from '../../../source/cli/input/open.ts';
import {type OpenFile, openFiles, problemsIn} from '../../../source/cli/input/open-files.ts';
import type {Message} from '../../../source/viewer/update.ts';
import {folderFor, waitFor} from '../../scripts.ts';

const harbour = `version: 1
title: A harbour
events:
  - id: founding
    date: 1890
    title: The harbour is founded
`;
const storm = `  - id: storm
    date: 1891
    title: A storm
`;

type Opened = {
	readonly file: string;
	readonly open: OpenFile;
	/** What the viewer has been sent, a word or two each. */
	readonly sent: readonly string[];
	readonly messages: readonly Message[];
};

/** Opens a file, and has all that is sent to the viewer in a list. */
async function opened(t: TestContext, {isFollowed = false, text = harbour} = {}): Promise<Opened> {
	const file = path.join(folderFor(t), 'harbour.yaml');
	writeFileSync(file, text);
	const chronology = await openChronology([file], {}, () => {});
	assert.ok(chronology);
	const open = openFiles({files: [file], options: {}, opened: chronology, isFollowed}, () => ['storm']);
	const sent: string[] = [];
	const messages: Message[] = [];
	t.after(
		open.listen(message => {
			messages.push(message);
			sent.push(wordsOf(message));
		}),
	);
	return {file, open, sent, messages};
}

function wordsOf(message: Message): string {
	if (message.type === 'told') return message.notice;
	if (message.type !== 'reloaded') return message.type;
	const {reload} = message;
	switch (reload.type) {
		case 'unchanged':
			return 'unchanged';
		case 'refused':
			return `refused: ${reload.problems.map(({line, message: said}) => `${line}: ${said}`).join('; ')}`;
		case 'read':
		case 'joined':
		case 'grown':
			return `${reload.chronology.size} events, ${reload.problems.length} warnings, marked: ${reload.marks}`;
	}
}

test('it is read again when that is asked for, and else only if it has changed', async t => {
	const {file, open, sent} = await opened(t);
	await open.reload(false);
	await open.reload(true);
	writeFileSync(file, harbour + storm);
	await open.reload(false);
	await open.reload(false);
	assert.deepEqual(sent, [
		'unchanged',
		'1 events, 0 warnings, marked: storm',
		'2 events, 0 warnings, marked: storm',
		'unchanged',
	]);
});

test('a file with a fault is refused, and so is one that is gone; then it is read again', async t => {
	const {file, open, sent} = await opened(t);
	writeFileSync(file, harbour.replace('    title: The harbour is founded\n', ''));
	await open.reload(false);
	rmSync(file);
	await open.reload(false);
	await open.reload(false);
	writeFileSync(file, harbour);
	await open.reload(false);
	assert.match(sent[0] ?? '', /^refused: 4: .*title.* is missing/);
	assert.deepEqual(sent.slice(1), [
		'refused: undefined: there is no such file',
		'unchanged',
		'1 events, 0 warnings, marked: storm',
	]);
});

test('that a long file is being read is said first', async t => {
	const {file, open, sent} = await opened(t);
	writeFileSync(file, `${harbour}# ${'x'.repeat(600_000)}\n`);
	await open.reload(true);
	assert.deepEqual(sent, [`reading ${file} …`, '1 events, 0 warnings, marked: storm']);
});

test('who asks twice is answered in turn', async t => {
	const {file, open, sent} = await opened(t);
	const first = open.reload(true);
	writeFileSync(file, harbour + storm);
	await Promise.all([first, open.reload(false)]);
	assert.equal(sent.at(-1) === 'unchanged' ? sent[0] : sent.at(-1), '2 events, 0 warnings, marked: storm');
	assert.equal(sent.length, 2);
});

test('a file that is followed is read when it changes: written anew, replaced, gone and back', async t => {
	const {file, sent} = await opened(t, {isFollowed: true});
	const told = (count: number) => waitFor(() => sent.length >= count);
	writeFileSync(file, harbour + storm);
	await told(1);
	writeFileSync(`${file}.new`, harbour);
	renameSync(`${file}.new`, file);
	await told(2);
	rmSync(file);
	await told(3);
	writeFileSync(file, harbour + storm);
	await told(4);
	assert.deepEqual(sent, [
		'2 events, 0 warnings, marked: storm',
		'1 events, 0 warnings, marked: storm',
		'refused: undefined: there is no such file',
		'2 events, 0 warnings, marked: storm',
	]);
});

test('while a file is still being written, it is not taken for what it is to be', async t => {
	const {file, sent} = await opened(t, {isFollowed: true});
	// Each part by itself could be read, and is followed by the next before the file has come to rest.
	for (let part = 1; part <= 4; part++) {
		writeFileSync(file, harbour + storm.replaceAll('storm', `storm-${part}`));
		await setTimeout(60);
	}
	writeFileSync(file, `${harbour}${storm}  - {id: fog, date: 1892, title: Fog}\n`);
	await waitFor(() => sent.length > 0);
	assert.deepEqual(sent, ['3 events, 0 warnings, marked: storm']);
});

test('a pipe is neither edited nor read again', async t => {
	const {file, open, sent} = await opened(t);
	rmSync(file);
	execFileSync('mkfifo', [file]);
	const {stdin, stdout} = process;
	const told = await open.edit({event: 'founding'}, {env: {PATH: ''}, stdin, stdout});
	assert.equal(told, `${file} is a pipe: there is no file to edit`);
	await open.reload(false);
	await open.reload(true);
	assert.deepEqual(sent, [`${file} is a pipe, which can be read only once`]);
});

test('of several files each is followed, and each problem is of its file', async t => {
	const folder = folderFor(t);
	const files = ['north.yaml', 'south.csv'].map(name => path.join(folder, name));
	const [north = '', south = ''] = files;
	writeFileSync(north, harbour);
	writeFileSync(south, 'id,date,title\nfog,1892,Fog\n');
	const several = await openChronology(files, {}, () => {});
	assert.ok(several);
	const open = openFiles({files, options: {}, opened: several, isFollowed: true}, () => []);
	const messages: Message[] = [];
	t.after(open.listen(message => messages.push(message)));
	writeFileSync(south, 'id,date,title\nfog,1892,Fog\nfrost,soon,Frost\n');
	await waitFor(() => messages.length > 0);
	writeFileSync(north, harbour.replace('date: 1890', 'date: soon'));
	await waitFor(() => messages.length > 1);
	const told = messages.flatMap(message =>
		message.type === 'reloaded' && message.reload.type !== 'unchanged'
			? [[wordsOf(message), ...message.reload.problems.map(({file}) => path.basename(file))].join(' | ')]
			: [],
	);
	assert.match(told[0] ?? '', /^3 events, 1 warnings, marked: {2}\| south\.csv$/);
	assert.match(told[1] ?? '', /^refused: .* \| north\.yaml$/);
	const {stdin, stdout} = process;
	const piped = openFiles({files: [north, '-'], options: {}, opened: several, isFollowed: false}, () => []);
	assert.equal(
		await piped.edit({file: 'standard input', line: 3}, {env: {PATH: ''}, stdin, stdout}),
		'this came from standard input: there is no file to edit',
	);
});

test('a file that is not followed is left alone', async t => {
	const followed = await opened(t, {isFollowed: true});
	const {file, sent} = await opened(t);
	for (const each of [file, followed.file]) writeFileSync(each, harbour + storm);
	await waitFor(() => followed.sent.length > 0);
	assert.deepEqual(sent, []);
});

test('problems are listed with their places and events, errors first, and can drive no terminal', () => {
	assert.deepEqual(
		problemsIn([
			{file: 'a.yaml', problems: [{severity: 'warning', path: ['x'], message: 'is odd', line: 3, column: 4}]},
			{file: '-', problems: [{severity: 'error', path: [], message: 'has \u001b[2J in it', event: 'storm'}]},
		]),
		[
			{severity: 'error', file: 'standard input', message: 'has ␛[2J in it', event: 'storm'},
			{severity: 'warning', file: 'a.yaml', message: 'x: is odd', line: 3, column: 4},
		],
	);
});

test('answers are kept in the order in which they are given, and joined by at once', async t => {
	const folder = folderFor(t);
	const files = ['north.yaml', 'south.yaml'].map(name => path.join(folder, name));
	const event = (id: string) => `version: 1\ntitle: T\nevents: [{id: ${id}, date: 1890, title: A storm}]\n`;
	for (const file of files) writeFileSync(file, event(path.basename(file, '.yaml')));
	const options = {isNear: true, answers: path.join(folder, 'said.jsonl')};
	const opening = await openChronology(files, options, () => {});
	assert.ok(opening);
	const open = openFiles({files, options, opened: opening, isFollowed: false}, () => []);
	const sizes: number[] = [];
	t.after(
		open.listen(message => {
			if (message.type === 'reloaded' && message.reload.type === 'joined')
				sizes.push(message.reload.chronology.size);
		}),
	);
	const events = [
		{file: 'north.yaml', id: 'north'},
		{file: 'south.yaml', id: 'south'},
	] as const;
	await Promise.all([
		open.answer(events, 'two'),
		open.answer(events, 'one'),
		open.join(),
		open.answer(events, undefined),
		open.join(),
	]);
	assert.deepEqual(sizes, [1, 2]);
});
