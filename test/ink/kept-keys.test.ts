import assert from 'node:assert/strict';
import {test} from 'node:test';
import {keep, noneKept} from '../../source/ink/kept-keys.ts';
import {bindings} from '../../source/viewer/modes/index.ts';

const escapeKey = '\u001b[27u';
const pasteOf = (text: string) => `\u001b[200~${text}\u001b[201~`;

const pressed: readonly (readonly [
	keys: string,
	act: ReturnType<typeof keep>['act'],
	kept: string,
	words?: string,
])[] = [
	['jjj', undefined, 'jjj', 'jjj'],
	['/bagh\r', undefined, '/bagh\r', '/bagh Enter '],
	['\u001b[6~G', undefined, '\u001b[6~G', ' PgDn G'],
	['é\u001b[1;5Bj', undefined, 'é\u001b[1;5Bj', 'éj'],
	['q', 'leave', ''],
	['jq', 'leave', 'j'],
	['?q', undefined, '?q'],
	['/quay', undefined, '/quay', '/quay'],
	['fq\u007f\u007fqu', undefined, 'fq\u007f\u007fqu'],
	[':q', undefined, ':q'],
	['/bagh\rq', 'leave', '/bagh\r'],
	['/\u007fq', undefined, '/\u007fq', '/ Backspace q'],
	[`/bagh${escapeKey}j`, 'leave', '/bagh'],
	['\u001b', 'leave', ''],
	['/bagh\u0003j', 'interrupt', '/bagh'],
	['j\u001ak', 'stop', 'jk'],
	[pasteOf('q\u0003\u001b[31m'), undefined, pasteOf('q\u0003\u001b[31m'), 'q [31m'],
	[`/${pasteOf('a\nb')}q`, undefined, `/${pasteOf('a\nb')}q`, '/a bq'],
];

for (const [keys, act, kept, words] of pressed)
	test(`${JSON.stringify(keys)} is kept as ${JSON.stringify(kept)}${act ? `, and means ${act}` : ''}`, () => {
		const step = keep(noneKept(), keys);
		assert.equal(step.act, act);
		assert.equal(step.kept.bytes, kept);
		if (words !== undefined) assert.equal(step.kept.words, words);
	});

test('keys that come one after another are kept as those that come at once', () => {
	const kept = [...'/quay\rjj'].reduce((before, key) => keep(before, key).kept, noneKept());
	assert.deepEqual([kept.bytes, kept.words], ['/quay\rjj', '/quay Enter jj']);
});

test('what the settings say begins a line is known', () => {
	const rebound = bindings.map(row => (row.action === 'search' ? {...row, keys: ['x']} : row));
	assert.equal(keep(noneKept(rebound), 'xq').act, undefined);
	assert.equal(keep(noneKept(rebound), '/q').act, 'leave');
});

test('of very much nothing is kept from the first key on that has no room', () => {
	const {kept} = keep(noneKept(), `/${'a'.repeat(9000)}${pasteOf('b'.repeat(9000))}c`);
	assert.equal(kept.bytes, `/${'a'.repeat(9000)}`);
	assert.ok(kept.isFull);
	assert.equal(keep(kept, escapeKey).act, 'leave');
});
