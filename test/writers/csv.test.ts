import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Chronology, outletOf} from '../../source/chronology/store.ts';
import {writeCsv, writeDifferencesCsv} from '../../source/writers/csv.ts';
import {type Cell, csvOf, csvRow} from '../../source/writers/csv-text.ts';
import {allRows, gullRock, orvel, read, tideMill, weirEnd} from '../fixtures.ts';

const cells: readonly (readonly [cell: Cell, written: string])[] = [
	[undefined, ''],
	['plain', 'plain'],
	['a, b', '"a, b"'],
	['say “"no"”', '"say “""no""”"'],
	['two\nlines', '"two\nlines"'],
	[' apart ', '" apart "'],
	[['a', 'b; c', 3], 'a; b; c; 3'],
	[-5, '-5'],
	['-0043-03-15', '-0043-03-15'],
	['-0100~/-0043', '-0100~/-0043'],
	['+3.5', '+3.5'],
	['=1+1', "'=1+1"],
	['@sum', "'@sum"],
	["-1+cmd|' /c calc'!A0", "'-1+cmd|' /c calc'!A0"],
	['+A1,2', '"\'+A1,2"'],
	['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
	["it's = so", "it's = so"],
];

for (const [cell, written] of cells) {
	test(`a cell ${JSON.stringify(cell)} is written ${written}`, () => {
		assert.equal(csvRow([cell, 'x']), `${written},x\r\n`);
	});
}

test('an event is a row; what several sources say is one cell', () => {
	const row = gullRock.rowOf('lamp-out') ?? -1;
	const [header, event, ...more] = [...writeCsv(gullRock, [row])];
	assert.equal(header, 'id,date,display date,title,place,actors,tags,source,url,text\r\n');
	assert.match(
		event ?? '',
		/^lamp-out,1987-10-16,.*,A storm puts the lamp out,Gull Rock,Head keeper; Fishers of Port Ellery; Harbour Board,/,
	);
	assert.match(event ?? '', /Harbour Almanac; Coast Gazette; Keepers’ Log/);
	assert.match(event ?? '', /"Harbour Almanac: The lamp went out[^"]*\n\nCoast Gazette: /);
	assert.deepEqual(more, []);
});

test('what one source says stands there by itself', async () => {
	const accounts = [{source: 's', when: 'in spring', text: 'It rained.'}];
	const tree = {
		version: 1,
		title: 'T',
		sources: [{id: 's', outlet: 'S', url: 'https://example.org'}],
		events: [{id: 'e', title: 'E', accounts}],
	};
	const [, event] = [...writeCsv(await read(JSON.stringify(tree)), [0])];
	assert.equal(event, 'e,,in spring,E,,,,S,https://example.org,It rained.\r\n');
});

test('a claim is a row of the differences', () => {
	const lines = [...writeDifferencesCsv(gullRock, allRows(gullRock))];
	assert.equal(lines[0], 'event,date,title,topic,sign,source,says,quote,value,unit,attributed to\r\n');
	const boats = lines.filter(line => line.startsWith('lamp-out,') && line.includes(',Boats stranded,'));
	assert.equal(boats.length, 3);
	assert.ok(boats.every(line => line.includes(',differ,')));
});

test('maps are rows under all the keys that they have', () => {
	assert.equal(
		[...csvOf([{a: 1, b: ['x', 'y']}, {c: {d: 1}}])].join(''),
		'a,b,c\r\n1,x; y,\r\n,,"{""d"": 1}"\r\n',
	);
});

test('a table that is written is found again by its columns', async () => {
	const odd = {
		version: 1,
		title: 'T',
		events: [{id: 'e', date: '-0043', title: '=1+1, "so" it is', place: '-A1', tags: ['a', 'b']}],
	};
	for (const chronology of [gullRock, orvel, tideMill, weirEnd, await read(JSON.stringify(odd))]) {
		const table = [...writeCsv(chronology, allRows(chronology))].join('');
		const back = await read(table, 'a.csv');
		assert.deepEqual(
			allRows(back).map(row => fieldsOf(back, row)),
			allRows(chronology).map(row => fieldsOf(chronology, row)),
		);
	}
});

function fieldsOf(chronology: Chronology, row: number): readonly unknown[] {
	const {id, date, title, place, tags, actors, accounts} = chronology.get(row);
	const names = actors.map(({actor}) => chronology.actors.get(actor)?.name);
	const outlets = accounts.map(({source}) => outletOf(chronology, source)).filter(outlet => outlet !== 'a');
	return [id, date?.text, title, place, tags, names, outlets];
}
