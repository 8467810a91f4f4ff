import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Firmness, firmnessOfDate} from '../../../source/dates/edtf/firmness.ts';
import type {Edtf} from '../../../source/dates/edtf/form.ts';
import {parseEdtf} from '../../../source/dates/edtf/parse.ts';

function dateOf(text: string): Edtf | undefined {
	const date = text === '' ? undefined : parseEdtf(text);
	if (date?.type === 'fault') assert.fail(`${text}: ${date.message}`);
	return date;
}

/** What becomes of a date that is written in place of another; the other way round it is the opposite. */
const turns: readonly (readonly [before: string, after: string, firmness: Firmness | undefined])[] = [
	['', '2020', 'firmer'],
	['2020', '2020-11', 'firmer'],
	['2020-11', '2020-11-17', 'firmer'],
	['2020-11-17', '2020-11-17T14:00', 'firmer'],
	['2020~', '2020', 'firmer'],
	['2020-11-17%', '2020-11-17?', 'firmer'],
	['2020-11~', '2020-12', 'firmer'],
	['202X', '2020', 'firmer'],
	['[2020-03..2020-05]', '2020-04', 'firmer'],
	['[2020-03-05,2020-05-03]', '2020-05-03', 'firmer'],
	['2020-XX-17', '2020-11-17', 'firmer'],
	['XXXX-11-17', '2020-11-17', 'firmer'],
	['[..2020]', '[2019..2020]', 'firmer'],
	['2020-03/..', '2020-03/2020-09', 'firmer'],
	['2020/2021', '2020-03/2021-04', 'firmer'],
	['2020-03/2021~', '2020-03/2021', 'firmer'],
	['2020', '2020', undefined],
	['2020-11-17T14:00+03:00', '2020-11-17T11:00Z', undefined],
	['2020~', '2020?', undefined],
	['2020-11', '2020-12-03', undefined],
	['2020/2021-04', '2020-03/2021', undefined],
	['2020-03/2021-04', '2020-04/2021-03', undefined],
	['2020/2021', '2020-05', undefined],
	['{2020,2021}', '2020', undefined],
];

const opposite = {firmer: 'weaker', weaker: 'firmer'} as const;

for (const [before, after, firmness] of turns) {
	test(`${after} in place of ${before || 'no date'} is ${firmness ?? 'neither firmer nor weaker'}`, () => {
		assert.equal(firmnessOfDate(dateOf(before), dateOf(after)), firmness);
		assert.equal(firmnessOfDate(dateOf(after), dateOf(before)), firmness && opposite[firmness]);
	});
}
