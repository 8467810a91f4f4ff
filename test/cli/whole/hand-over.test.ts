import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {deserialize, serialize} from 'node:v8';
import type {Chronology} from '../../../source/chronology/store.ts';
import {type HandedOver, handOver, takeOver} from '../../../source/cli/whole/hand-over.ts';
import type {Appender} from '../../../source/cli/whole/packed.ts';
import type {ByteSource} from '../../../source/readers/byte-source.ts';
import {readBytes} from '../../../source/readers/bytes.ts';
import {joinChronologies} from '../../../source/readers/join/join.ts';
import {fold} from '../../../source/text/fold.ts';
import {Numeral} from '../../../source/text/numeral.ts';
import {allEvents, allRows, fixture, gullRock, orvel, read} from '../../fixtures.ts';

/** A file in memory. */
function memory(): Appender & {readonly file: ByteSource} {
	let bytes = Buffer.alloc(0);
	return {
		length: () => bytes.length,
		append(more) {
			bytes = Buffer.concat([bytes, more]);
		},
		file: {size: Infinity, read: (offset, length) => bytes.subarray(offset, offset + length)},
	};
}

/** A chronology as another process makes it again. */
async function handed(chronology: Chronology): Promise<Chronology> {
	const {file, ...into} = memory();
	return takeOver(deserialize(serialize(handOver(chronology, into))) as HandedOver, file);
}

const fields = ['actor', 'named', 'source', 'speaker', 'tag', 'link'] as const;

function contentOf(chronology: Chronology) {
	const {title, description, name, schema, timezone, clock, extra, alsoCalled} = chronology;
	const {sources, actors, places, dated, earliest, latest, precision, duration, possible, links} = chronology;
	return {
		...{title, description, name, schema, timezone, clock: clock.name, extra, alsoCalled},
		...{sources: [...sources], actors: [...actors], places, dated, earliest, latest, precision},
		...{duration, possible, links, events: allEvents(chronology)},
		rows: allEvents(chronology).map(({id}) => chronology.rowOf(id)),
		ids: allRows(chronology).map(row =>
			(['actor', 'named', 'source', 'speaker', 'tag'] as const).map(field => chronology.idsAt(field, row)),
		),
		lists: fields.map(field =>
			Array.from(chronology.idsOf(field), id => [id, ...chronology.rowsOf(field, id)]),
		),
	};
}

const fixtures = readdirSync(new URL('../../fixtures/', import.meta.url));

/** The files that give no chronology. */
const refused = ['slips.yaml', 'towpath-torn.json', 'towpath-torn.yaml'];

for (const name of fixtures.filter(each => !refused.includes(each)))
	test(`${name}: what is handed over is what was read`, async () => {
		const read = await readBytes(name, Buffer.from(fixture(name)));
		assert.ok(read.type === 'read');
		assert.deepEqual(contentOf(await handed(read.chronology)), contentOf(read.chronology));
	});

test('files that are joined are handed over as one, with the ids that events had', async () => {
	const {chronology} = joinChronologies(
		[
			{file: 'gull-rock.yaml', chronology: gullRock},
			{file: 'orvel.yaml', chronology: orvel},
		],
		false,
		[
			{
				answer: 'one',
				events: [
					{file: 'gull-rock.yaml', id: gullRock.get(0).id},
					{file: 'orvel.yaml', id: orvel.get(0).id},
				],
			},
		],
	);
	assert.ok(chronology.alsoCalled);
	assert.deepEqual(contentOf(await handed(chronology)), contentOf(chronology));
});

test('what is the user’s own is handed over as it is spelled', async () => {
	const chronology = await read(
		`version: 1
title: T
x-top: {"n": 1.10, deep: [1212094033021784065, null]}
sources: [{id: s, outlet: S, x-s: 00123}]
events:
  - {id: a, title: A, x-kept: {n: 1.50, list: [2.0, {m: 12345678901234567890}], none: null, __proto__: 3}}
  - {id: b, title: B, accounts: [{source: s, text: T, x-own: 0.10}]}
`,
		'own.yaml',
	);
	const made = await handed(chronology);
	assert.deepEqual(contentOf(made), contentOf(chronology));
	assert.ok((made.get(0).extra['x-kept'] as {readonly n: unknown}).n instanceof Numeral);
});

test('the other process puts the words of events into an index', async () => {
	const made = await handed(orvel);
	assert.equal([...made.indexWords()].length, 0);
	for (const _ of orvel.indexWords());
	for (const segment of orvel.words.segments) made.words.add(deserialize(serialize(segment)));
	for (const word of ['boat', 'truce', 'nowhere'])
		assert.deepEqual(made.find(fold(word)).truth, orvel.find(fold(word)).truth, word);
});
