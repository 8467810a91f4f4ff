import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {annals} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {startAnnals} from './program.ts';

const lines = [
	'{"date":"2020-11-17 18:30:00.25","headline":"Rain begins","gauge":{"level":3}}',
	'{"date":"2020-11-18 06:00:00","headline":"It ends"',
	'{"date":"2020-11-19 06:00:00","headline":"The river rises","gauge":{"level":5}}',
].join('\n');

const timeline = JSON.stringify({
	title: {text: {headline: 'The tide mill'}},
	events: [
		{start_date: {year: '-44', month: '3'}, text: {headline: 'Older', text: '<p>Than <b>all</b>.</p>'}},
		{start_date: {year: '1180'}, text: {headline: 'Built'}, group: 'works'},
	],
});

function fileIn(t: TestContext, name: string, text: string): string {
	const file = path.join(folderFor(t), name);
	writeFileSync(file, text);
	return file;
}

test('lines of JSON in anybody’s keys are read, shown with what they say, and walked through', async t => {
	const file = fileIn(t, 'gauge.jsonl', lines);
	const terminal = await startAnnals({t, file, shown: /gauge/});
	await terminal.until(/Rain begins[\s\S]*gauge\.level/);
	terminal.press('j');
	await terminal.until(/▸.*The river rises/);
	terminal.press('q');
	await terminal.exit();
	const {stdout, stderr} = await annals([file, '--format', 'csv']);
	assert.match(stderr, /gauge\.jsonl:2:\d+: left out: isn't valid JSON: a \} is missing here/);
	assert.match(stdout, /row-1,2020-11-17T18:30:00\.25,,Rain begins,/);
});

test('a timeline of TimelineJS is shown as a chronology', async t => {
	const terminal = await startAnnals({t, file: fileIn(t, 'mill.json', timeline), shown: /The tide mill/});
	await terminal.until(/Older[\s\S]*Than all\./);
	terminal.press('j');
	await terminal.until(/▸.*Built/);
	terminal.press('q');
	await terminal.exit();
});
