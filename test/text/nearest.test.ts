import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fold} from '../../source/text/fold.ts';
import {nearest} from '../../source/text/nearest.ts';

const names = [
	'Harbour Board',
	'Lamp Office',
	'Head keeper',
	'Fishers of Port Ellery',
	'Pilots of Port Ellery',
];

const suggestions: readonly (readonly [wanted: string, near: readonly string[]])[] = [
	['harbor board', ['Harbour Board']],
	['KEEPER', ['Head keeper']],
	['kepeer', ['Head keeper']],
	['port ellery', ['Fishers of Port Ellery', 'Pilots of Port Ellery']],
	['ellerie', ['Fishers of Port Ellery', 'Pilots of Port Ellery']],
	['lámp', ['Lamp Office']],
	['zzzzzzzz', []],
	['q', []],
];

for (const [wanted, near] of suggestions) {
	test(`near ${wanted}: ${near.join(', ') || 'nothing'}`, () => {
		assert.deepEqual(nearest(wanted, names), near);
	});
}

test('three at most are near, each once, the likeliest first', () => {
	assert.deepEqual(nearest('lamp', ['limp', 'lamps', 'lump', 'lamps', 'damp']), ['lamps', 'limp', 'lump']);
});

const folds: readonly (readonly [string, string])[] = [
	['Été', 'ete'],
	['Zoë MÁRQUEZ', 'zoe marquez'],
	['Kata’ib', "kata'ib"],
	['ʼAlī ‘Abd', "'ali 'abd"],
	['ＡＢＣ', 'abc'],
	['İstanbul', 'istanbul'],
	['plain', 'plain'],
	['بَغْدَاد', 'بغداد'],
	['می\u200cخواهم', 'م\u064aخواهم'],
	['שָׁלוֹם', 'שלום'],
	['की', 'की'],
	['か\u3099', 'が'],
	['ที่', 'ที่'],
	['Tie\u0302\u0301ng Viê\u0323t', 'tieng viet'],
];

for (const [text, folded] of folds) {
	test(`${text} is searched for as ${folded}`, () => {
		assert.equal(fold(text), folded);
	});
}
