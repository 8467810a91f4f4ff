import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Reading} from '../../source/viewer/state/mode.ts';
import {formatReading, parseReading} from '../../source/viewer/state/reading.ts';

const written: readonly (readonly [reading: Reading, text: string])[] = [
	[{type: 'compare'}, 'compare'],
	[{type: 'source', id: 'rudder'}, 'rudder'],
	[{type: 'source', id: 'Compare'}, 'Compare'],
	[{type: 'source', id: 'compare'}, 'source:compare'],
	[{type: 'source', id: 'source:compare'}, 'source:source:compare'],
];

for (const [reading, text] of written) {
	test(`${JSON.stringify(reading)} is written ${text}, and read again`, () => {
		assert.equal(formatReading(reading), text);
		assert.deepEqual(parseReading(text), reading);
	});
}

test('a source is named with its field, as in a filter, too', () => {
	assert.deepEqual(parseReading('source:rudder'), {type: 'source', id: 'rudder'});
});

test('no source is taken for the comparison or for another source', () => {
	const id = fc.oneof(
		fc.string({minLength: 1}),
		fc.array(fc.constantFrom('source:', 'compare'), {minLength: 1}).map(parts => parts.join('')),
	);
	fc.assert(
		fc.property(id, written => {
			const reading: Reading = {type: 'source', id: written};
			assert.deepEqual(parseReading(formatReading(reading)), reading);
		}),
	);
});
