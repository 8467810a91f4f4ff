import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {spanOf} from '../../../source/dates/edtf/bounds.ts';
import {parseEdtf} from '../../../source/dates/edtf/parse.ts';
import {formatDate} from '../../../source/dates/format/sentence.ts';
import {civil, dayNumber} from '../../../source/dates/gregorian.ts';
import {parseWhen} from '../../../source/dates/typed/when.ts';
import {edtfText} from '../edtf/arbitrary.ts';

const here = dayNumber({year: 2020, month: 9, day: 30});

/** Typed on 30 September 2020: how it is said, and, where that is not plain, its first and last day. */
const dates: readonly (readonly [typed: string, words: string, first?: string, last?: string])[] = [
	['2014', '2014', '2014-1-1', '2014-12-31'],
	[' 2020-11-17 ', '17 November 2020', '2020-11-17', '2020-11-17'],
	['2020-11-17T18:30', '17 November 2020, 18:30', '2020-11-17', '2020-11-17'],
	['[2020-11-17..2020-11-18]', 'between 17 and 18 November 2020', '2020-11-17', '2020-11-18'],
	['201X~', 'the 2010s (approximate)', '2010-1-1', '2019-12-31'],

	['44 bc', '44 BC', '-43-1-1', '-43-12-31'],
	['44 B.C.', '44 BC'],
	['44bce', '44 BC'],
	['bc 44', '44 BC'],
	['1 bc', '1 BC', '0-1-1', '0-12-31'],
	['-43', '44 BC', '-43-1-1', '-43-12-31'],
	['−43', '44 BC'],
	['-12000', '12,001 BC', '-12000-1-1', '-12000-12-31'],
	['170,000,003 bc', '170,000,003 BC', '-170000002-1-1', '-170000002-12-31'],
	['ad 79', 'AD 79', '79-1-1', '79-12-31'],
	['79 ad', 'AD 79'],
	['79 ce', 'AD 79'],
	['A.D. 79', 'AD 79'],

	['sep 2020', 'September 2020', '2020-9-1', '2020-9-30'],
	['September 2020', 'September 2020'],
	['2020 sep', 'September 2020'],
	['6/2020', 'June 2020'],
	['nov 79', 'November 1979'],
	['SEPT. 2020', 'September 2020'],
	['feb 2020', 'February 2020', '2020-2-1', '2020-2-29'],
	['nov 44 bc', 'November 44 BC', '-43-11-1', '-43-11-30'],
	['nov 0079', 'November AD 79'],
	['nov', 'November 2020', '2020-11-1', '2020-11-30'],
	['May', 'May 2020'],

	['17 nov', '17 November 2020', '2020-11-17', '2020-11-17'],
	['nov 17', '17 November 2020'],
	['17 nov 2020', '17 November 2020'],
	['17 nov 2003', '17 November 2003', '2003-11-17', '2003-11-17'],
	['nov 17, 2003', '17 November 2003'],
	['nov 17,2003', '17 November 2003'],
	['2003 nov 17', '17 November 2003'],
	['17-Nov-2003', '17 November 2003'],
	['17nov2003', '17 November 2003'],
	['17th of november', '17 November 2020'],
	['the 3rd of November, 2003', '3 November 2003'],
	['15 March 44 BC', '15 March 44 BC', '-43-3-15', '-43-3-15'],
	['nov 17 ad 79', '17 November AD 79', '79-11-17', '79-11-17'],
	['17.11.2020', '17 November 2020'],
	['11-17-2020', '17 November 2020'],
	['5 5 2020', '5 May 2020'],
	['17.11', '17 November 2020', '2020-11-17', '2020-11-17'],
	['2020/11/17', '17 November 2020'],
	['20201117', '17 November 2020'],
	['Y12', 'AD 12'],
	[' 201x ', 'the 2010s'],
	['1750/51', '1750 to 1751', '1750-1-1', '1751-12-31'],
	['mid-october', 'between 11 and 20 October 2020', '2020-10-11', '2020-10-20'],
	['late february', 'between 21 and 29 February 2020', '2020-2-21', '2020-2-29'],
	['c. 1850', 'c. 1850'],
	['q3 2020', 'July to September 2020', '2020-7-1', '2020-9-30'],
	['6:30 pm on 17 nov', '17 November 2020, 18:30', '2020-11-17', '2020-11-17'],
	['29 feb', '29 February 2020', '2020-2-29', '2020-2-29'],
	['XXXX-11-17', '17 November 2020', '2020-11-17', '2020-11-17'],
	['XXXX-12', 'December 2020', '2020-12-1', '2020-12-31'],

	['spring 2001', 'spring 2001', '2001-3-1', '2001-5-31'],
	['autumn 2020', 'autumn 2020', '2020-9-1', '2020-11-30'],
	['Fall 2020', 'autumn 2020'],
	['winter of 2001', 'winter 2001', '2001-12-1', '2002-2-28'],
	['summer', 'summer 2020', '2020-6-1', '2020-8-31'],

	['1990s', 'the 1990s', '1990-1-1', '1999-12-31'],
	['the 1990s', 'the 1990s'],
	['1990’s', 'the 1990s'],
	['790s', 'between AD 790 and AD 799', '790-1-1', '799-12-31'],
	['19th century', 'the 19th century', '1801-1-1', '1900-12-31'],
	['the 21st Century', 'the 21st century', '2001-1-1', '2100-12-31'],
	['1st century ad', 'the 1st century', '1-1-1', '100-12-31'],
	['12th century', 'the 12th century', '1101-1-1', '1200-12-31'],
	['5th century bc', 'the 5th century BC', '-499-1-1', '-400-12-31'],
	['the 1990s bc', '1999 BC to 1990 BC', '-1998-1-1', '-1989-12-31'],
	['90s', 'the 1990s'],
	['1st century BCE', 'the 1st century BC', '-99-1-1', '0-12-31'],

	['+3 months', '30 December 2020', '2020-12-30', '2020-12-30'],
	['+5 months', '28 February 2021', '2021-2-28', '2021-2-28'],
	['-2 years', '30 September 2018', '2018-9-30', '2018-9-30'],
	['−2 years', '30 September 2018'],
	['- 2 yrs', '30 September 2018'],
	['+1 week', '7 October 2020', '2020-10-7', '2020-10-7'],
	['+10 days', '10 October 2020'],
	['+0 days', '30 September 2020'],
	['+2 quarters', '30 March 2021'],
	['+ 1 decade', '30 September 2030'],
	['+1 century', '30 September 2120'],
	['-21 centuries', '30 September 81 BC', '-80-9-30', '-80-9-30'],
	['+1,000 years', '30 September 3020'],
	['+100000 years', '30 September 102,020', '102020-9-30', '102020-9-30'],
	['3 months later', '30 December 2020'],
	['2 weeks earlier', '16 September 2020', '2020-9-16', '2020-9-16'],
	['+3 mo', '30 December 2020'],
	['+2y', '30 September 2022'],
	['+10d', '10 October 2020'],
	['+2W', '14 October 2020'],
];

