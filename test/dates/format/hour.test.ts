import assert from 'node:assert/strict';
import {test} from 'node:test';
import {clockOf} from '../../../source/dates/clock.ts';
import {parseEdtf} from '../../../source/dates/edtf/parse.ts';
import {dateByClock} from '../../../source/dates/format/by-clock.ts';
import {formatHours, type HourForm} from '../../../source/dates/format/hour.ts';
import {formatDate} from '../../../source/dates/format/sentence.ts';

const baghdad = clockOf('Asia/Baghdad');

function dateOf(text: string) {
	const date = parseEdtf(text, baghdad);
	return date.type === 'fault' ? assert.fail(date.message) : date;
}

const told: readonly (readonly [date: string, form: HourForm, hours: string | undefined])[] = [
	['2020-11-17T19:30', {fineness: 'minute', reading: 'placed'}, '19:30'],
	['2020-11-17T19:30:05.250', {fineness: 'minute', reading: 'placed'}, '19:30'],
	['2020-11-17T19:30:05.250', {fineness: 'second', reading: 'placed'}, '19:30:05'],
	['2020-11-17T19:30:05.250', {fineness: 'fraction', reading: 'placed'}, '19:30:05.250'],
	['2020-11-17T19:30', {fineness: 'fraction', reading: 'placed'}, '19:30'],
	['2020-11-17T16:47-05:00', {fineness: 'minute', reading: 'placed'}, '00:47'],
	['2020-11-17T16:47-05:00', {fineness: 'minute', reading: 'written'}, '16:47'],
	['2020-11-17T19:30~', {fineness: 'minute', reading: 'written'}, 'c. 19:30'],
	['2020-11-17T19:30?', {fineness: 'minute', reading: 'written'}, '19:30?'],
	['2020-11-17T19:30/2020-11-17T21:05', {fineness: 'minute', reading: 'placed'}, '19:30–21:05'],
	['2020-11-17T19:30:05/2020-11-17T19:30:50', {fineness: 'minute', reading: 'placed'}, '19:30'],
	['2020-11-17T19:30/2020-11-18T02:00', {fineness: 'minute', reading: 'placed'}, 'from 19:30'],
	['2020-11-17T19:30/..', {fineness: 'minute', reading: 'placed'}, 'from 19:30'],
	['2020-11-17T19:30/2020-11-17', {fineness: 'minute', reading: 'placed'}, 'from 19:30'],
	['../2020-11-17T19:30', {fineness: 'minute', reading: 'placed'}, 'by 19:30'],
	['2020-11-16/2020-11-17T19:30', {fineness: 'minute', reading: 'placed'}, undefined],
	['[2020-11-17T19:30,2020-11-17T19:42]', {fineness: 'minute', reading: 'placed'}, '19:30/19:42'],
	['[2020-11-17T19:42,2020-11-17T19:30]', {fineness: 'minute', reading: 'placed'}, '19:30/19:42'],
	['[2020-11-17T19:30..2020-11-17T19:42]', {fineness: 'minute', reading: 'placed'}, '19:30..19:42'],
	['{2020-11-17T19:30,2020-11-17T19:42}', {fineness: 'minute', reading: 'placed'}, '19:30, 19:42'],
	['[2020-11-17T19:30,2020-11-18T19:42]', {fineness: 'minute', reading: 'placed'}, undefined],
	['[2020-11-17T19:30..]', {fineness: 'minute', reading: 'placed'}, 'from 19:30'],
	['2020-11-17', {fineness: 'minute', reading: 'placed'}, undefined],
];

for (const [date, form, hours] of told)
	test(`the hours of ${date}, ${form.reading} to the ${form.fineness}, are ${hours ?? 'not known'}`, () =>
		assert.equal(formatHours(dateOf(date), form), hours));

const placed: readonly (readonly [date: string, words: string])[] = [
	['2020-11-17T16:47-05:00', '18 November 2020, 00:47'],
	['2020-11-17T19:30+03:00', '17 November 2020, 19:30 (UTC+3)'],
	['2020-11-17T12:00Z', '17 November 2020, 12:00 UTC'],
	['2020-12-31T23:59:30.5Z', '1 January 2021, 02:59:30.5'],
	['2020-11-17T16:47-05:00~', 'c. 18 November 2020, 00:47'],
	['2020-11-17T22:00Z/..', 'since 18 November 2020, 01:00'],
	['../2020-11-17T22:00Z', 'until 18 November 2020, 01:00'],
	['[2020-11-17T22:00Z,2020-11-19]', '18 November 2020, 01:00 or 19 November 2020'],
	['[2020-11-17T22:00Z..]', '18 November 2020, 01:00 or later'],
	['0000-12-31T22:00Z', '1 January AD 1, 00:57'],
	['9999-12-31T22:00Z', formatDate(dateOf('9999-12-31T22:00Z'))],
];

for (const [date, words] of placed)
	test(`${date} is placed as ${words}`, () => assert.equal(formatDate(dateByClock(dateOf(date))), words));
