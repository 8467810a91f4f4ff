import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Changes, changesBetween} from '../../source/chronology/changes.ts';
import {fixture, read} from '../fixtures.ts';

const text = `version: 1
title: A harbour
timezone: Asia/Baghdad
sources:
  - id: log
    outlet: Log
events:
  - id: storm
    date: 1891-03-02T04:00
    title: A storm
    accounts:
      - source: log
        text: It blew.
        claims:
          - topic: Boats
            says: four
            value: 4
  - id: fog
    date: 1892
    title: Fog
`;

const harbour = await read(text);
const none: Changes = {added: 0, removed: 0, changed: 0, isSame: true};

test('a chronology is the same as itself, read twice', async () => {
	for (const name of ['weir-end.yaml', 'tide-mill.yaml', 'gull-rock.yaml', 'orvel.yaml']) {
		const [once, twice] = [await read(fixture(name), name), await read(fixture(name), name)];
		assert.deepEqual(changesBetween(once, twice), none);
	}
});

const changes: readonly (readonly [what: string, from: string, to: string, changes: Partial<Changes>])[] = [
	['a comment', 'events:', '# Said.\nevents:', {isSame: true}],
	['the order of events', 'date: 1892', 'date: 1890', {changed: 1}],
	['an event more', 'events:\n', 'events:\n  - {id: new, title: New}\n', {added: 1}],
	['an event less', '  - id: fog\n    date: 1892\n    title: Fog\n', '', {removed: 1}],
	['another id', 'id: fog', 'id: mist', {added: 1, removed: 1}],
	['a title', 'title: Fog', 'title: Mist', {changed: 1}],
	['a key of one’s own', '    title: Fog', '    title: Fog\n    x-seen: {by: [me]}', {changed: 1}],
	['a value within a claim', 'value: 4', 'value: {min: 4}', {changed: 1}],
	['the time zone', 'Baghdad', 'Tokyo', {changed: 1}],
	['the title of it all', 'title: A harbour', 'title: The harbour', {}],
	['the outlet of a source', 'outlet: Log', 'outlet: The log', {}],
];

for (const [what, from, to, expected] of changes) {
	test(`${what} is ${JSON.stringify(expected)}`, async () => {
		assert.ok(text.includes(from));
		const after = await read(text.replace(from, to));
		assert.deepEqual(changesBetween(harbour, after), {...none, isSame: false, ...expected});
	});
}
