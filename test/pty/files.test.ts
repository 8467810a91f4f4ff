import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {annals} from '../program.ts';
import {folderFor, programs} from '../scripts.ts';
import {startAnnals} from './program.ts';

const north = `version: 1
title: North
events:
  - id: storm
    date: 1890
    title: A storm breaks the quay
`;
const south =
	'id,date,title\nstorm,1893,A storm breaks the pier\nfog,1894,Fog lies on the harbour\nx,soon,Hail\n';

function filesIn(t: TestContext): readonly [north: string, south: string] {
	const folder = folderFor(t);
	const files = [path.join(folder, 'north.yaml'), path.join(folder, 'south.csv')] as const;
	writeFileSync(files[0], north);
	writeFileSync(files[1], south);
	return files;
}

test('several files are one chronology; E opens the one that the event is from, and R reads all', async t => {
	const [one, other] = filesIn(t);
	const PATH = `${programs(t, {vim: 'printf "%s|" "$@" > "$0.given"'})}:${process.env['PATH']}`;
	const env = {PATH, VISUAL: 'vim'};
	const terminal = await startAnnals({t, file: one, args: [other], shown: /North · south +.*4 of 4/, env});
	await terminal.until(/▸ +1890 +A storm breaks the quay[\s\S]*1893 +A storm breaks the pier/);
	terminal.press('j');
	await terminal.until(/▸ +1893/);
	terminal.press('E');
	await terminal.until(/no file has changed/);
	const [folder = ''] = PATH.split(':');
	assert.equal(readFileSync(path.join(folder, 'vim.given'), 'utf8'), `+2|${other}|`);
	terminal.press('!');
	await terminal.until(/in 2 files[\s\S]*south\.csv, line 4/);
	terminal.press('q');
	await terminal.until(/▸ +1893/);
	writeFileSync(one, north.replace('the quay', 'the mole'));
	terminal.press('R');
	await terminal.until(/read again: 4 events, 1 changed/);
	terminal.press('q');
	assert.deepEqual(await terminal.exit(), {code: 0, signal: null});
});

test('events of one id are one where that is said, and what each file has is compared', async t => {
	const [one, other] = filesIn(t);
	const args = ['--join', 'id', '--as', `Ann=${one}`, '--as', `Ben=${other}`, '--at', 'storm'];
	const terminal = await startAnnals({t, file: one, args: [other, ...args], shown: /3 of 3/});
	terminal.press('c');
	await terminal.until(/Ann +Ben[\s\S]*When +1890 +≠ 1893/);
	terminal.press('q');
});

test('what is printed of several files opens again as one', async t => {
	const [one, other] = filesIn(t);
	const {stdout, stderr, code} = await annals([one, other, '--join=id', '--format=json']);
	assert.equal(code, 0);
	assert.match(stderr, /south\.csv: warning: 1 event of this file has another date, title or place/);
	const back = await annals(['-', '--format=json'], {input: stdout});
	assert.equal(back.stdout, stdout);
	assert.equal(back.stderr, '');
});
