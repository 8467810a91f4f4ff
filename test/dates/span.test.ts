import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {spanOf} from '../../source/dates/edtf/bounds.ts';
import type {Edtf} from '../../source/dates/edtf/form.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import {isApproximate, isUncertain, precisionOf} from '../../source/dates/edtf/precision.ts';
import {civil} from '../../source/dates/gregorian.ts';
import {compareMoments, type Moment, overlaps} from '../../source/dates/span.ts';
import {edtfText} from './edtf/arbitrary.ts';

const bounds: readonly (readonly [text: string, earliest: string, latest: string])[] = [
	['2003', '2003-01-01', '2003-12-31'],
	['2020-09', '2020-09-01', '2020-09-30'],
	['2020-02', '2020-02-01', '2020-02-29'],
	['1900-02', '1900-02-01', '1900-02-28'],
	['2020-02-29', '2020-02-29', '2020-02-29'],
	['0000', '0-01-01', '0-12-31'],
	['0000-02', '0-02-01', '0-02-29'],
	['0044', '44-01-01', '44-12-31'],
	['-0043', '-43-01-01', '-43-12-31'],
	['-0043-03-15', '-43-03-15', '-43-03-15'],
	['Y170000002', '170000002-01-01', '170000002-12-31'],
	['Y-999999999999', '-999999999999-01-01', '-999999999999-12-31'],
	['2020-11-17T18:30', '2020-11-17 18:30:00', '2020-11-17 18:30:59'],
	['2020-11-17T18:30:05', '2020-11-17 18:30:05', '2020-11-17 18:30:05'],
	['2020-11-17T23:30:00-08:00', '2020-11-18 07:30:00', '2020-11-18 07:30:00'],
	['2001-21', '2001-03-01', '2001-05-31'],
	['2001-22', '2001-06-01', '2001-08-31'],
	['2001-23', '2001-09-01', '2001-11-30'],
	['2001-24', '2001-12-01', '2002-02-28'],
	['2003-24', '2003-12-01', '2004-02-29'],
	['201X-24', '2010-12-01', '2020-02-29'],
	['2020-01~', '2020-01-01', '2020-01-31'],
	['2004-06-~11?', '2004-06-11', '2004-06-11'],
	['201X', '2010-01-01', '2019-12-31'],
	['20XX', '2000-01-01', '2099-12-31'],
	['XXXX', '0-01-01', '9999-12-31'],
	['-01XX', '-199-01-01', '-100-12-31'],
	['-XXX0', '-9990-01-01', '-10-12-31'],
	['1X83', '1083-01-01', '1983-12-31'],
	['2004-XX', '2004-01-01', '2004-12-31'],
	['1984-1X', '1984-10-01', '1984-12-31'],
	['1985-04-XX', '1985-04-01', '1985-04-30'],
	['1985-02-2X', '1985-02-20', '1985-02-28'],
	['1985-XX-XX', '1985-01-01', '1985-12-31'],
	['2004-XX-31', '2004-01-31', '2004-12-31'],
	['1985-1X-31', '1985-10-31', '1985-12-31'],
	['2001-X2-3X', '2001-12-30', '2001-12-31'],
	['156X-12-25', '1560-12-25', '1569-12-25'],
	['19XX-02-29', '1904-02-29', '1996-02-29'],
	['XXXX-02-29', '0-02-29', '9996-02-29'],
	['2004/2006', '2004-01-01', '2006-12-31'],
	['2004/2004-06', '2004-01-01', '2004-06-30'],
	['2004-06/2004', '2004-06-01', '2004-12-31'],
	['2003/..', '2003-01-01', '2003-12-31'],
	['2003/', '2003-01-01', '2003-12-31'],
	['../2003', '2003-01-01', '2003-12-31'],
	['/2003', '2003-01-01', '2003-12-31'],
	['[..1760-12-03]', '1760-12-03', '1760-12-03'],
	['[2019-10..2019-12]', '2019-10-01', '2019-12-31'],
	['[1670..1672,1667,1668]', '1667-01-01', '1672-12-31'],
	['{1960,1961-12}', '1960-01-01', '1961-12-31'],
];

