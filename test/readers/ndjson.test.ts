import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {readChronology} from '../../source/readers/index.ts';
import {readNdjson} from '../../source/readers/json-rows/ndjson.ts';
import {keptRows} from '../../source/readers/kept-rows.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allRows, placedComplaints, read, readDoubtful} from '../fixtures.ts';
import {readPieces} from './pieces.ts';

function eventsOf(chronology: Chronology): readonly string[] {
	return allRows(chronology).map(row => {
		const {id, date, title} = chronology.get(row);
		return `${id} ${date?.text ?? ''} ${title}`;
	});
}

function inLines(...lines: readonly (object | string)[]): string {
	return lines.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
}

const head = {
	version: 1,
	title: 'Weir End',
	timezone: 'Europe/Oslo',
	sources: [{id: 'log', outlet: 'The log', published: '1989'}],
	actors: [{id: 'keeper', name: 'The keeper'}],
	'x-own': 1.5,
};
const flood = {
	id: 'flood',
	date: '1987-10~',
	title: 'The flood',
	actors: [{actor: 'keeper', role: 'speaker'}],
	accounts: [{source: 'log', when: 'in October', text: 'It came.'}],
	'x-depth': 2,
};
const dry = {id: 'dry', date: '1988', title: 'Dry again', accounts: [{source: 'log', text: 'It went.'}]};

test('events are read from lines, behind a document that has none', async () => {
	const chronology = await read(inLines(head, dry, flood), 'weir.ndjson');
	const [json] = [[...writeJson(chronology, allRows(chronology))].join('')];
	const whole = await read(JSON.stringify({...head, events: [dry, flood]}), 'weir.json');
	assert.equal(json, [...writeJson(whole, allRows(whole))].join(''));
	assert.equal(chronology.timezone, 'Europe/Oslo');
});

test('without a document, events name sources and actors by themselves, and have the title of the file', async () => {
	const chronology = await read(inLines(flood, dry), 'the_weir.jsonl');
	assert.equal(chronology.title, 'the weir');
	assert.deepEqual([...chronology.sources.values()], [{id: 'log', outlet: 'log', extra: {}}]);
	assert.equal(chronology.actors.get('keeper')?.name, 'keeper');
});

test('an event without an id gets one, as does one whose id is taken', async () => {
	const text = inLines(
		{title: 'A', date: '2000'},
		{id: 'b', title: 'B', date: '2001'},
		{id: 'b', title: 'C', date: '2002'},
	);
	assert.deepEqual(eventsOf(await readDoubtful(text)), ['row-1 2000 A', 'b 2001 B', 'b-2 2002 C']);
});

const shapes: Readonly<Record<string, string>> = {
	'a list with a map a line':
		'[{"id":"a","date":"2000","title":"A"},\n{"id":"b","date":"2001","title":"B"}]\n',
	'a list in one line': '[{"id":"a","date":"2000","title":"A"},{"id":"b","date":"2001","title":"B"}]',
	'a list over many lines': JSON.stringify(
		[
			{id: 'a', date: '2000', title: 'A'},
			{id: 'b', date: '2001', title: 'B'},
		],
		undefined,
		2,
	),
	'maps in several lines each':
		'{\n  "id": "a",\n  "date": "2000",\n  "title": "A"\n}\n{\n  "id": "b",\n  "date": "2001",\n  "title": "B"\n}\n',
	'a map a line': '{"id":"a","date":"2000","title":"A"}\r\n{"id":"b","date":"2001","title":"B"}',
};

for (const [name, text] of Object.entries(shapes)) {
	test(`${name} is known by its look`, async () => {
		for (const file of ['-', 'a.json', 'a.txt', 'a.yaml'])
			assert.deepEqual(eventsOf(await read(text, file)), ['a 2000 A', 'b 2001 B'], file);
	});
}

test('numbers under keys of somebody else’s keep their spelling, when the event is made again too', async () => {
	const chronology = await read('{"id":"a","date":"2000","title":"A","x-n":1.10}\n', 'a.ndjson');
	assert.match([...writeJson(chronology, [0])].join(''), /"x-n": 1\.10\n/);
});

