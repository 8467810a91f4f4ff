import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {yearOf} from '../../source/chronology/store.ts';
import {daysWanted} from '../../source/query/days-wanted.ts';
import {select} from '../../source/query/select.ts';
import {undatedLeftOut} from '../../source/query/undated.ts';
import {writeCsv} from '../../source/writers/csv.ts';
import {writeNdjson} from '../../source/writers/ndjson.ts';
import {allRows, fixture, queryOf} from '../fixtures.ts';
import {filesByRow, inFile} from './both-ways.ts';

/** Holds what is printed of a file whose events of other days were left out to what is printed of all; gives how many rows were kept, and how many there are. */
async function areAlikeWithin(
	name: string,
	text: string,
	filter: string,
): Promise<readonly [number, number]> {
	const within = daysWanted(filter);
	assert.ok(within, filter);
	const [all, some] = [await inFile(name, text), await inFile(name, text, {within})];
	if (!all || !some) {
		assert.deepEqual([some, filter], [all, filter]);
		return [0, 0];
	}
	const [whole, few] = [all.chronology, some.chronology];
	const [query, same] = [queryOf(filter, whole), queryOf(filter, few)];
	const [rows, kept] = [select(whole, query), select(few, same)];
	const ofSome = few.size < whole.size ? ({...few, isOfSomeDays: true} as const) : few;
	assert.deepEqual([...writeNdjson(ofSome, kept)], [...writeNdjson(whole, rows)]);
	assert.deepEqual([...writeCsv(few, kept)], [...writeCsv(whole, rows)]);
	assert.equal(undatedLeftOut(few, same), undatedLeftOut(whole, query));
	assert.deepEqual(some.problems, all.problems);
	assert.deepEqual(
		Array.from(kept, row => some.lines[few.places[row] ?? -1]),
		Array.from(rows, row => all.lines[whole.places[row] ?? -1]),
	);
	return [few.size, whole.size];
}

for (const name of filesByRow.flatMap(file => [file, file.replace('.', '-torn.')]))
	test(`${name}: of the events of a year the same is printed where no others are kept`, async () => {
		const whole = await inFile(name, fixture(name));
		assert.ok(whole);
		const years = new Set(allRows(whole.chronology).map(row => yearOf(whole.chronology, row) ?? 1900));
		for (const year of [...years].slice(0, 3))
			for (const filter of [`year:${year}`, `from:${year}-06`, `to:${year} the`])
				await areAlikeWithin(name, fixture(name), filter);
	});

test('of events of other days only the ids are kept', async () => {
	const rows = Array.from(
		{length: 600},
		(_, index) => `${1900 + (index % 60)}-05-02,Lamp ${index},Crew ${index}`,
	);
	const text = ['date,title,actor', ...rows, ',Undated,Crew'].join('\n');
	assert.deepEqual(await areAlikeWithin('lamps.csv', text, 'year:1930'), [11, 601]);
	assert.deepEqual(await areAlikeWithin('lamps.csv', text, 'year:1930 year:1940..1941'), [31, 601]);
	assert.deepEqual(
		await areAlikeWithin('lamps.csv', text, 'year:1930..1939 to:1931-06 from:1930-06'),
		[11, 601],
	);
});

const date = fc.constantFrom(
	'1900',
	'1900-12-31',
	'1901-01-01',
	'1901-01~',
	'1902/..',
	'1899?',
	'1903-05-06T10:00',
	'',
);
const id = fc.constantFrom('a', 'b', 'c', 'row-2', '');
const filter = fc.constantFrom(
	'year:1900',
	'from:1901',
	'year:1901..1902 Lamp',
	'to:1900-06 year:1899',
	'year:1903 -year:1900',
);
const runs = {numRuns: 150};

test('of any rows, with ids of others or without, the same is printed', async () => {
	const rows = fc.array(fc.tuple(id, date, fc.constantFrom('Lamp', 'Fire')), {minLength: 3, maxLength: 40});
	await fc.assert(
		fc.asyncProperty(rows, filter, async (all, asked) => {
			await areAlikeWithin('a.csv', ['id,date,title', ...all.map(row => row.join(','))].join('\n'), asked);
		}),
		runs,
	);
});

test('an event of other days that is put between two others by links is kept', async () => {
	const after = (to: string) => ({links: [{to, kind: 'after'}]});
	const dated = {date: '1903', source: 'Log', text: 'Lit.'};
	const lines = [
		{id: 'e0', date: '1900', title: 'Relit', accounts: [{...dated, ...after('e1')}]},
		{id: 'e1', date: '1900', title: 'Out', accounts: [{source: 'Log', text: 'Out.', ...after('e2')}]},
		{id: 'e2', date: '1900', title: 'Lit', accounts: [dated]},
		{id: 'e3', date: '1900', title: 'Later'},
	];
	const text = lines.map(line => JSON.stringify(line)).join('\n');
	assert.deepEqual(await areAlikeWithin('a.ndjson', text, 'year:1903'), [3, 4]);
});

test('of any events, linked and with dates of sources, the same is printed in the same order', async () => {
	const link = fc.record({
		to: fc.constantFrom('e0', 'e1', 'e2', 'e3', 'e9'),
		kind: fc.constantFrom('after', 'cause', 'part'),
	});
	const told = fc.option(fc.record({date, links: fc.array(link, {maxLength: 2})}), {nil: undefined});
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.tuple(date, told), {minLength: 2, maxLength: 8}),
			filter,
			async (all, asked) => {
				const lines = all.map(([date, told], index) => {
					const account = told && {
						source: 'Log',
						text: 'Lit.',
						...(told.date && {date: told.date}),
						links: told.links,
					};
					return JSON.stringify({
						id: `e${index}`,
						...(date && {date}),
						title: 'Lamp',
						accounts: account ? [account] : [],
					});
				});
				await areAlikeWithin('a.ndjson', lines.join('\n'), asked);
			},
		),
		runs,
	);
});
