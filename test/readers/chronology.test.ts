import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chronology} from '../../source/chronology/store.ts';
import {readers} from '../../source/readers/formats.ts';
import {Numeral} from '../../source/text/numeral.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allRows, fixture, gullRock, placedComplaints, read} from '../fixtures.ts';

function written(chronology: Chronology): string {
	return [...writeJson(chronology, allRows(chronology))].join('');
}

const yaml = fixture('gull-rock.yaml');
const json = written(gullRock);

function dateOf(chronology: Chronology, id: string): string | undefined {
	return chronology.get(chronology.rowOf(id) ?? -1).date?.text;
}

test('dates keep the spelling of the file', () => {
	assert.equal(dateOf(gullRock, 'beacon'), '0044');
	assert.equal(dateOf(gullRock, 'first-fire'), '-0043');
	assert.equal(dateOf(gullRock, 'relit'), '2020-01~');
	assert.equal(dateOf(gullRock, 'tower'), '1811/1815');
	assert.equal(gullRock.sources.get('log')?.published?.text, '1987?');
});

test('plain YAML scalars are text, but for figures and for what stands under x- keys', async () => {
	const chronology = await read(`
version: 1
title: 1e3
x-own: {number: 0044, flag: true, list: [1.50]}
sources: [{id: 0x10, outlet: true}]
events:
  - id: 007
    date: 2003
    title: no
    place: 1_000
    tags: [2020, off]
    accounts:
      - {source: 0x10, text: 3.10, paragraphs: [1], claims: [{topic: 4, says: 5, value: 5, unit: 6}, {topic: 4, says: 5, value: {is: 5}}]}
`);
	const {id, title, place, tags, accounts} = chronology.get(0);
	assert.deepEqual(
		[chronology.title, id, title, place, ...tags],
		['1e3', '007', 'no', '1_000', '2020', 'off'],
	);
	assert.deepEqual([...chronology.sources.values()], [{id: '0x10', outlet: 'true', extra: {}}]);
	assert.equal(accounts[0]?.text, '3.10');
	assert.deepEqual(
		accounts[0]?.claims.map(({value, unit}) => ({value, unit})),
		[
			{value: {type: 'number', number: 5}, unit: '6'},
			{value: {type: 'word', word: '5'}, unit: undefined},
		],
	);
	assert.deepEqual(chronology.extra, {'x-own': {number: '0044', flag: true, list: [new Numeral('1.50')]}});
});

test('x- keys are kept where they stand', () => {
	assert.deepEqual(gullRock.extra, {'x-licence': {name: 'none', year: 2024, open: true}});
	assert.deepEqual(gullRock.sources.get('almanac')?.extra, {'x-shelf': 3});
	assert.deepEqual(gullRock.actors.get('keeper')?.extra, {'x-since': '1979-03'});
	assert.deepEqual(gullRock.get(4).extra, {'x-wind': {force: 11, from: 'SW'}});
});

test('what is left out is not there, and lists are empty', () => {
	const {id, title, date, span, extra, ...rest} = gullRock.get(0);
	assert.equal(id, 'first-fire');
	assert.deepEqual(rest, {actors: [{actor: 'fishers', role: 'named'}], tags: [], accounts: []});
});

test('texts are one line each, but for an account', async () => {
	const {title, accounts, place} = (
		await read(
			JSON.stringify({
				version: 1,
				title: 'T',
				sources: [{id: 's', outlet: 'S'}],
				events: [
					{
						id: 'e',
						date: '2000',
						title: ' a\n  b ',
						place: 'c\r\nd',
						accounts: [{source: 's', text: '\ne\r\n\r\nf\n'}],
					},
				],
			}),
		)
	).get(0);
	assert.deepEqual([title, place, accounts[0]?.text], ['a b', 'c d', 'e\n\nf']);
});

const sameChronology: Readonly<Record<string, readonly [text: string, name: string]>> = {
	'JSON by its extension': [json, 'gull-rock.json'],
	'JSON in capitals': [json, 'GULL-ROCK.JSON'],
	'JSON without a name': [json, '-'],
	'JSON under another name': [json, 'gull-rock.txt'],
	'JSON as YAML': [json, 'gull-rock.yml'],
	'YAML without a name': [yaml, '-'],
	'YAML with a byte order mark': [`\ufeff${yaml}`, 'gull-rock.yaml'],
	'JSON with a byte order mark': [`\ufeff${json}`, '-'],
	'YAML with CRLF': [yaml.replaceAll('\n', '\r\n'), 'gull-rock.yaml'],
	'JSON with CRLF': [json.replaceAll('\n', '\r\n'), 'gull-rock.json'],
	'YAML in one document with a start and an end': [`---\n${yaml}...\n`, 'gull-rock.yaml'],
	'YAML with CR alone': [yaml.replaceAll('\n', '\r'), 'gull-rock.yaml'],
	'JSON with CR alone': [json.replaceAll('\n', '\r'), 'gull-rock.json'],
};

for (const [name, [text, file]] of Object.entries(sameChronology)) {
	test(`${name} gives the same chronology`, async () => {
		assert.equal(written(await read(text, file)), json);
	});
}

test('aliases and anchors are read', async () => {
	const chronology = await read(`
version: 1
title: &t Comet
events:
  - {id: a, date: &d 1910-05-19, title: *t}
  - {id: b, date: *d, title: *t}
`);
	assert.deepEqual(
		[0, 1].map(row => `${chronology.get(row).date?.text} ${chronology.get(row).title}`),
		['1910-05-19 Comet', '1910-05-19 Comet'],
	);
});

test('every format has extensions of its own', () => {
	const extensions = readers.flatMap(reader => reader.extensions);
	assert.equal(new Set(extensions).size, extensions.length);
});

test('a map between braces is YAML where its keys have no quotes, whatever the file is called', async () => {
	const text = "{version: 1, title: 'T', events: [{id: a, date: 2020, title: One}]}";
	assert.deepEqual(await placedComplaints(text), []);
	assert.deepEqual(await placedComplaints(text.replace('One', 'One, two')), [
		'1:67: event a: “two” is a key without a value: put the text in quotes, or give the key a value',
	]);
	assert.match((await placedComplaints('{"version": 1,}'))[0] ?? '', /isn't valid JSON/);
});
