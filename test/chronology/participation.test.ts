import assert from 'node:assert/strict';
import {test} from 'node:test';
import {castOf} from '../../source/chronology/participation.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {gullRock, weirEnd} from '../fixtures.ts';

const casts: readonly (readonly [chronology: Chronology, id: string, told: readonly string[]])[] = [
	[weirEnd, 'leak', ['harmed: Bargees', 'said by: Ada Moor (chief engineer); Lock keepers']],
	[weirEnd, 'closing', ['by: Ada Moor (acting director)']],
	[weirEnd, 'protest', ['by: Bargees', 'target: Canal Office']],
	[weirEnd, 'fair', []],
	[gullRock, 'lamp-out', ['harmed: Fishers of Port Ellery', 'said by: Head keeper', 'named: Harbour Board']],
];

for (const [chronology, id, told] of casts) {
	test(`${id}: who has what to do with it, in the order of roles, each by name and office`, () => {
		const event = chronology.get(chronology.rowOf(id) ?? -1);
		assert.deepEqual(
			castOf(chronology, event).map(({word, names}) => `${word}: ${names.join('; ')}`),
			told,
		);
	});
}
