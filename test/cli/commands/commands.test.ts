import assert from 'node:assert/strict';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {commands, formatCommand} from '../../../source/cli/options/commands.ts';
import {helpText} from '../../../source/cli/options/help.ts';
import {readOptions} from '../../../source/cli/options/options.ts';
import {annals, orvelFile} from '../../program.ts';
import {folderFor} from '../../scripts.ts';

const template = readFileSync(new URL('../../../data/new.yaml', import.meta.url), 'utf8');

/** Writes files into a folder of a test's own; gives their paths. */
function filesFor(t: TestContext, texts: Readonly<Record<string, string>>): readonly string[] {
	const folder = folderFor(t);
	return Object.entries(texts).map(([name, text]) => {
		const file = path.join(folder, name);
		writeFileSync(file, text);
		return file;
	});
}

/** Operands that are too few or too many, where two are not. */
const excess: Readonly<Record<string, readonly string[]>> = {files: [], twoFiles: ['a']};

for (const command of commands) {
	test(`${formatCommand(command)}: the help tells of it, and it is told how to write it where it has too little or too much`, () => {
		assert.ok(helpText().includes(`${formatCommand(command)}  `));
		const wrong = readOptions([command.name, ...(excess[command.operands.type] ?? ['a', 'b'])]);
		assert.deepEqual(wrong, {
			type: 'misuse',
			message: `${command.name}: write ${formatCommand(command)} (a file of that name is ./${command.name})`,
		});
	});
}

test('flags that a command has no use for are told', async () => {
	const {code, stderr} = await annals(['check', '--year', '2020', '--mouse', orvelFile]);
	assert.equal(code, 0);
	assert.match(stderr, /^annals: --year, --mouse: ignored by annals check\n/);
});

test('annals new writes a chronology, and never over a file', async t => {
	const [there = ''] = filesFor(t, {'there.yaml': 'mine'});
	const file = path.join(path.dirname(there), 'bridge.yaml');
	const {code, stdout, stderr} = await annals(['new', file]);
	assert.deepEqual([code, stdout], [0, '']);
	assert.equal(
		stderr,
		`annals: wrote ${file}: annals ${file} opens it, annals check ${file} tells what is wrong with it\n`,
	);
	assert.equal(readFileSync(file, 'utf8'), template);
	assert.deepEqual(await annals(['new', there]), {
		code: 2,
		stdout: '',
		stderr: `annals: ${there}: is there already, and annals new never writes over a file\n`,
	});
	assert.equal(readFileSync(there, 'utf8'), 'mine');
	const json = path.join(path.dirname(there), 'bridge.json');
	const refused = await annals(['new', json]);
	assert.deepEqual([refused.code, existsSync(json)], [2, false]);
	assert.match(refused.stderr, /annals new writes YAML, .*: name it .*bridge\.yaml\n$/);
	assert.deepEqual(await annals(['new', '-']), {code: 0, stdout: template, stderr: ''});
});

test('annals schema prints the schema that stands in the package', async () => {
	const {code, stdout, stderr} = await annals(['schema']);
	assert.deepEqual([code, stderr], [0, '']);
	assert.equal(stdout, readFileSync(new URL('../../../data/annals.schema.json', import.meta.url), 'utf8'));
	const {properties, required} = JSON.parse(stdout);
	assert.deepEqual(required, ['version', 'title', 'events']);
	assert.deepEqual(properties.title.type, ['string', 'number', 'boolean'], 'a title in YAML may be 1984');
});

const doubtful = 'version: 1\ntitle: T\nsources: [{id: radio, outlet: Radio}]\nevents: [{id: a, title: A}]\n';
const faulty = 'version: 1\ntitle: T\neditor: me\nevents: [{id: a, date: 3/5/2020}]\n';

const sound = 'version: 1\ntitle: T\nevents:\n  - {id: a, date: 2020, title: A}\n';

