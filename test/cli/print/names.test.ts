import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {helpText} from '../../../source/cli/options/help.ts';
import {version} from '../../../source/cli/version.ts';
import {annals} from '../../program.ts';

const file = fileURLToPath(new URL('../../fixtures/gull-rock.yaml', import.meta.url));
const weirEnd = fileURLToPath(new URL('../../fixtures/weir-end.yaml', import.meta.url));

const listings: readonly (readonly [given: string, stdout: string])[] = [
	[
		'--actors',
		`   4  Harbour Board (the Board)
   3    Lamp Office (Bureau des Phares d'Été)
   1      Head keeper
   2  Fishers of Port Ellery (the fleet)
   1  Pilots of Port Ellery
`,
	],
	[
		'--actors --tag=lamp',
		`   2  Harbour Board (the Board)
   2    Lamp Office (Bureau des Phares d'Été)
   1      Head keeper
   1  Fishers of Port Ellery (the fleet)
   0  Pilots of Port Ellery
`,
	],
];

for (const [given, expected] of listings) {
	test(`annals FILE ${given} lists who can be asked for, parts under their whole`, async () => {
		const {code, stdout, stderr} = await annals([file, ...given.split(' ')]);
		assert.deepEqual({code, stdout, stderr}, {code: 0, stdout: expected, stderr: ''});
	});
}

const namesakes = `version: 1
title: Namesakes
sources:
  - {id: london, outlet: The Times}
  - {id: india, outlet: the times, title: A ferry}
  - {id: log, outlet: Log}
actors:
  - {id: smith-a, name: Smith}
  - {id: smith-b, name: SMITH, aliases: [Fish]}
  - {id: fishers, name: Fishers, aliases: [fish]}
  - {id: keeper, name: Keeper, aliases: [keeper]}
events: []
`;

test('names that several have are listed with the ids that tell them apart, and said to need them', async () => {
	const actors = await annals(['-', '--actors'], {input: namesakes});
	assert.equal(
		actors.stdout,
		'   0  Smith · smith-a\n   0  SMITH · smith-b (Fish)\n   0  Fishers · fishers (fish)\n   0  Keeper (keeper)\n',
	);
	const sources = await annals(['-', '--sources'], {input: namesakes});
	assert.deepEqual(
		sources.stdout.split('\n').map(line => / · ([a-z]+)$/.exec(line)?.[1]),
		['london', 'india', undefined, undefined],
	);
	for (const [flag, told] of [
		['--actor=smith', '“smith” may be any of smith-a, smith-b: write the id'],
		['--actor=fish', '“fish” may be any of smith-b, fishers: write the id'],
		['--source=The Times', '“The Times” may be any of london, india: write the id'],
	] as const) {
		const {code, stderr} = await annals(['-', flag], {input: namesakes});
		assert.deepEqual([code, stderr], [2, `annals: ${flag.replace(/=.*/, '')}: ${told}\n`]);
	}
	assert.equal(
		(await annals(['-', '--actor=smith-b'], {input: namesakes})).stderr,
		'annals: no event matches actor:smith-b\n',
	);
});

test('where a word is found nowhere, the field that has a value of that name is offered', async () => {
	const {code, stderr} = await annals([file, '--text=log']);
	assert.deepEqual(
		[code, stderr],
		[1, 'annals: no event matches log: no text says log; source:log selects 1\n'],
	);
});

test('annals FILE --actors --at E, where a filter leaves E out, says so', async () => {
	const left = await annals([file, '--actors', '--at=tower', '--tag=lamp']);
	assert.deepEqual([left.code, left.stderr], [1, 'annals: the filter leaves tower out: tag:lamp\n']);
});

test('annals FILE --actors gives offices', async () => {
	const {stdout} = await annals([weirEnd, '--actors']);
	assert.equal(
		stdout,
		`   5  Canal Office (the Office)
   1    Lock keepers
   2    Ada Moor, chief engineer
   2  Bargees (the barge people)
   1  Millers
`,
	);
});

test('annals FILE --sources lists them with what is known of them', async () => {
	const {code, stdout, stderr} = await annals([file, '--sources', '--year=1987..']);
	assert.deepEqual([code, stderr], [0, '']);
	const [almanac, gazette, log, end] = stdout.split('\n');
	assert.equal(almanac, '   1  Harbour Almanac · author and date not given');
	assert.equal(
		gazette,
		'   2  Coast Gazette · Zoë Márquez · 18 October 2021 · Port Ellery · “A night without the light”',
	);
	assert.match(log ?? '', /^ {3}1 {2}Keepers’ Log · author not given · .*1987/);
	assert.equal(end, '');
});

test('annals FILE --actors --format json', async () => {
	const {code, stdout, stderr} = await annals([file, '--actors', '--format', 'json']);
	assert.deepEqual([code, stderr], [0, '']);
	assert.deepEqual(JSON.parse(stdout)[2], {
		id: 'keeper',
		name: 'Head keeper',
		kind: 'person',
		aliases: [],
		partOf: ['lamp-office'],
		events: 1,
		'x-since': '1979-03',
	});
});

test('annals FILE --sources --format json', async () => {
	const {code, stdout, stderr} = await annals([file, '--sources', '--format', 'json']);
	assert.deepEqual([code, stderr], [0, '']);
	assert.deepEqual(
		JSON.parse(stdout).map(({id, published, events}: Readonly<Record<string, unknown>>) => [
			id,
			published,
			events,
		]),
		[
			['almanac', undefined, 2],
			['gazette', '2021-10-18', 2],
			['log', '1987?', 1],
		],
	);
});

test('a chronology that names nobody has nobody to list', async () => {
	const input = '{"version": 1, "title": "T", "events": []}';
	assert.deepEqual(await annals(['-', '--actors'], {input}), {code: 0, stdout: '', stderr: ''});
	assert.deepEqual(await annals(['-', '--sources', '--format=json'], {input}), {
		code: 0,
		stdout: '[]\n',
		stderr: '',
	});
});

test('annals --help prints the help, --version the version; neither opens a file', async () => {
	for (const given of [['--help', 'no-such.yaml'], ['-h'], ['help']])
		assert.deepEqual(await annals(given), {code: 0, stdout: helpText(), stderr: ''});
	for (const given of ['--version', '-V', '-v'])
		assert.deepEqual(await annals([given]), {code: 0, stdout: `annals ${version}\n`, stderr: ''});
});
