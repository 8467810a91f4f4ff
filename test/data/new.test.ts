import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {mapsOf} from '../../scripts/format-maps.ts';
import {documentSchema} from '../../source/chronology/schema.ts';
import {readChronology} from '../../source/readers/index.ts';

const text = readFileSync(new URL('../../data/new.yaml', import.meta.url), 'utf8');

test('the chronology to begin with has nothing wrong with it, however closely it is read', async () => {
	const reading = await readChronology('new.yaml', text, {isThorough: true});
	assert.deepEqual(reading.type === 'read' ? reading.warnings : reading.problems, []);
	assert.ok(reading.type === 'read' && reading.chronology.size > 0);
});

const written = new Set(
	[...text.replace(/#.*$/gm, '').matchAll(/(?<=^|[\s{])([$\w]+):(?=\s)/gm)].map(([, key]) => key),
);

for (const {title, keys} of mapsOf(documentSchema)) {
	test(`the chronology to begin with has every key of: ${title}`, () => {
		assert.ok(keys.length > 0);
		assert.deepEqual(
			keys.map(({name}) => name).filter(name => !written.has(name)),
			[],
		);
	});
}

test('every key of the format is described, and those that are needed are marked where they first stand', () => {
	for (const {keys} of mapsOf(documentSchema))
		for (const {name, description} of keys) assert.notEqual(description, '', name);
	for (const name of [
		'version',
		'title',
		'id',
		'outlet',
		'name',
		'source',
		'text',
		'topic',
		'to',
		'kind',
		'events',
	]) {
		assert.match(text, new RegExp(`^[ -]*${name}: *\\S* ?.*# needed`, 'm'), name);
	}
});
