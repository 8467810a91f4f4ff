import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {fixture, gullRock} from '../fixtures.ts';
import {annals, orvelFile} from '../program.ts';

const file = fileURLToPath(new URL('../fixtures/gull-rock.yaml', import.meta.url));
const slips = fileURLToPath(new URL('../fixtures/slips.yaml', import.meta.url));

const printed: readonly (readonly [given: string, titles: readonly string[]])[] = [
	['--year=1811', ['The tower is built']],
	['--year=1811 --year=2020', ['The tower is built', 'The lamp is lit again']],
	['--actor=keeper', ['A storm puts the lamp out']],
	['--source=log', ['A storm puts the lamp out']],
	['--tag=lamp --from=2000', ['The lamp is lit again']],
	['--to=-0043', ['A fire is kept on the rock']],
	['--text=BELL', ['A storm puts the lamp out']],
	['--at=beacon', ['A beacon is named on a map']],
	['--at=tower --year=1811 --format=text --color=never', ['The tower is built']],
];

for (const [given, titles] of printed) {
	test(`annals FILE ${given}: prints what matches, exit 0`, async () => {
		const {code, stdout, stderr} = await annals([file, ...given.split(' ')]);
		assert.deepEqual([code, stderr], [0, '']);
		const all = Array.from({length: gullRock.size}, (_, row) => gullRock.get(row).title);
		assert.deepEqual(
			all.filter(title => stdout.split('\n').includes(title)),
			titles,
		);
	});
}

for (const given of ['--year=1500', '--tag=map --source=log', '--at=tower --tag=lamp']) {
	test(`annals FILE ${given}: nothing matches, exit 1, and JSON is whole`, async () => {
		const text = await annals([file, ...given.split(' ')]);
		assert.deepEqual([text.code, text.stdout], [1, '']);
		assert.match(text.stderr, /^annals: (?:no event matches \S.*|the filter leaves tower out: tag:lamp)\n$/);
		const json = await annals([file, '--format=json', ...given.split(' ')]);
		assert.equal(json.code, 1);
		const {events, sources, actors, version} = JSON.parse(json.stdout);
		assert.deepEqual({events, sources, actors, version}, {events: [], sources: [], actors: [], version: 1});
	});
}