test('annals check prints faults and warnings, counts them, and exits with 0 for warnings alone', async t => {
	const [file = ''] = filesFor(t, {'doubtful.yaml': doubtful});
	assert.deepEqual(await annals(['check', file]), {
		code: 0,
		stdout: `${file}:3:11: warning: source radio: has no account in any event\n`,
		stderr: `annals: ${file}: 1 warning\n`,
	});
});

test('annals check exits with 2 for a fault, and with what it can read of all files', async t => {
	const [one = '', other = '', fine = ''] = filesFor(t, {
		'faulty.yaml': faulty,
		'doubtful.yaml': doubtful,
		'fine.yaml': sound,
	});
	const {code, stdout, stderr} = await annals(['check', one, 'no-such.yaml', other, fine]);
	assert.equal(code, 2);
	assert.equal(
		stdout,
		[
			`${one}:4:10: event a, title: is missing: an event needs id and title`,
			`${one}:4:18: event a, date: “3/5/2020” may be two dates: write 2020-05-03 (3 May 2020) or 2020-03-05 (5 March 2020)`,
			`${one}:3:1: warning: editor: isn't a key of the format`,
			`${other}:3:11: warning: source radio: has no account in any event`,
			'',
		].join('\n'),
	);
	assert.equal(
		stderr,
		[
			'annals: no-such.yaml: there is no such file',
			`annals: ${one}: 2 faults and 1 warning`,
			`annals: ${other}: 1 warning`,
			`annals: ${fine}: nothing wrong in 1 event`,
			'',
		].join('\n'),
	);
});

test('annals check prints all, and in JSON with the parts of each problem', async t => {
	const events = Array.from({length: 500}, (_, index) => ({id: `e${index}`}));
	const input = JSON.stringify({version: 1, title: 'T', events});
	const text = await annals(['check', '-'], {input});
	assert.deepEqual([text.code, text.stdout.split('\n').length], [2, 501]);
	const {code, stdout, stderr} = await annals(['check', '--format', 'json', '-'], {input});
	assert.deepEqual([code, stderr], [2, 'annals: standard input: 500 faults\n']);
	const problems = JSON.parse(stdout);
	assert.equal(problems.length, 500);
	assert.deepEqual(problems[7], {
		file: 'standard input',
		severity: 'error',
		line: 1,
		column: 120,
		path: 'events[7].title',
		event: 'e7',
		subject: 'event e7, title',
		message: 'is missing: an event needs id and title',
	});
	const [fine = ''] = filesFor(t, {'fine.yaml': sound});
	assert.deepEqual(await annals(['check', '--format', 'json', fine]), {
		code: 0,
		stdout: '[]\n',
		stderr: `annals: ${fine}: nothing wrong in 1 event\n`,
	});
});

test('annals check tells rows that are left out first, and all in the order of their lines, and in JSON a file that is not there, too', async () => {
	const input =
		'{"date":"1900","title":"A"}\n{"date":"1901"}\n{bad\n{"date":"1902","title":"B","colour":"red"}\n5\n';
	const {code, stdout} = await annals(['check', '-'], {input});
	assert.deepEqual(
		[code, stdout.match(/^standard input:\d+/gm)],
		[2, ['2', '3', '5', '4'].map(line => `standard input:${line}`)],
	);
	const {stdout: json} = await annals(['check', '--format', 'json', 'no-such.yaml']);
	assert.deepEqual(JSON.parse(json), [
		{file: 'no-such.yaml', severity: 'error', path: '', message: 'there is no such file'},
	]);
});

test('an address on the web is told to be none of the files that are opened', async () => {
	const {code, stderr} = await annals(['https://example.org/bridge.yaml']);
	assert.equal(code, 2);
	assert.equal(
		stderr,
		'annals: https://example.org/bridge.yaml: is an address on the web, and annals opens files: save what is there to one\n',
	);
});

test('a file with very many faults is told in twenty lines where it is opened', async () => {
	const events = Array.from({length: 300}, (_, index) => ({
		id: `e${index}`,
		title: 'T',
		date: `${index}/${index}/x`,
	}));
	const {code, stderr} = await annals(['-'], {input: JSON.stringify({version: 1, title: 'T', events})});
	const lines = stderr.trimEnd().split('\n');
	assert.deepEqual([code, lines.length], [2, 21]);
	assert.equal(lines.at(-1), 'annals: standard input: and 280 more: annals check - lists them all');
});

