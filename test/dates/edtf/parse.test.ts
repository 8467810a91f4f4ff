import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseEdtf} from '../../../source/dates/edtf/parse.ts';
import {edtfText} from './arbitrary.ts';

const forms = {
	date: [
		['level 0', '1985-04-12', '1985-04', '1985', '0000', '0044', '2020-02-29', '2000-02-29'],
		['times', '1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:30-04'],
		['times with minutes', '1985-04-12T23:20:30+04:30', '1985-04-12T23:20', '1985-04-12T00:00+00:00'],
		['long years', 'Y170000002', 'Y-170000002', 'Y999999999999', 'Y-17000~'],
		['negative years', '-1985', '-0043', '-0043-03-15', '-0001'],
		['seasons', '2001-21', '2001-22', '2001-23', '2001-24', '201X-21~'],
		['signs at the end', '1984?', '2004-06~', '2004-06-11%'],
		['X from the right', '201X', '20XX', '2004-XX', '1985-04-XX', '1985-XX-XX'],
		[
			'X anywhere',
			'156X-12-25',
			'15XX-12-25',
			'XXXX-12-XX',
			'1XXX-XX',
			'1XXX-12',
			'1984-1X',
			'XXXX',
			'-01XX',
		],
		['signs on parts', '2004-06~-11', '2004?-06-11', '?2004-06-~11', '2004-%06-11', '2011-~06-~04'],
	],
	interval: [
		[
			'level 0',
			'1964/2008',
			'2004-06/2006-08',
			'2004-02-01/2005-02-08',
			'2004-02-01/2005-02',
			'2005/2006-02',
		],
		['open ends', '1985-04-12/..', '1985-04/..', '1985/..', '../1985-04-12', '../1985-04', '../1985'],
		['unknown ends', '1985-04-12/', '1985-04/', '1985/', '/1985-04-12', '/1985-04', '/1985'],
		[
			'signs',
			'1984~/2004-06',
			'1984/2004-06~',
			'1984?/2004%',
			'1984-06-02?/2004-08-08~',
			'2004-06-~01/2004-06-~20',
		],
		['X', '2004-06-XX/2004-07-03', '201X/2012', '2010/201X'],
		['times', '2020-11-17T18:30/2020-11-17T19:00', '2020-11-17/2020-11-17T00:00'],
		['same ends', '2004/2004', '2004/2004-01', '2004-12/2004'],
	],
	one: [
		['level 2', '[1667,1668,1670..1672]', '[..1760-12-03]', '[1760-12..]', '[1760-01,1760-02,1760-12..]'],
		['level 2', '[1667,1760-12]', '[..1984]', '[1667,1668, 1670..1672]', '[2020-11-17..2020-11-18]'],
	],
	all: [['level 2', '{1667,1668,1670..1672}', '{1960,1961-12}', '{..1984}', '{1984~,2004?}']],
} as const;

for (const [type, rows] of Object.entries(forms)) {
	for (const [name, ...texts] of rows) {
		test(`${type}, ${name}: ${texts.join(' ')}`, () => {
			const parsed = texts.map(text => parseEdtf(text));
			assert.deepEqual(
				parsed.map(each => (each.type === 'fault' ? each : [each.type, each.text])),
				texts.map(text => [type, text]),
			);
		});
	}
}

const form = 'write YYYY, YYYY-MM, YYYY-MM-DD or another EDTF form';
const mixed = 'sets and intervals do not mix: in a set, write a range as a..b';
const wholeDay = 'a time follows a whole date: YYYY-MM-DDThh:mm';
const timeForm = 'write a time as T18:30, T18:30:00, T18:30Z or T18:30+03:00';
const month = 'months go from 01 to 12 (seasons from 21 to 24)';
const exponents = 'exponents (E) are not supported: write all digits of the year';
const significant = 'significant digits (S) are not supported: write X for a digit not known';