const wrong: readonly (readonly [given: readonly string[], message: RegExp])[] = [
	[['--year', 'soon'], /^--year: “soon” isn't a year: .*such as 2020 or 2003\.\.2014$/],
	[['--year', '2020-11'], /^--year: “2020-11” isn't a year: write --from 2020-11 --to 2020-11$/],
	[['--year', '87'], /^--year: “87” isn't a year: write --year 1987 or --year 0087$/],
	[['--filter', 'year:2020-11'], /^--filter: “2020-11” isn't a year: write from:2020-11 to:2020-11$/],
	[['--year', '2014..2003'], /^--year: .*write 2003\.\.2014$/],
	[[orvelFile, '--actor', 'katrin herrin'], /^--actor: no actor is called .*near it: Katrin Herring/],
	[[orvelFile, '--actor', 'orveli'], /^--actor: “orveli” may be any of Orveli council, /],
	[
		[orvelFile, '--source', 'reuters'],
		/^--source: no source is called “reuters”; there are TBN New Dock, Rudder$/,
	],
	[[orvelFile, '--tag', 'protst'], /^--tag: no tag is called “protst”; near it: protest$/],
	[[orvelFile, '--tag', 'protest', '--tag', 'x'], /^--tag: no tag is called “x”/],
	[['--from', '2019-02-29'], /^--from: “2019-02-29” isn't an EDTF date: February 2019 has 28 days$/],
	[['--to', 'yesterday'], /^--to: “yesterday” isn't an EDTF date: write the date itself, /],
	[['--from', 'unknown'], /^--from: “unknown” isn't a date: --is undated finds the events that have none$/],
	[[orvelFile, '--at', 'balloon'], /^--at: no event has the id balloon; near it: balloon-protest$/],
	[[orvelFile, '--at', 'zzzzzzzz'], /^--at: no event has the id zzzzzzzz; --format json shows them$/],
	[['--format', 'xml'], /^--format xml: write --format text\|json/],
	[['--color', 'blue'], /^--color blue: write --color auto\|always\|never$/],
	[['--text'], /^--text needs a value: --text "green zone"$/],
	[['--help=me'], /^--help takes no value$/],
	[['--version', '--version'], /^--version was given twice/],
	[['--actors=all'], /^--actors takes no value$/],
	[['--sources', '--sauces'], /^no flag --sauces; did you mean --sources\?$/],
	[['no-such.yaml'], /^no-such\.yaml: there is no such file$/],
	[['2020'], /^2020: there is no such file; for the year write annals --year 2020$/],
	[[''], /^the name of the file is empty: leave it out for the bundled chronology$/],
	[['--actors', '--sources'], /^--actors and --sources were given: annals prints one of them at a time$/],
	[['--from', 'november'], /^--from: “november” has no year: write YYYY-11$/],
	[['--filter', 'storm OR lamp'], /^--filter: “OR” joins nothing here: .*\(in quotes it is text\)$/],
	[['/'], /^\/: is a folder: name a .*YAML.* file$/],
	[['two\nlines.yaml'], /^two lines\.yaml: there is no such file$/],
	[['\u001b[2J.yaml'], /^␛\[2J\.yaml: there is no such file$/],
];

for (const [given, message] of wrong) {
	test(`annals ${JSON.stringify(given.map(word => path.basename(word)).join(' '))}: one line on stderr, nothing on stdout, exit 2`, async () => {
		const {code, stdout, stderr} = await annals(given);
		assert.deepEqual([code, stdout], [2, '']);
		const [line = '', rest] = stderr.split('\n');
		assert.ok(line.startsWith('annals: '), stderr);
		assert.match(line.slice('annals: '.length), message);
		assert.equal(rest, '', 'one line');
	});
}

test('a file that is not UTF-8 is refused by name, and read where it is said what it is', async t => {
	const latin = path.join(mkdtempSync(path.join(tmpdir(), 'annals-latin-')), 'cafe.yaml');
	t.after(() => rmSync(path.dirname(latin), {recursive: true}));
	writeFileSync(
		latin,
		Buffer.from('version: 1\ntitle: T\nevents: [{id: a, title: Andr\u00e9 opens a caf\u00e9}]\n', 'latin1'),
	);
	const refused = await annals([latin]);
	assert.deepEqual([refused.code, refused.stdout], [2, '']);
	assert.equal(
		refused.stderr,
		`annals: ${latin}:3:29: is not UTF-8; it looks like Windows-1252 (byte E9): save it as UTF-8, or open it with --encoding windows-1252\n`,
	);
	const {code, stdout, stderr} = await annals(['--encoding', 'windows-1252', '--format=json', latin]);
	assert.deepEqual([code, stderr], [0, '']);
	assert.equal(JSON.parse(stdout).events[0].title, 'André opens a café');
	const nothing = await annals(['--encoding', 'latin1']);
	assert.deepEqual([nothing.code, nothing.stdout], [2, '']);
	assert.match(nothing.stderr, /^annals: --encoding needs a file: write .*\n$/);
});

test('a file with faults: a line for each, with file, line, column and what it is about, exit 2', async () => {
	const {code, stdout, stderr} = await annals([slips]);
	assert.deepEqual([code, stdout], [2, '']);
	const lines = stderr.trimEnd().split('\n');
	assert.equal(lines.length, 14);
	for (const line of lines)
		assert.match(line, /^annals: \/.*slips\.yaml:\d+:\d+: (?:warning: )?(?:actor|event|source|editor)/);
});

test('a file with a key unknown: a warning on stderr, and all the rest', async () => {
	const {code, stdout, stderr} = await annals(['-', '--format=json'], {
		input: 'version: 1\ntitle: T\neditor: me\nevents: [{id: e, date: 0044, title: E}]\n',
	});
	assert.equal(stderr, "annals: standard input:3:1: warning: editor: isn't a key of the format\n");
	assert.equal(code, 0);
	assert.equal(JSON.parse(stdout).events[0].date, '0044');
});

test('`-` reads standard input, YAML or what --format json has printed', async () => {
	const fromYaml = await annals(['-', '--format', 'json'], {input: fixture('gull-rock.yaml')});
	assert.deepEqual([fromYaml.code, fromYaml.stderr], [0, '']);
	const fromJson = await annals(['-', '--format', 'json'], {input: fromYaml.stdout});
	assert.deepEqual(fromJson, fromYaml);
	const nothing = await annals(['-']);
	assert.deepEqual(nothing, {code: 2, stdout: '', stderr: 'annals: standard input: is empty\n'});
});