for (const [typed, words, first, last] of dates) {
	test(`“${typed}” is ${words}`, () => {
		const when = parseWhen(typed, here);
		assert.ok(when.type === 'when', JSON.stringify(when));
		assert.equal(when.words, words);
		if (first) assert.equal(written(when.span.earliest.day), first);
		if (last) assert.equal(written(when.span.latest.day), last);
	});
}

const forms = 'write a year, month or day (2014, sep 2020, 17 nov) or a step (+3 months)';
const single = 'one date at a time: a range is written 2020-11/2020-12';
const days = 'days go from 01 to 31';

/** What cannot be read, why, and the part of it that is to blame. */
const faults: readonly (readonly [typed: string, message: string, blamed?: string])[] = [
	['', forms],
	['  ', forms],
	['the', forms],
	['...', forms],
	['m', forms],
	['+', forms],
	['+week', forms],
	['+3 nov', forms],
	['-17 nov', forms],
	['1 day 2 later', forms],
	['first', 'which month? write first nov'],
	['a week later', `“a” isn't understood; ${forms}`, 'a'],
	['constructor 2020', `“constructor” isn't understood; ${forms}`, 'constructor'],
	["nov '20", 'write 2020-11 or 1920-11 (November 2020 or November 1920)'],
	['XXXX', 'an undated event has no place in time: it stands behind all others'],
	['unknown', 'an undated event has no place in time: it stands behind all others'],
	['novmber 2020', "“novmber” isn't understood; near it: November", 'novmber'],
	[' +2 mnths', "“mnths” isn't understood; near it: months or month", 'mnths'],

	['11/12/2020', 'write 2020-12-11 or 2020-11-12 (11 December 2020 or 12 November 2020)'],
	['31/02/2020', 'February 2020 has 29 days'],
	[
		'11/12/20',
		'write 2020-12-11, 2020-11-12, 1920-12-11 or 1920-11-12 (11 December 2020, 12 November 2020, 11 December 1920 or 12 November 1920)',
	],
	['11/12', 'write 2020-12-11 or 2020-11-12 (11 December 2020 or 12 November 2020)'],
	['13/2020', 'month 13: months go from 01 to 12 (seasons from 21 to 24)', '13'],
	['79', 'write 1979 or 0079 (1979 or AD 79)'],
	['2020-13', 'month 13: months go from 01 to 12 (seasons from 21 to 24)', '13'],

	['31 feb 2020', 'February 2020 has 29 days'],
	['30 feb', 'February 2020 has 29 days'],
	['  29 feb 2019', 'February 2019 has 28 days', '29 feb 2019'],
	['45 nov', `day 45: ${days}`, '45'],
	['nov 0, 2020', `day 00: ${days}`, '0'],
	['17 spring 2001', 'a season takes no day', '17'],
	['nov 12000 bc', 'a year with Y takes no month'],
	['0 bc', 'no year is 0: write 1 bc or ad 1', '0 bc'],
	['nov ad 0', 'no year is 0: write 1 bc or ad 1', 'ad 0'],
	['-0', "-0000 isn't a year: 0000 is 1 BC, and -0001 is 2 BC"],
	['17 nov 20', 'write 2020-11-17 or 1920-11-17 (17 November 2020 or 17 November 1920)'],
	['nov dec 2020', single, 'dec'],
	['the 17th', 'which month? write 17th nov', '17th'],

	['1995s', 'a decade ends in 0: 1990s'],
	['the 1900s', 'write 190X or 19XX (1900 to 1909 or 1900 to 1999)'],
	['0th century', 'centuries are counted from the 1st', '0th'],
	['99999999999th century', 'years go from -999,999,999,999 to 999,999,999,999'],

	['+3m', 'm may be months or minutes: write +3 mo for months', 'm'],
	['3m later', 'm may be months or minutes: write +3 mo for months', 'm'],
	['3 months', '3 months from here, but which way? write +3 months or 3 months earlier'],
	['+3 mo later', 'a step has one direction: write +3 mo or 3 mo earlier'],
	['+43', '+43 of what? write +43 days, +43 months or +43 years'],
	['+999999999999 years', 'that is farther than the years go, from -999,999,999,999 to 999,999,999,999'],
];