const faults: readonly (readonly [
	name: string,
	lines: readonly (object | string)[],
	...told: readonly string[],
])[] = [
	[
		'a comma too many',
		['{"id":"h","date":"2020","title":"H",}'],
		"2:36: left out: isn't valid JSON: this comma is one too many, since } follows it",
	],
	[
		'a line cut off',
		['{"id":"h","title":"H'],
		"2:19: left out: isn't valid JSON: this text has no closing quote on its line; a new line in a text is written \\n",
	],
	[
		'words',
		['begin'],
		"2:1: left out: isn't valid JSON: “begin” isn't a value: text and keys stand in double quotes",
	],
	['a text', ['"begin"'], '2:1: left out: is text, and an event is a map: {…}'],
	[
		'a date in words',
		[{id: 'f', date: '17 nov 2020', title: 'F'}],
		"2:1: left out: date: “17 nov 2020” isn't an EDTF date: write 2020-11-17",
	],
	[
		'no title',
		[{id: 'f', date: '2020'}],
		'2:1: left out: event f, title: is missing: an event needs id and title',
	],
	[
		'two faults',
		[{id: 'f', tags: 'a', date: 5}],
		"2:22: left out: event f, date: is 5 here: a date is text in quotes, and “5” isn't an EDTF date: write 0005 (and 2 more in this event)",
	],
	[
		'a key misspelt',
		[{id: 'f', title: 'F', acounts: []}],
		"2:23: warning: event f, acounts: isn't a key of the format; did you mean accounts?",
	],
	[
		'a key twice',
		['{"id":"f","title":"F","title":"G"}'],
		'2:23: warning: “title” stands twice, first at line 2, column 11: keep one of them',
	],
	[
		'a source that isn’t defined',
		[{...dry, accounts: [{source: 'logg', text: 'x'}]}],
		'2:1: left out: accounts[0].source: no source has the id logg; did you mean log?',
	],
];

for (const [name, lines, ...told] of faults) {
	test(`a line with ${name} costs no more than itself`, async () => {
		const text = inLines(head, ...lines, flood);
		assert.deepEqual(await placedComplaints(text, 'a.ndjson'), told);
		assert.ok(eventsOf(await readDoubtful(text, 'a.ndjson')).includes('flood 1987-10~ The flood'));
	});
}

test('what is faulty in the document before the events is told and left out', async () => {
	const text = inLines(
		{
			...head,
			timezone: 'Nowhere',
			sources: [{id: 'log', outlet: 'The log', published: 'x'}, {id: 'bad'}],
			actors: [{id: 'keeper', name: 'The keeper', partOf: ['crew']}],
		},
		flood,
	);
	const told = (await placedComplaints(text, 'a.ndjson')).map(line => line.replace(/^\d+:\d+: /, ''));
	assert.deepEqual(told, [
		'left out: source bad, outlet: is missing: a source needs id and outlet',
		"left out: timezone: isn't a time zone: Nowhere; write an IANA name such as Asia/Baghdad, or an offset such as +03:00",
		"left out: source log, published: “x” isn't an EDTF date: write YYYY, YYYY-MM, YYYY-MM-DD or another EDTF form",
		'left out: actor keeper, partOf: no actor has the id crew: add it to actors',
	]);
	assert.deepEqual(eventsOf(await readDoubtful(text, 'a.ndjson')), ['flood 1987-10~ The flood']);
});

test('a list without its end is doubtful, and one without an event refused', async () => {
	assert.deepEqual(await placedComplaints('[{"id":"a","title":"A"},\n'), [
		'2:1: warning: the list has no ] at its end: the file may be cut off here',
	]);
	assert.deepEqual(await placedComplaints('[]'), ['is a list in JSON, and holds no event that can be read']);
});

