import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import stringWidth from 'string-width';
import {differencesOf} from '../../../source/chronology/differences.ts';
import {allRows, orvel} from '../../fixtures.ts';
import {annals, orvelFile} from '../../program.ts';

const file = fileURLToPath(new URL('../../fixtures/gull-rock.yaml', import.meta.url));

test('annals FILE --differences prints what sources say otherwise', async () => {
	const {code, stdout, stderr} = await annals([file, '--differences']);
	assert.deepEqual([code, stderr], [0, '']);
	assert.ok(
		stdout.startsWith(`Differ (1)

  Boats stranded
    Friday 16 October 1987, before dawn · A storm puts the lamp out · lamp-out
    Harbour Almanac: three
    Coast Gazette: two or more (¶3)
    Keepers’ Log: more than five

Compatible (1)
`),
	);
});

test('annals --differences --format json: every one of them, as JSON', async () => {
	const {code, stdout, stderr} = await annals([orvelFile, '--differences', '--format', 'json']);
	assert.deepEqual([code, stderr], [0, '']);
	const printed: readonly Readonly<Record<string, unknown>>[] = JSON.parse(stdout);
	assert.deepEqual(
		printed.map(({event, topic, sign}) => [event, topic, sign]),
		differencesOf(orvel, allRows(orvel)).map(({row, topic: {topic, sign}}) => [
			orvel.get(row).id,
			topic,
			sign,
		]),
	);
});

for (const given of ['--year=2020 --tag=crews', '--at=crew-cut', '--at=crew-cut --year=2020']) {
	test(`annals --differences ${given}: of the events selected alone`, async () => {
		const {code, stdout} = await annals([orvelFile, '--differences', '--format=json', ...given.split(' ')]);
		assert.equal(code, 0);
		const printed: readonly Readonly<Record<string, unknown>>[] = JSON.parse(stdout);
		assert.deepEqual([...new Set(printed.map(({event}) => event))], ['crew-cut']);
	});
}

for (const [given, code, stderr] of [
	['--year=1500', 1, 'annals: no event matches year:1500\n'],
	['--at=tower', 0, ''],
	['--at=tower --tag=lamp', 1, 'annals: the filter leaves tower out: tag:lamp\n'],
] as const) {
	test(`annals FILE --differences ${given}: nothing to print, exit ${code}`, async () => {
		const text = await annals([file, '--differences', ...given.split(' ')]);
		const stdout = 'No two sources contradict each other: no event here has two sources.\n';
		assert.deepEqual(text, {code, stdout, stderr});
		const json = await annals([file, '--differences', '--format=json', ...given.split(' ')]);
		assert.deepEqual(json, {code, stdout: '[]\n', stderr});
	});
}

test('what is wrong with the filter is told, exit 2', async () => {
	const {code, stdout, stderr} = await annals([file, '--differences', '--tag', 'lmap']);
	assert.deepEqual([code, stdout], [2, '']);
	assert.match(stderr, /^annals: --tag: no tag is called “lmap”/);
});

test('wide characters are measured: no line is wider than the page of a pipe', async () => {
	const account = (source: string, says: string) => ({
		source,
		text: says,
		claims: [{topic: '燈', says: says.repeat(60)}],
	});
	const input = JSON.stringify({
		version: 1,
		title: '燈',
		sources: [
			{id: 'a', outlet: 'A'},
			{id: 'b', outlet: 'B'},
		],
		events: [
			{id: 'e', date: '1900', title: '燈'.repeat(60), accounts: [account('a', '火'), account('b', '光')]},
		],
	});
	const {code, stdout, stderr} = await annals(['-', '--differences'], {input});
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(stdout, /火/);
	for (const line of stdout.split('\n')) assert.ok(stringWidth(line) <= 80, line);
});