for (const [typed, message, blamed] of faults) {
	test(`“${typed}” isn't a date: ${message}`, () => {
		const read = parseWhen(typed, here);
		assert.ok(read.type === 'fault', JSON.stringify(read));
		assert.equal(read.message, message);
		assert.equal(typed.slice(read.from, read.to), blamed ?? typed);
	});
}

test('what has no year is in the year one stands in', () => {
	for (const [year, words] of [
		[2003, '17 November 2003'],
		[-43, '17 November 44 BC'],
	] as const) {
		for (const [month, day] of [
			[1, 1],
			[12, 31],
		] as const) {
			const when = parseWhen('17 nov', dayNumber({year, month, day}));
			assert.equal(when.type === 'when' && when.words, words);
		}
	}
	const far = parseWhen('17 nov', dayNumber({year: 12_000, month: 1, day: 1}));
	assert.equal(far.type === 'fault' && far.message, 'a year with Y takes no month');
});

test('every EDTF means what it means', () => {
	fc.assert(
		fc.property(edtfText, text => {
			const edtf = parseEdtf(text);
			assert.ok(edtf.type !== 'fault');
			assert.deepEqual(parseWhen(text, here), {
				type: 'when',
				span: spanOf(edtf),
				words: formatDate(edtf),
			});
		}),
	);
});

test('how a day, a month or a year is said can be typed again, and means the same', () => {
	const place = fc.integer({min: dayNumber({year: -9000, month: 1, day: 1}), max: 2_900_000});
	fc.assert(
		fc.property(place, fc.constantFrom(1, 2, 3), (number, parts) => {
			const {year, month, day} = civil(number);
			const digits = [year < 0 ? `-${four(-year)}` : four(year), two(month), two(day)];
			const when = parseWhen(digits.slice(0, parts).join('-'), here);
			assert.ok(when.type === 'when');
			assert.deepEqual(parseWhen(when.words, here), when);
		}),
	);
});

test('a step there and back by days or weeks ends where it began', () => {
	const arbitrary = fc.tuple(
		fc.integer({min: -3_000_000, max: 3_000_000}),
		fc.integer({min: 0, max: 10 ** 6}),
		fc.constantFrom('days', 'weeks'),
	);
	fc.assert(
		fc.property(arbitrary, ([from, count, unit]) => {
			const there = parseWhen(`+${count} ${unit}`, from);
			assert.ok(there.type === 'when');
			const back = parseWhen(`${count} ${unit} earlier`, there.span.earliest.day);
			assert.equal(back.type === 'when' && back.span.earliest.day, from);
		}),
	);
});

test('anything typed gives a date or a fault within it', () => {
	const words = ['17', '2020', '44', '+', '-', '3', 'th', 's', 'nov', 'sep', 'century', 'months', 'bc', 'ad'];
	const more = [
		'later',
		'spring',
		'the',
		'of',
		',',
		'.',
		'/',
		'm',
		'y',
		'X',
		'0',
		'99999999999999',
		'İ',
		'\ud800',
	];
	const typed = fc.oneof(
		fc.string({unit: 'binary'}),
		fc
			.array(fc.tuple(fc.constantFrom(...words, ...more), fc.constantFrom('', ' ')), {maxLength: 7})
			.map(fragments => fragments.flat().join('')),
	);
	fc.assert(
		fc.property(typed, fc.integer({min: -(10 ** 14), max: 10 ** 14}), (text, from) => {
			const read = parseWhen(text, from);
			if (read.type === 'fault') {
				assert.ok(0 <= read.from && read.from <= read.to && read.to <= text.length, JSON.stringify(read));
				assert.ok(read.message);
			} else {
				const {earliest, latest} = read.span;
				assert.ok(Number.isInteger(earliest.day) && earliest.day <= latest.day);
				assert.doesNotMatch(read.words, /undefined|NaN|^$/);
			}
		}),
		{numRuns: 5000},
	);
});

function written(number: number): string {
	const {year, month, day} = civil(number);
	return `${year}-${month}-${day}`;
}

function four(year: number): string {
	return String(year).padStart(4, '0');
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
