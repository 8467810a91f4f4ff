import assert from 'node:assert/strict';
import {test} from 'node:test';
import {placesIn} from '../../source/readers/tree.ts';

/** The place of an offset as it is defined: lines end in CR LF, CR or LF, and a column is a character, however many units it takes. */
function defined(text: string, at: number) {
	const before = text.slice(0, at);
	const offset = text[at] === '\n' && before.endsWith('\r') ? at - 1 : at;
	const lines = text.slice(0, offset).split(/\r\n?|\n/);
	return {line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1};
}

const texts = {
	'characters of one unit and of two': 'a🚀b\r\n🚀🚀c\rd\n\ud83d\ude80',
	'halves of characters': '\ude80\ud83d\ud83d\ude80\ude80\n\ud83da',
	'a long line': 'a🚀'.repeat(2000),
	'lines of many characters': `${'🚀'.repeat(1500)}\n`.repeat(3),
};

for (const [name, text] of Object.entries(texts)) {
	test(`places are told in ${name}`, () => {
		const placeOf = placesIn(text);
		const step = text.length > 100 ? 97 : 1;
		for (let at = 0; at <= text.length; at += step)
			assert.deepEqual(placeOf(at), defined(text, at), String(at));
	});
}

test('a file of one line may have a problem in each of its events', () => {
	const each = '{"id":"e","title":"🚀"},';
	const placeOf = placesIn(each.repeat(100_000));
	const columns = Array.from({length: 100_000}, (_, event) => placeOf(event * each.length).column);
	assert.deepEqual(
		columns,
		columns.map((_, event) => event * (each.length - 1) + 1),
	);
});
