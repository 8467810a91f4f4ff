import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {rowOf} from '../../source/chronology/row.ts';
import {cleanTree} from '../../source/readers/clean-tree.ts';
import {isHead} from '../../source/readers/json-rows/head.ts';
import {plainKeys} from '../../source/readers/json-rows/plain-event.ts';
import {validateDocument} from '../../source/readers/validate.ts';
import {allEvents, readDoubtful} from '../fixtures.ts';

const odder = fc.constantFrom(' ', '', 'a\nb', ' x', '\u0007', 'é', '2020', 'crew', 'x'.repeat(1001));
const text = fc.oneof(
	{weight: 8, arbitrary: fc.constantFrom('Fire', 'crew', '2020')},
	{weight: 1, arbitrary: odder},
);
const odd = fc.constantFrom<unknown>(null, 7, true, [], {}, 'Fire');
const some = fc.oneof({weight: 20, arbitrary: text}, {weight: 1, arbitrary: odd});
const actor = fc.oneof(
	some,
	fc.record({actor: some, role: fc.constantFrom('by', 'named', 'none'), as: some}, {requiredKeys: ['actor']}),
);
const claim = fc.record(
	{topic: some, says: some, value: fc.oneof(fc.integer(), odd), unit: some},
	{requiredKeys: ['topic']},
);
const account = fc.record(
	{source: some, text: some, when: some, claims: fc.array(claim, {maxLength: 2})},
	{requiredKeys: ['source', 'text']},
);
const event = fc.record(
	{
		...{id: some, date: some, title: some, place: some},
		tags: fc.oneof(fc.array(some, {maxLength: 3}), fc.constant([])),
		actors: fc.oneof(fc.array(actor, {maxLength: 3}), fc.constant([])),
		accounts: fc.oneof(fc.array(account, {maxLength: 2}), fc.constant([])),
	},
	{requiredKeys: ['title']},
);

test('the schema finds nothing wrong with an event that is taken for plain, and its keys are those of the event', async () => {
	let plain = 0;
	await fc.assert(
		fc.asyncProperty(event, async map => {
			const line = JSON.stringify(map);
			const keys = plainKeys({map, text: line});
			// Without an id and a date it may be a document.
			if (!keys || isHead(map)) return;
			const {value, problems} = cleanTree(map);
			assert.deepEqual(problems, []);
			const tree = {version: 1, title: '-', events: [{id: '-', ...(value as object)}]};
			assert.deepEqual(validateDocument(tree).problems, []);
			if (keys.date !== undefined && keys.date !== '2020') return;
			plain++;
			// A head makes the keys annals' own.
			const chronology = await readDoubtful(
				`{"version": 1, "title": "T"}\n${line}\n{"title": 7}`,
				'a.ndjson',
			);
			const [made] = allEvents(chronology);
			assert.ok(made);
			const row = rowOf(made, chronology.clock);
			assert.deepEqual(
				[row.actors, row.named, row.sources, row.tags],
				[keys.actors, keys.named, keys.sources, keys.tags],
			);
			assert.equal(row.id, keys.id === '' ? 'row-1' : keys.id);
		}),
		{numRuns: 3000},
	);
	assert.ok(plain > 100, `${plain}`);
});
