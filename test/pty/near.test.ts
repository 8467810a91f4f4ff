import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {annals, program} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {openTerminal} from '../terminal.ts';
import {startAnnals} from './program.ts';

const north = `version: 1
title: North
sources: [{id: log, outlet: Harbour Log}]
events:
  - {id: storm, date: 1890-05-01, title: A storm breaks the quay, accounts: [{source: log, text: Forty metres are gone.}]}
  - {id: fair, date: 1891-06, title: The herring fair opens}
  - {id: undated, title: A storm breaks the quay}
`;
const south = `version: 1
title: South
sources: [{id: post, outlet: Southern Post}]
events:
  - {id: gale, date: 1890-05-02, title: Storm wrecks the quay, accounts: [{source: post, text: Fifty metres are gone.}]}
  - {id: market, date: 1891-06-14, title: Herring fair opens in the rain}
`;

function given(t: TestContext) {
	const folder = folderFor(t);
	const files = [path.join(folder, 'north.yaml'), path.join(folder, 'south.yaml')] as const;
	writeFileSync(files[0], north);
	writeFileSync(files[1], south);
	const answers = path.join(folder, 'said.jsonl');
	return {files, answers, args: [files[1], '--join', 'near', '--answers', answers]};
}

test('two files are asked about: y on one pair and n on another hold when they are opened again', async t => {
	const {files, answers, args} = given(t);
	const start = (shown: RegExp) => startAnnals({t, file: files[0], args, shown});
	const first = await start(/North · South/);
	await first.until(/& 2 pairs · 5 of 5 events/);
	first.press('&');
	await first.until(
		/Are these one event\? +1 of 2[\s\S]*The herring fair opens +Herring fair opens in the rain/,
	);
	first.press('y');
	await first.until(/2 of 2[\s\S]*A storm breaks the quay +Storm wrecks the quay/);
	first.press('n');
	await first.until(/no more pairs wait/);
	first.press('q');
	await first.until(/4 of 4 events/);
	await first.until(/your answers are kept: 4 events now, 1 fewer/);
	first.press('q');
	assert.deepEqual(await first.exit(), {code: 0, signal: null});
	assert.deepEqual(
		readFileSync(answers, 'utf8')
			.split('\n')
			.filter(Boolean)
			.map(line => JSON.parse(line).answer),
		['one', 'two'],
	);

	const again = await start(/4 of 4 events/);
	again.press('&');
	await again.until(/Answered: one event +1 of 2[\s\S]*north\.yaml and south\.yaml/);
	again.press('u');
	await again.until(/Are these one event\?/);
	again.press('q');
	await again.until(/& 1 pair · 5 of 5 events/);
	again.press('q');
	await again.exit();
});

test('printing joins what is answered to be one event, and says how many pairs wait', async t => {
	const {files, answers, args} = given(t);
	const print = () => annals([files[0], ...args, '--format', 'json']);
	const before = await print();
	assert.equal(JSON.parse(before.stdout).events.length, 5);
	assert.match(
		before.stderr,
		/2 pairs of events may be one event each and wait for your answer: open the viewer to give it/,
	);
	const events = [
		{file: 'south.yaml', id: 'gale'},
		{file: 'north.yaml', id: 'storm'},
	];
	writeFileSync(answers, `${JSON.stringify({answer: 'one', events})}\n`);
	const after = await print();
	const [storm] = JSON.parse(after.stdout).events;
	assert.equal(JSON.parse(after.stdout).events.length, 4);
	assert.equal(storm.title, 'A storm breaks the quay');
	assert.match(after.stderr, /1 pair of events may be one event and waits for your answer/);
});

test('what --join near needs is said', async t => {
	const {files} = given(t);
	const alone = await annals([files[0], '--join', 'near']);
	assert.deepEqual(
		[alone.code, alone.stderr],
		[2, 'annals: --join near needs two files or more: write annals --join near FILE FILE\n'],
	);
	const {code, stderr} = await annals([...files, '--answers', 'x.jsonl']);
	assert.deepEqual(
		[code, stderr],
		[2, 'annals: --answers needs --join near: write annals --join near --answers FILE …\n'],
	);
});

test('the ways of joining are completed', async () => {
	const {stdout} = await annals(['complete', 'fish', '2', '--join', '']);
	assert.match(stdout, /^id\b.*\nnear\b/);
});

test('large files that are asked about are read while q leaves, and joined by what is answered', async t => {
	const {files, args} = given(t);
	const rows = Array.from(
		{length: 40_000},
		(_, index) => `${1000 + (index % 800)},Lamp ${index} is lit and told of\n`,
	);
	const lamps = path.join(path.dirname(files[0]), 'lamps.csv');
	writeFileSync(lamps, `date,title\n${rows.join('')}`);
	const left = openTerminal({
		command: process.execPath,
		args: [program, files[0], lamps, ...args],
		columns: 80,
		rows: 24,
		t,
	});
	await left.until(/reading …[\s\S]*q quit/);
	left.press('q');
	assert.deepEqual(await left.exit(), {code: 0, signal: null});
	const asked = await startAnnals({t, file: files[0], args: [lamps, ...args], shown: /& 2\+ pairs/});
	assert.match(asked.output(), /reading …/);
	asked.press('&');
	await asked.until(/Are these one event\? +1 of 2/);
	asked.press('y');
	await asked.until(/2 of 2/);
	asked.press('escape');
	await asked.until(/your answers are kept: 40,004 events now, 1 fewer/);
	asked.press('q');
	assert.deepEqual(await asked.exit(), {code: 0, signal: null});
});
