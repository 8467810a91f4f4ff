import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {annals} from '../program.ts';
import {folderFor} from '../scripts.ts';
import {startAnnals} from './program.ts';

function fileIn(t: TestContext, name: string, text: string): string {
	const file = path.join(folderFor(t), name);
	writeFileSync(file, text);
	return file;
}

test('a table whose dates are the one or the other is shown so, and --date-order decides', async t => {
	const file = fileIn(
		t,
		'lamps.csv',
		'Datum;Titel;Lampen\n3/5/1901;The lamp is lit;1\n4/6/1901;"It goes; out";2\n',
	);
	const terminal = await startAnnals({t, file, shown: /The lamp is lit/});
	await terminal.until(/5 March 1901 or 3 May 1901/);
	terminal.press('j');
	await terminal.until(/▸.*It goes; out/);
	terminal.press('q');
	await terminal.exit();
	const decided = await annals([file, '--date-order', 'day', '--format', 'csv']);
	assert.match(decided.stdout, /row-1,1901-05-03,,The lamp is lit,/);
	assert.equal(decided.stderr, '');
});

test('columns are named on the command line, and the table is searched by what else it holds', async t => {
	const file = fileIn(
		t,
		'log.csv',
		'Made,Then,Said,By\n2021-01-01,1901-05-03,Lit,Rowe\n2021-01-02,1901-06-04,Out,Tern\n',
	);
	const {stdout} = await annals([
		file,
		'--columns',
		'date=Then,title=Said,actor=By',
		'--actor',
		'Tern',
		'--format',
		'csv',
	]);
	assert.match(stdout, /row-2,1901-06-04,,Out,,Tern,/);
	assert.doesNotMatch(stdout, /Lit/);
	const wrong = await annals([file, '--columns', 'when']);
	assert.deepEqual([wrong.code, wrong.stdout], [2, '']);
	assert.match(
		wrong.stderr,
		/^annals: --columns: “when” has no equals sign: write date=When,title=What with /,
	);
	const checked = await annals(['check', file, '--columns', 'date=By']);
	assert.match(checked.stdout, /log\.csv:2:1: warning: “Rowe” isn't a date: /);
});

test('a spreadsheet of TimelineJS comes by standard input, with its title', async t => {
	const text =
		'Year,Month,Day,End Year,Headline,Text,Media,Type\n,,,,The tide mill,<p>A life</p>,,title\n-44,3,15,,Older,Than all.,,\n';
	const {stdout} = await annals(['-', '--format', 'json'], {input: text});
	assert.match(stdout, /"title": "The tide mill"/);
	assert.match(stdout, /"date": "-0043-03-15"/);
	const terminal = await startAnnals({t, file: fileIn(t, 'mill.csv', text), shown: /The tide mill/});
	await terminal.until(/Older[\s\S]*Than all\./);
	terminal.press('q');
	await terminal.exit();
});
