import assert from 'node:assert/strict';
import {test} from 'node:test';
import {valuesOf} from '../../source/lookup/values.ts';

test('the values of some keys come in the order of their map, and no other is made', () => {
	const made: string[] = [];
	class Lazy extends Map<string, string> {
		override get(key: string): string | undefined {
			made.push(key);
			return super.get(key);
		}
	}
	const map = new Lazy([
		['log', 'Log'],
		['paper', 'Paper'],
		['radio', 'Radio'],
	]);
	assert.deepEqual(valuesOf(map, new Set(['radio', 'log', 'tower'])), ['Log', 'Radio']);
	assert.deepEqual(made, ['log', 'radio']);
});
