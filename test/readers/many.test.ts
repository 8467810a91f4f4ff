import assert from 'node:assert/strict';
import {test} from 'node:test';
import {partsOf} from '../../source/chronology/parts.ts';
import {listNames} from '../../source/cli/print/names.ts';
import {facetsOf} from '../../source/query/facets.ts';
import {everything} from '../../source/query/query.ts';
import {readChronology} from '../../source/readers/index.ts';
import {allRows, read} from '../fixtures.ts';

const document = (rest: object) => JSON.stringify({version: 1, title: 'T', ...rest});

test('each of more problems than the stack holds is told', async () => {
	const events = Array.from({length: 200_000}, () => ({id: 'lamp', title: 'L'}));
	const result = await readChronology('file.json', document({events}));
	assert.ok(result.type === 'refused');
	assert.equal(result.problems.length, 199_999);
});

test('a chain of ten thousand actors, each a part of the next, is read, counted and listed', async () => {
	const length = 10_000;
	const actors = Array.from({length}, (_, index) => ({
		...{id: `a${index}`, name: `Actor ${index}`},
		...(index + 1 < length && {partOf: [`a${index + 1}`]}),
	}));
	const chronology = await read(
		document({actors, events: [{id: 'lamp', title: 'L', actors: ['a0']}]}),
		'file.json',
	);
	assert.equal(partsOf(chronology, `a${length - 1}`).size, length);
	const counts = facetsOf(chronology, everything, ['actor']).map(({count}) => count);
	assert.deepEqual(new Set(counts), new Set([1]));
	const listed = [...listNames(chronology, allRows(chronology), 'actors', 'text')];
	assert.equal(listed.length, length);
	assert.ok(listed.every(line => line.length < 100));
	const circle = actors.map(actor => ('partOf' in actor ? actor : {...actor, partOf: ['a0']}));
	const result = await readChronology('file.json', document({actors: circle, events: []}));
	assert.ok(result.type === 'refused');
	assert.equal(result.problems.length, length);
});

// Where one of these took as long as the text before it, many of them would take hours.
test('YAML may have a fault in each of very many lines, and in each word of a long line', async () => {
	const length = 20_000;
	const events = Array.from({length}, (_, index) => `  - id: e${index}\n    title: The lamp: ${index}\n`);
	const lines = await readChronology('file.yaml', `version: 1\ntitle: T\nevents:\n${events.join('')}`);
	assert.ok(lines.type === 'refused');
	assert.equal(lines.problems.length, length);
	const {event, line, column, path} = lines.problems.at(-1) ?? {};
	assert.deepEqual(
		{event, line, column, path},
		{
			...{event: `e${length - 1}`, path: ['events', length - 1]},
			...{line: 2 * length + 3, column: 12},
		},
	);
	const words = await readChronology('file.yaml', `title: ${'*a '.repeat(50_000)}\n`);
	assert.ok(words.type === 'refused');
	assert.equal(words.problems.length, 1);
});
