import assert from 'node:assert/strict';
import {test} from 'node:test';
import {knownWraps} from '../../source/readers/json-wrap.ts';
import {placedComplaints} from '../fixtures.ts';
import {areAlike, contentOf, digestsOf, inFile, inMemory, type Made} from './both-ways.ts';

// What other programs put around the rows of JSON, and around their values.

function eventsOf({chronology}: Made): readonly string[] {
	return Array.from(chronology.columns.rowsByPlace, row => {
		const {id, date, title} = chronology.get(row);
		return `${id} ${date?.text ?? ''} ${title}`;
	});
}

/** Few rows, and so many that those behind the first are taken by their bytes. */
const counts = [2, 700];
const plain = (index: number) => ({
	id: `a${index}`,
	date: '2020-03-05',
	title: 'Fire',
	more: 'none '.repeat(30),
});
const wanted = (count: number) => Array.from({length: count}, (_, index) => `a${index} 2020-03-05 Fire`);

/** What is printed around rows, and what is printed of each. */
const printed: readonly (readonly [
	name: string,
	around: (rows: string) => string,
	row: (index: number) => object,
])[] = [
	...knownWraps.map(
		({outer, inner, printedBy}) =>
			[
				printedBy,
				(rows: string) =>
					`{"took": 3, "${outer}": {"total": {"value": 2}, "fields": [{"id": "a"}], "${inner}": [${rows}], "max": 1}}`,
				plain,
			] as const,
	),
	[
		'documents of a search engine',
		rows => `{"took": 1, "_shards": {"failures": []}, "hits": {"hits": [${rows}]}}`,
		index => ({_index: 'e', _id: `${index}`, _source: plain(index)}),
	],
	['a map whose version is in words', rows => `{"version": "2.1", "rows": [${rows}]}`, plain],
	['a known key without its list', rows => `{"hits": {"total": 1}, "data": [${rows}]}`, plain],
	[
		'an answer in SPARQL',
		rows => `{"head": {"vars": ["id"]}, "results": {"bindings": [${rows}]}}`,
		index => ({
			id: {type: 'literal', value: `a${index}`},
			date: {datatype: 'http://www.w3.org/2001/XMLSchema#date', type: 'literal', value: '2020-03-05'},
			event: {type: 'uri', value: 'http://www.wikidata.org/entity/Q1'},
			...(index % 3 > 0 && {more: {type: 'bnode', value: 'none '.repeat(30)}}),
			eventLabel: {'xml:lang': 'en', type: 'literal', value: 'Fire'},
		}),
	],
	[
		'extended JSON of MongoDB',
		rows => `[${rows}]`,
		index => ({
			...plain(index),
			...{id: {$oid: `a${index}`}, date: {$date: '2020-03-05'}, size: {$numberLong: `${index}`}},
		}),
	],
	['record separators', rows => `\x1e${rows.replaceAll('},\n{', '}\n\x1e{')}\n`, plain],
	['nothing between maps', rows => rows.replaceAll('},\n{', '}{'), plain],
];

for (const [name, around, row] of printed)
	test(`${name}: rows are read, few and many`, async () => {
		for (const count of counts) {
			const rows = Array.from({length: count}, (_, index) => JSON.stringify(row(index)));
			const text = around(rows.join(',\n'));
			const [file, memory] = [await inFile('a.json', text), await inMemory('a.json', text)];
			assert.ok(file && memory);
			assert.deepEqual(eventsOf(memory), wanted(count));
			areAlike(file, memory);
			const byTwo = await inFile('a.json', text, {}, await digestsOf('a.json', text, {}, 0));
			assert.deepEqual(byTwo && contentOf(byTwo), contentOf(memory));
		}
	});

test('a date of MongoDB may be in milliseconds, and a number of any type is a claim', async () => {
	const rows = [
		{date: {$date: {$numberLong: '1583452800000'}}, title: 'A', dead: {$numberInt: '6'}},
		{date: {$date: '2020-03-06T10:00:00Z'}, title: 'B', dead: {$numberDecimal: '7'}},
	];
	const memory = await inMemory('a.json', JSON.stringify(rows));
	assert.ok(memory);
	assert.deepEqual(eventsOf(memory), ['row-1 2020-03-06T00:00:00Z A', 'row-2 2020-03-06T10:00:00Z B']);
	const {accounts} = memory.chronology.get(memory.chronology.columns.rowsByPlace[1] ?? -1);
	assert.deepEqual(
		accounts.flatMap(({claims}) => claims.map(({topic, says}) => `${topic}: ${says}`)),
		['dead: 7'],
	);
});

/** JSON that isn't read, and what is told. */
const others: readonly (readonly [text: string, told: string])[] = [
	[
		'[["date", "title"], ["2020", "A"]]',
		`is a list of lists: where the first one names the columns, jq -r '.[] | @csv' FILE | annals --from-format csv - reads them`,
	],
	[
		'{"columns": ["date", "title"], "index": [0], "data": [["2020", "A"]]}',
		`has its columns and its rows apart: jq -r '.columns, .data[] | @csv' FILE | annals --from-format csv - reads them`,
	],
	[
		'{"date": {"0": "2020"}, "title": {"0": "A"}}',
		"has its columns one by one, as pandas prints them: to_json(orient='records') prints rows, which can be read",
	],
	[
		'{"a": {"date": "2020"}, "b": {"date": "2021"}}',
		"is a map of maps: jq -c '.[]' FILE | annals - reads these",
	],
	[
		'{"data": {"meta": [1], "events": [{"date": "2020"}]}}',
		"has a list of maps within it: jq -c '.data.events[]' FILE | annals - reads that",
	],
	[
		`{"of it's": {"a-b": {"rows": [{"date": "2020"}]}}}`,
		String.raw`has a list of maps within it: jq -c '.["of it'\''s"]["a-b"].rows[]' FILE | annals - reads that`,
	],
	[
		'{"events": [{"date": "2020", "name": "A"}]}',
		"has a list of maps within it: jq -c '.events[]' FILE | annals - reads that",
	],
	[
		'[{"date": "2020", "title": NaN}]',
		"1:28: left out: isn't valid JSON: it has no NaN: write null in its place",
	],
	[
		'[{"date": "2020", "title": -Infinity}]',
		"1:28: left out: isn't valid JSON: it has no -Infinity: write null in its place",
	],
];

for (const [text, told] of others)
	test(`${text.slice(0, 50)} is told with what to do`, async () => {
		const complaints = await placedComplaints(text, 'a.json');
		assert.equal(complaints.find(each => each.includes(told)) ?? complaints.join('\n'), complaints.at(-1));
		assert.ok(complaints.at(-1)?.endsWith(told), complaints.join('\n'));
	});
