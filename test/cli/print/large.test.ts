import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {annals} from '../../program.ts';
import {folderFor} from '../../scripts.ts';

const count = 3000;
const text = 'The lamp is lit, and “Zürich” is told of it. '.repeat(9);
const dateOf = (index: number) => `${1900 + ((index * 7) % 100)}-0${1 + (index % 9)}`;
const numbers = Array.from({length: count}, (_, index) => index);
const table = [
	'id,date,title,actors,source,text',
	...numbers.map(
		index => `e${index % 2990},${dateOf(index)},Lamp ${index},Keeper ${index % 9},Log,"${text}\n${index}"`,
	),
	'no,3x,date,in,this,row',
].join('\n');
const lines = numbers
	.map(index =>
		JSON.stringify({
			id: `e${index}`,
			date: dateOf(index),
			title: `Lamp ${index}`,
			actors: [`keeper-${index % 9}`],
			place: text,
		}),
	)
	.join('\n');

for (const [name, content] of [
	['lamps.csv', table],
	['lamps.ndjson', lines],
] as const)
	for (const flags of [
		'--year 1930 --format ndjson',
		'--year 1930 --format csv',
		'--format json',
		'--from 1990 --format text',
		'--actors',
		'--text Keeper --format csv',
		'--text 1234 --year 1938 --format csv',
		'--filter "Keeper.7".year:1930 --format ndjson',
		'--at e77',
	])
		test(`${name} ${flags}: a large file, whose rows stay in it, is printed as one that is read as a whole`, async t => {
			const file = path.join(folderFor(t), name);
			writeFileSync(file, content);
			assert.ok(content.length > 2 ** 20);
			const given = [file, ...flags.split(' ').map(flag => flag.replaceAll('.', ' '))];
			const ended = await annals(given);
			assert.ok(ended.stdout.length > 0, ended.stderr);
			assert.deepEqual(ended, await annals([...given, '--encoding', 'utf-8']));
		});

test('a large file is checked, and two are compared and joined, as those that are read as a whole', async t => {
	const folder = folderFor(t);
	const [older, newer] = [path.join(folder, 'a.csv'), path.join(folder, 'b.csv')];
	writeFileSync(older, table);
	writeFileSync(newer, table.replace('Lamp 77,', 'Torch 77,'));
	for (const given of [
		['check', newer],
		['diff', older, newer],
		[older, newer, '--year', '1930', '--format', 'json'],
	])
		assert.deepEqual(await annals(given), await annals([...given, '--encoding', 'utf-8']));
});

test('a large file of which no row can be used is refused as such', async t => {
	const file = path.join(folderFor(t), 'none.csv');
	writeFileSync(file, `date,title\n${'never,A lamp is lit\n'.repeat(60_000)}`);
	const {code, stdout, stderr} = await annals([file]);
	assert.deepEqual([code, stdout], [2, '']);
	assert.equal(stderr, (await annals([file, '--encoding', 'utf-8'])).stderr);
});