test('any text as lines of JSON gives events or problems with places', async () => {
	const line = fc.oneof(
		fc.string(),
		fc.json(),
		fc
			.dictionary(fc.constantFrom('id', 'title', 'date', '__proto__', 'accounts', 'version'), fc.jsonValue())
			.map(map => JSON.stringify(map)),
	);
	await fc.assert(
		fc.asyncProperty(fc.array(line, {maxLength: 5}), async lines => {
			for (const told of await placedComplaints(inLines(flood, ...lines), 'a.ndjson'))
				assert.match(told, /^\d+:\d+: /);
		}),
		{numRuns: 300},
	);
});

test('a link to an event that no line has is doubtful', async () => {
	const links = [{to: 'rain', kind: 'after'}];
	const text = inLines(head, flood, {...dry, accounts: [{source: 'log', text: 'It went.', links}]});
	assert.deepEqual(await placedComplaints(text, 'a.ndjson'), [
		'3: warning: event dry: no event has the id rain',
	]);
});

test('a document without any event behind it is a chronology without events', async () => {
	assert.equal((await read(inLines(head), 'a.ndjson')).size, 0);
});

const foreign: readonly (readonly [name: string, rows: readonly object[], ...events: readonly string[]])[] = [
	[
		'by common names',
		[
			{when: '2020-11-17 18:30:00', headline: 'A', other: 1},
			{when: '18 nov 2020', headline: 'B'},
		],
		...['row-1 2020-11-17T18:30:00 A', 'row-2 2020-11-18 B'],
	],
	['in another language', [{Datum: '17.11.2020', Titel: 'A'}], 'row-1 2020-11-17 A'],
	['by numbers of seconds', [{timestamp: 1605637800, title: 'A'}], 'row-1 2020-11-17T18:30:00Z A'],
	[
		'in annals’ own keys, but with dates in words',
		[{id: 'a', date: '17 nov 2020', title: 'A'}],
		'a 2020-11-17 A',
	],
	[
		'as a search engine has them',
		[{_id: '7', _source: {date: '2020-11-17', title: 'A', size: 1}}],
		'row-1 2020-11-17 A',
	],
];

for (const [name, rows, ...events] of foreign) {
	test(`rows of somebody else’s are read ${name}`, async () => {
		for (const text of [inLines(...rows), JSON.stringify(rows)])
			assert.deepEqual(eventsOf(await read(text, 'a.jsonl')), events);
	});
}

test('what stands under other keys is told as claims of the data set, also under keys that come late', async () => {
	const rows = Array.from({length: 250}, (_, index) => ({
		date: '2020',
		title: `T${index}`,
		host: {name: 'h'},
	}));
	const chronology = await read(
		inLines(...rows, {date: '2021', title: 'Late', level: 1.5, none: null, list: [1, 'a']}),
		'logs.jsonl',
	);
	const claims = (row: number) =>
		chronology.get(row).accounts[0]?.claims.map(({topic, says}) => `${topic}: ${says}`);
	assert.deepEqual(claims(0), ['host.name: h']);
	assert.deepEqual(claims(250), ['level: 1.5', 'list: 1; a']);
	assert.equal(chronology.sources.get(chronology.get(0).accounts[0]?.source ?? '')?.outlet, 'logs');
});

test('names that objects have by themselves are keys like others', async () => {
	const chronology = await read(
		'{"date":"2020","title":"A","__proto__":"b","constructor":{"toString":1}}\n',
		'a.jsonl',
	);
	assert.deepEqual(
		chronology.get(0).accounts[0]?.claims.map(({topic, says}) => [topic, says]),
		[
			['__proto__', 'b'],
			['constructor.toString', '1'],
		],
	);
	assert.deepEqual(
		await placedComplaints(inLines(flood, '{"date":{},"__proto__":[]}', '{"date":"!"}'), 'a.ndjson'),
		[
			'2:2: left out: 1st event, date: is a map here: a date is text in quotes, such as "2019-10" or "[2019-10..2019-12]" (and 1 more in this event)',
			'3:1: left out: 1st event, title: is missing: an event needs id and title',
		],
	);
});

test('what stands in maps of the rows is asked where all else tells no date', async () => {
	const chronology = await readDoubtful(inLines({at: {date: '2020-11-17'}, on: {title: 'Rain'}}), 'a.jsonl');
	assert.deepEqual(eventsOf(chronology), ['row-1 2020-11-17 Rain']);
});

