import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fingerprintAt, fingerprintsLeft} from '../../source/chronology/fingerprint.ts';
import {allRows, fixture, orvel, read, weirEnd} from '../fixtures.ts';

const event = (fields: string) => read(`version: 1\ntitle: T\nevents: [{${fields}}]\n`);

test('events have one fingerprint where the same is told of them, whatever their ids', async () => {
	const one = await event('id: a, date: 1890-05~, title: Fog, place: Quay');
	const same: readonly (readonly [fields: string, isSame: boolean])[] = [
		['id: b, date: 1890-05~, title: Fog, place: Quay', true],
		['id: a, date: 1890-05~, title: Fog, place: Quay, x-seen: yes', true],
		['id: a, date: 1890-05, title: Fog, place: Quay', false],
		['id: a, date: 1890-05~, title: Fog, place: Bay', false],
		['id: a, date: 1890-05~, title: Fog', false],
	];
	for (const [fields, isSame] of same)
		assert.equal(fingerprintAt(await event(fields), 0) === fingerprintAt(one, 0), isSame, fields);
});

test('every event of a chronology has another fingerprint, the same each time it is read', async () => {
	for (const chronology of [orvel, weirEnd]) {
		const prints = allRows(chronology).map(row => fingerprintAt(chronology, row));
		assert.equal(new Set(prints).size, chronology.size);
		assert.equal(fingerprintsLeft(chronology), 0);
	}
	const again = await read(fixture('weir-end.yaml'));
	assert.equal(fingerprintsLeft(again), again.size);
	for (const row of allRows(again)) assert.equal(fingerprintAt(again, row), fingerprintAt(weirEnd, row));
});