for (const [text, earliest, latest] of bounds) {
	test(`bounds of ${text}`, () => {
		const span = spanOf(read(text));
		assert.equal(show(span.earliest, earliest.includes(' ')), earliest);
		assert.equal(show(span.latest, latest.includes(' ')), latest);
		if (!earliest.includes(' '))
			assert.deepEqual([span.earliest.second, span.latest.second], [0, 86_400 - 1e-9]);
	});
}

const precisions = {
	millennium: ['2XXX', 'XXXX-12-25', '1X83'],
	century: ['20XX', '15XX-12-25', '20XX/2100'],
	decade: ['201X', '156X-12-25'],
	year: ['2003', 'Y170000002', '2004-XX', '2004-XX-31', '1984-1X', '2003/2020-11-17', '{1960,1961-12}'],
	season: ['2001-21', '2001-21/2001-11'],
	month: ['2020-09', '1985-04-XX', '1985-04-1X', '2020-03/..', '[2019-10..2019-12]'],
	day: ['2020-11-17', '[..1760-12-03]', '2020-11-17/2020-11-17T18:30'],
	minute: ['2020-11-17T18:30'],
	second: ['2020-11-17T18:30:00Z'],
} as const;

for (const [precision, texts] of Object.entries(precisions)) {
	for (const text of texts) {
		test(`${text} is known to the ${precision}`, () => assert.equal(precisionOf(read(text)), precision));
	}
}

test('a sign anywhere makes a date approximate or uncertain', () => {
	for (const text of ['2004~', '2004-06-~11', '2003/2004%', '[2003,2004~]', '{2003..2004~}']) {
		assert.ok(isApproximate(read(text)), text);
	}
	for (const text of ['2004?', '?2004-06-11', '2001-21?', '2003%/..'])
		assert.ok(isUncertain(read(text)), text);
	for (const text of ['2004', '20XX', '2003/']) {
		assert.ok(!isApproximate(read(text)) && !isUncertain(read(text)), text);
	}
});

test('spans overlap where they share a moment', () => {
	const rows = [
		['2003', '2003-12-31', true],
		['2003', '2004', false],
		['2004-01-01', '2003', false],
		['[2020-10-11..2020-10-20]', '2020-10-20', true],
		['2020-11-17T18:30', '2020-11-17T18:31', false],
		['2020-11-17T18:30', '2020-11-17T18:30:59', true],
	] as const;
	for (const [a, b, expected] of rows) {
		assert.equal(overlaps(spanOf(read(a)), spanOf(read(b))), expected, `${a} and ${b}`);
		assert.equal(overlaps(spanOf(read(b)), spanOf(read(a))), expected, `${b} and ${a}`);
	}
});

test('no span ends before it starts', () => {
	fc.assert(
		fc.property(edtfText, text => {
			const {earliest, latest} = spanOf(read(text));
			assert.ok(compareMoments(earliest, latest) <= 0);
		}),
		{numRuns: 2000},
	);
});

function read(text: string): Edtf {
	const parsed = parseEdtf(text);
	assert.ok(parsed.type !== 'fault', `${text}: ${JSON.stringify(parsed)}`);
	return parsed;
}

function show({day, second}: Moment, withTime: boolean): string {
	const {year, month, day: dayOfMonth} = civil(day);
	const date = [year, pad(month), pad(dayOfMonth)].join('-');
	if (!withTime) return date;
	return `${date} ${[Math.floor(second / 3600), Math.floor(second / 60) % 60, Math.floor(second % 60)].map(pad).join(':')}`;
}

function pad(number: number): string {
	return String(number).padStart(2, '0');
}