test('a value of very many levels is told where no row has fewer, in lines and in a list', async () => {
	const levels = 100_000;
	const deep = (open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;
	const row = (day: number) =>
		`{"date":"2021-03-0${day}","title":"L","text":${deep('[', ']')},"more":${deep('{"a":', '}')}}`;
	const rows = [row(1), row(2)];
	for (const text of [rows.join('\n'), `[${rows.join()}]`]) {
		const told = await placedComplaints(text, 'file');
		assert.match(told.join('\n'), /^1:[12]: left out: is nested more than 100 levels deep$/m);
	}
});

test('the keys may be named', async () => {
	const columns = new Map([
		['date', 'x.y'],
		['title', 'z'],
	]);
	const reading = await readChronology(
		'a.jsonl',
		inLines({x: {y: '2020'}, z: 'Z', date: '1999', title: 'T'}),
		{columns},
	);
	assert.ok(reading.type === 'read');
	assert.deepEqual(eventsOf(reading.chronology), ['row-1 2020 Z']);
});

test('a list is JSON too, where that is named as the format', async () => {
	for (const format of ['json', 'json-list', 'ndjson']) {
		const reading = await readChronology('-', '[{"When": "2020", "What": "Rain"}]', {format});
		assert.ok(reading.type === 'read', format);
		assert.deepEqual(eventsOf(reading.chronology), ['row-1 2020 Rain']);
	}
});

const wrapped: readonly (readonly [
	name: string,
	text: string,
	events: readonly string[],
	...told: readonly string[],
])[] = [
	[
		'a list in a map',
		'{"data": [{"date": "2020", "title": "A"}, {"date": "2021", "title": "B"}]}',
		['row-1 2020 A', 'row-2 2021 B'],
	],
	[
		'a list among other keys',
		'{\n  "count": 2,\n  "next": null, "of": {"a": [1, "]"]},\n  "results": [\n    {"when": "2020", "what": "A"},\n    {"when": "2021", "what": "B"}\n  ],\n  "took": 5\n}\n',
		['row-1 2020 A', 'row-2 2021 B'],
		"1:1: warning: count, next and of beside the list aren't read",
		"7:4: warning: what stands behind the list isn't read",
	],
	[
		'features of a map',
		'{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "a", "geometry": {"type": "Point", "coordinates": [1.5, 2]}, "properties": {"date": "2020", "title": "A"}}]}',
		['a 2020 A'],
	],
	[
		'a document of Plaso',
		'{"event_0": {"datetime": "2020-11-17T18:30:00+00:00", "message": "A", "timestamp_desc": "Creation Time"},\n"event_1": {"datetime": "2020-11-18T00:00:01+00:00", "message": "B", "timestamp_desc": "Creation Time"}}\n',
		['row-1 2020-11-17T18:30:00+00:00 A', 'row-2 2020-11-18T00:00:01+00:00 B'],
	],
	[
		'a document of Plaso that is cut off',
		'{"event_0": {"datetime": "2020-11-17T18:30:00+00:00", "message": "A", "timestamp_desc": "Creation Time"}, "event_1": {"datetime": "2020',
		['row-1 2020-11-17T18:30:00+00:00 A'],
		"1:131: left out: isn't valid JSON: this text has no closing quote on its line; a new line in a text is written \\n",
		'1:136: warning: the list has no } at its end: the file may be cut off here',
	],
];

for (const [name, text, events, ...told] of wrapped) {
	test(`${name} is read in any pieces, whatever the file is called`, async () => {
		for (const file of ['-', 'a.json', 'a.txt']) {
			const reading = await readChronology(file, text);
			assert.ok(reading.type === 'read', file);
			assert.deepEqual(eventsOf(reading.chronology), events, file);
		}
		assert.deepEqual(await placedComplaints(text, 'a.json'), told);
		assert.deepEqual(await readPieces('json-list', [...text]), await readPieces('json-list', [text]));
	});
}

test('a map around events of annals’ own is a list where that is named as the format', async () => {
	const text = '{"events": [{"id": "a", "date": "2020", "title": "A"}]}';
	const reading = await readChronology('-', text, {format: 'json-list'});
	assert.deepEqual(reading.type === 'read' && eventsOf(reading.chronology), ['a 2020 A']);
});

test('rows without a date are refused with their keys', async () => {
	assert.deepEqual(await placedComplaints(inLines({name: 'x', n: 1}, {name: 'y', n: 2}), 'a.jsonl'), [
		'is NDJSON, and holds no event that can be read',
		'1:1: left out: has no column of dates: its columns are name, n; --columns date=NAME,title=NAME names them',
	]);
});

test('where the pieces of any text begin makes no difference', async () => {
	const row = fc.dictionary(
		fc.constantFrom('id', 'title', 'date', 'when', '__proto__', 'accounts', 'version', 'host', 'ünit'),
		fc.oneof(fc.constantFrom('2020', '3/5/2020', 'Rain'), fc.jsonValue()),
	);
	const line = fc.oneof(
		{weight: 4, arbitrary: row.map(map => JSON.stringify(map))},
		fc.string(),
		fc.constantFrom('[', ']', '{"a":'),
	);
	await fc.assert(
		fc.asyncProperty(
			fc.array(line, {maxLength: 8}),
			fc.constantFrom('\n', '\r\n', ',\n', ''),
			async (lines, end) => {
				const text = lines.join(end);
				assert.deepEqual(await readInPieces([...text]), await readInPieces([text]));
			},
		),
		{numRuns: 300},
	);
});

async function readInPieces(pieces: readonly string[]): Promise<readonly unknown[]> {
	async function* chunks(): AsyncGenerator<string> {
		yield* pieces;
	}
	const rows = keptRows('any');
	await readNdjson(chunks(), rows.into, {});
	const {chronology, problems} = rows.made();
	return [...problems, ...allRows(chronology).map(at => chronology.get(at))];
}

const spaces = ' '.repeat(100_000);
const hostile: Readonly<Record<string, string>> = {
	'a title of spaces': `{"id":"a","date":"2020","title":"x${spaces}y"}`,
	'very many keys': `{"id":"a","date":"2020","title":"A","accounts":[{"source":"s","text":"T"}],${Array.from({length: 10_000}, (_, index) => `"k${index}":1`).join(',')}}`,
	'lists in lists': `{"id":"a","date":"2020","title":"A","x-a":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
	'empty lines': `{"id":"a","date":"2020","title":"A"}${'\n'.repeat(100_000)}{`,
};

for (const [name, text] of Object.entries(hostile)) {
	test(`a line with ${name} takes no more than linear time, and costs no other`, {
		timeout: 20_000,
	}, async () => {
		const lines = inLines(text, {id: 'b', date: '2021', title: 'B'});
		const reading = await readChronology('a.jsonl', lines);
		assert.ok(reading.type === 'read');
		assert.ok(eventsOf(reading.chronology).some(event => event.endsWith(' 2021 B')));
		assert.ok(reading.warnings.length < 30);
	});
}

test('a map that is nested very deep is told and left out, whoever its keys are of', async () => {
	const deep = ['['.repeat(20_000) + ']'.repeat(20_000), `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`];
	const lines = deep.map(
		(value, index) => `{"date":"202${index}","title":"b","id":"e${index}","KEY":${value}}`,
	);
	const text = inLines({id: 'a', date: '2019', title: 'a'}, ...lines);
	const left = 'is nested more than 100 levels deep';
	assert.deepEqual(await placedComplaints(text.replaceAll('KEY', 'notes'), 'a.ndjson'), [
		`2:1: left out: ${left}`,
		`3:1: left out: ${left}`,
	]);
	assert.deepEqual(await placedComplaints(text.replaceAll('KEY', 'x-own'), 'a.ndjson'), [
		`2:1: left out: event e0: ${left}`,
		`3:542: left out: event e1: ${left}`,
	]);
});