/** A text, the part of it that is at fault, and what is said. */
const faults: readonly (readonly [text: string, at: string, message: string])[] = [
	['2019-02-29', '2019-02-29', 'February 2019 has 28 days'],
	['1900-02-29', '1900-02-29', 'February 1900 has 28 days'],
	['2020-02-30~', '2020-02-30~', 'February 2020 has 29 days'],
	['2020-04-31', '2020-04-31', 'April 2020 has 30 days'],
	['2001-02-3X', '2001-02-3X', 'February 2001 has 28 days'],
	['19X1-02-29', '19X1-02-29', 'no day fits it'],
	['2003/2019-02-29', '2019-02-29', 'February 2019 has 28 days'],
	['2020-13', '13', `month 13: ${month}`],
	['2020-13/2021', '13', `month 13: ${month}`],
	['[2003, 2020-00]', '00', `month 00: ${month}`],
	['2020-2X', '2X', `month 2X: ${month}`],
	['2020-25', '25', 'month 25: of the groups of months, only the seasons from 21 to 24 are supported'],
	['2020-21-05', '05', 'a season takes no day'],
	['2020-01-32', '32', 'day 32: days go from 01 to 31'],
	['2020-01-00', '00', 'day 00: days go from 01 to 31'],
	['-0000', '-0000', "-0000 isn't a year: 0000 is 1 BC, and -0001 is 2 BC"],
	['2020-11-17T24:00', '24', 'hour 24: hours go from 00 to 23'],
	['2020-11-17T18:60', '60', 'minute 60: minutes go from 00 to 59'],
	['2020-11-17T23:59:60', '60', 'second 60: seconds go from 00 to 59'],
	['2020-11-17T18:30+24:00', '+24:00', 'an offset goes from -23:59 to +23:59'],
	['2020-11-17T18', '18', timeForm],
	['2020-11T18:30', '2020-11T18:30', wholeDay],
	['2020-11-17~T18:30', '2020-11-17~T18:30', wholeDay],
	['Y1000000000000', 'Y1000000000000', 'years go from -999,999,999,999 to 999,999,999,999'],
	['Y2003', 'Y2003', 'a year with Y has five digits or more, the first not 0'],
	['Y170000002-12', 'Y170000002-12', 'a year with Y takes no month'],
	['Y-17E7', 'Y-17E7', exponents],
	['Y171010000S3', 'Y171010000S3', significant],
	['1950S2', '1950S2', significant],
	['12345', '12345', form],
	['44', '44', form],
	['-43', '-43', form],
	['2020/1/2', '2020/1/2', form],
	['2020/1', '2020/1', form],
	['2020-1-2', '2020-1-2', form],
	['20201117', '20201117', form],
	['2003-2014', '2003-2014', form],
	['2003..2014', '2003..2014', form],
	['199x', '199x', form],
	['2004?~', '2004?~', form],
	['2003/open', 'open', form],
	['2020-11-17 18:30', '2020-11-17 18:30', form],
	[' 2020', ' 2020', form],
	['17/11/2020', '17/11/2020', form],
	['last Tuesday', 'last Tuesday', form],
	['', '', form],
	['2006/2004', '2006/2004', '2006/2004 ends before it starts'],
	['[2001,2006..2004]', '2006..2004', '2006..2004 ends before it starts'],
	['../..', '../..', '../.. has no date: one end at least must be known'],
	['/', '/', '/ has no date: one end at least must be known'],
	['[..]', '..', '.. has no date: one end at least must be known'],
	['{}', '{}', '{} has no member: write {1667,1668}'],
	['[]', '[]', '[] has no member: write [1667,1668]'],
	['[1667,,1668]', '', form],
	['[1667', '[1667', 'a set that starts with [ ends with ]'],
	['[1667}', '[1667}', 'a set that starts with [ ends with ]'],
	['[1667/1668]', '[1667/1668]', mixed],
	['1667/[1668]', '1667/[1668]', mixed],
];

for (const [text, at, message] of faults) {
	test(`fault: “${text}”`, () => {
		const parsed = parseEdtf(text);
		assert.ok(parsed.type === 'fault', `${text} was read`);
		assert.equal(parsed.message, message);
		assert.equal(text.slice(parsed.from, parsed.to), at);
	});
}

test('a sign to the left of a part is about that part, one to the right about all parts up to it', () => {
	const marks = (text: string) => {
		const parsed = parseEdtf(text);
		assert.ok(parsed.type === 'date');
		const parts = [parsed.year, parsed.month, parsed.day];
		return parts.map(part => `${part?.uncertain ? '?' : ''}${part?.approximate ? '~' : ''}`);
	};
	assert.deepEqual(marks('2004-06-~11'), ['', '', '~']);
	assert.deepEqual(marks('2004-06~-11'), ['~', '~', '']);
	assert.deepEqual(marks('2004-06-11%'), ['?~', '?~', '?~']);
	assert.deepEqual(marks('?2004-06-~11'), ['?', '', '~']);
	assert.deepEqual(marks('2004?-%06-11'), ['?', '?~', '']);
});

test('every valid text is read', () => {
	fc.assert(
		fc.property(edtfText, text => {
			const parsed = parseEdtf(text);
			assert.notEqual(parsed.type, 'fault', JSON.stringify(parsed));
		}),
		{numRuns: 2000},
	);
});

test('no text throws, and a fault is within its text', () => {
	const soup = fc.string({unit: fc.constantFrom(...'0129X?~%-/.,[]{}YTZSE:+ \n'), maxLength: 24});
	const edited = fc
		.tuple(edtfText, fc.nat(12), fc.constantFrom(...'09X?-/.,[]{}YT'))
		.map(([text, at, character]) => text.slice(0, at) + character + text.slice(at + 1));
	fc.assert(
		fc.property(fc.oneof(fc.string(), soup, edited), text => {
			const parsed = parseEdtf(text);
			if (parsed.type !== 'fault') return;
			assert.ok(
				parsed.message !== '' && 0 <= parsed.from && parsed.from <= parsed.to && parsed.to <= text.length,
			);
		}),
		{numRuns: 5000},
	);
});