const earlierHarbour = `version: 1
title: A harbour
sources:
  - {id: log, outlet: Log}
events:
  - id: founding
    date: 1890~
    title: The harbour is founded
    accounts:
      - source: log
        text: It was founded.
        claims: [{topic: Ships, says: about five, value: {about: 5}}]
  - {id: fog, date: 1892, title: Fog}
`;
const laterHarbour = earlierHarbour
	.replace('1890~', '1890-05')
	.replace('about five, value: {about: 5}', 'six, value: 6')
	.replace('fog, date: 1892, title: Fog', 'ice, date: 1893, title: Ice');

test('annals diff prints what has changed and exits with 1, or with 0 where nothing has', async t => {
	const [older = '', newer = ''] = filesFor(t, {'older.yaml': earlierHarbour, 'newer.yaml': laterHarbour});
	assert.deepEqual(await annals(['diff', older, newer]), {
		code: 1,
		stderr: '',
		stdout: `1 event new, 1 gone and 1 changed; 2 dates or values firmer.

New (1)

  1893 · Ice · ice

Gone (1)

  1892 · Fog · fog

Changed (1)

  May 1890 · The harbour is founded · founding
    date: 1890~ → 1890-05 (firmer)
    Log:
      Ships, says: about five → six
      Ships, value: about 5 → 6 (firmer)
`,
	});
	assert.deepEqual(await annals(['diff', older, '-'], {input: earlierHarbour}), {
		code: 0,
		stdout: 'Nothing differs.\n',
		stderr: '',
	});
	const json = await annals(['diff', '--format', 'json', newer, older]);
	assert.equal(json.code, 1);
	const {events, about} = JSON.parse(json.stdout);
	assert.deepEqual(about, []);
	assert.deepEqual(
		events.map(({change, event: {id}}: {change: string; event: {id: string}}) => [change, id]),
		[
			['changed', 'founding'],
			['added', 'fog'],
			['gone', 'ice'],
		],
	);
	assert.deepEqual(events[0].fields, [
		{field: 'date', before: '1890-05', after: '1890~', firmness: 'weaker'},
	]);
});

test('annals diff takes tables for two states of one, whatever their files are called', async t => {
	const head = 'Date,Title,Text\n2020-01-02,The quay opens,With a band\n';
	const [older = '', newer = ''] = filesFor(t, {
		'older.csv': `${head}2020-02-03,Fog,All day\n`,
		'newer.csv': `${head}2020-02-03,Fog,All night\n2020-03-04,Ice,\n`,
	});
	const {code, stdout} = await annals(['diff', older, newer]);
	assert.equal(code, 1);
	assert.equal(
		stdout,
		`1 event new and 1 changed.

New (1)

  4 March 2020 · Ice
    in newer

Changed (1)

  3 February 2020 · Fog
    newer:
      text: All day → All night
`,
	);
	assert.equal((await annals(['diff', older, older])).code, 0);
});

test('annals diff tells what is wrong with both of its files, and takes standard input for one alone', async t => {
	const [faultyFile = ''] = filesFor(t, {'faulty.yaml': faulty});
	const {code, stdout, stderr} = await annals(['diff', 'no-such.yaml', faultyFile]);
	assert.deepEqual([code, stdout], [2, '']);
	assert.match(stderr, /^annals: no-such\.yaml: there is no such file\nannals: .*faulty\.yaml:4:10: /);
	assert.deepEqual(await annals(['diff', '-', '-'], {input: ''}), {
		code: 2,
		stdout: '',
		stderr: 'annals: annals diff - -: standard input can be one of the two only\n',
	});
	assert.match(
		(await annals(['diff', '--format', 'csv', orvelFile, orvelFile])).stderr,
		/--format csv: annals diff prints text or json/,
	);
});
