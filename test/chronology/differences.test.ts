import assert from 'node:assert/strict';
import {test} from 'node:test';
import {differencesOf, findDifferences} from '../../source/chronology/differences.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {allRows, gullRock, read} from '../fixtures.ts';

/** Topics as `topic=value`, or as a topic alone, in the claims of each source of an event. */
type Topics = readonly (readonly string[])[];

async function chronologyOfEvents(
	events: readonly (readonly [date: string, told: Topics])[],
): Promise<Chronology> {
	return read(
		JSON.stringify({
			version: 1,
			title: 'Bridges',
			sources: ['first', 'second', 'third'].map(id => ({id, outlet: id})),
			events: events.map(([date, told]) => ({
				id: `of-${date}`,
				date,
				title: 'A bridge',
				accounts: told.map((claims, index) => ({
					source: ['first', 'second', 'third'][index],
					text: 'Text.',
					claims: claims.map(claim => {
						const [topic, value] = claim.split('=');
						return {topic, says: claim, ...(value !== undefined && {value: Number(value)})};
					}),
				})),
			})),
		}),
	);
}

function said(chronology: Chronology, rows = allRows(chronology)): readonly string[] {
	return differencesOf(chronology, rows).map(
		({row, topic: {sign, topic}}) => `${sign} ${chronology.get(row).id} ${topic}`,
	);
}

const bridges = await chronologyOfEvents([
	[
		'1903',
		[
			['A=1', 'B', 'C'],
			['A=1', 'B'],
		],
	],
	[
		'1901',
		[
			['B=1', 'A', 'D=1'],
			['A', 'B=2', 'D=2'],
		],
	],
	['1902', [['A=1', 'B=2']]],
	['1904', [['A=1', 'B'], [], ['A=2']]],
	['1905', []],
]);

test('what differs comes first, then what is compatible, then what one tells; then events, then topics in order', () => {
	assert.deepEqual(said(bridges), [
		'differ of-1901 B',
		'differ of-1901 D',
		'differ of-1904 A',
		'compatible of-1901 A',
		'compatible of-1903 B',
		'alone of-1903 C',
		'alone of-1904 B',
	]);
});

test('only the given rows count, in the order of the chronology', () => {
	assert.deepEqual(said(bridges, [3, 0]), [
		'differ of-1901 B',
		'differ of-1901 D',
		'differ of-1904 A',
		'compatible of-1901 A',
		'alone of-1904 B',
	]);
	assert.deepEqual(said(bridges, []), []);
});

test('an event that one source tells of, or none, has no differences', () => {
	assert.deepEqual(said(bridges, [1, 4]), []);
});

test('plain agreement is no difference', async () => {
	assert.deepEqual(said(await chronologyOfEvents([['1901', [['A=1'], ['A=1'], ['A=1']]]])), []);
});

test('a topic comes with what each source says', () => {
	const [first] = differencesOf(gullRock, allRows(gullRock));
	assert.deepEqual(
		first?.topic.cells.map(cell => cell.map(({says}) => says)),
		[['three'], ['two or more'], ['more than five']],
	);
});

test('of very many events few are looked at before a key is answered, and the others by work', () => {
	const alone = gullRock.get(allRows(gullRock).find(row => gullRock.countAt('source', row) === 1) ?? -1);
	const several = allRows(gullRock).find(row => differencesOf(gullRock, [row]).length > 0) ?? -1;
	const rows = new Uint32Array(1_000_000).fill(gullRock.rowOf(alone.id) ?? -1);
	rows[rows.length - 1] = several;
	let looks = 0;
	const countAt = (...given: Parameters<typeof gullRock.countAt>) => {
		looks++;
		return gullRock.countAt(...given);
	};
	const found = findDifferences({...gullRock, countAt}, rows);
	assert.ok(looks < 250_000, `${looks} rows`);
	assert.ok(!found.isWhole);
	assert.deepEqual(found.list(), []);
	for (const _ of found.work());
	assert.ok(found.isWhole);
	assert.deepEqual(found.list(), differencesOf(gullRock, [several]));
});
