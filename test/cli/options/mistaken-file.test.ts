import assert from 'node:assert/strict';
import {test} from 'node:test';
import {meantByFile} from '../../../source/cli/options/mistaken-file.ts';

const words: readonly (readonly [word: string, meant: string | undefined])[] = [
	['2020', 'for the year write annals --year 2020'],
	['2003..2014', 'for the year write annals --year 2003..2014'],
	['201X', 'for the year write annals --year 201X'],
	['-0043', 'for the year write annals --year -0043'],
	['2020-11', 'for the date write annals --from 2020-11 --to 2020-11'],
	['2020-11-17', 'for the date write annals --from 2020-11-17 --to 2020-11-17'],
	['actor:keeper', "to filter write annals --filter 'actor:keeper'"],
	['confgi', 'did you mean annals config?'],
	['complete', 'did you mean annals completion?'],
	['hlep', 'did you mean annals help?'],
	['2020.yaml', undefined],
	['./2020', undefined],
	['lamps', undefined],
	['C:lamps', undefined],
	['20 files', undefined],
];

for (const [word, meant] of words) {
	test(`where no file is called ${word}: ${meant ?? 'nothing is offered'}`, () => {
		assert.equal(meantByFile(word), meant);
	});
}
