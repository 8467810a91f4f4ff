import assert from 'node:assert/strict';
import {test} from 'node:test';
import {adviceOn, type DateUse} from '../../../source/dates/typed/advice.ts';

const forms = 'write YYYY, YYYY-MM, YYYY-MM-DD or another EDTF form';

const advice: readonly (readonly [text: string, said: string])[] = [
	['12/2019', "“12/2019” isn't an EDTF date: write 2019-12"],
	['44 BC', "“44 BC” isn't an EDTF date: write -0043"],
	['-44', "“-44” isn't an EDTF date: write -0044 (45 BC)"],
	['0', "“0” isn't an EDTF date: write 0000 (1 BC)"],
	['12/89', "“12/89” isn't an EDTF date: write 1989-12"],
	['89/12', "“89/12” isn't an EDTF date: write 1989-12"],
	['18th', "“18th” isn't an EDTF date: which month and year? write YYYY-MM-18"],
	[
		'2020-01-01T12:30:00.1234567890',
		"“2020-01-01T12:30:00.1234567890” isn't an EDTF date: a fraction of a second has nine digits at most",
	],
	['about 2021', "“about 2021” isn't an EDTF date: write 2021~"],
	['89', '“89” may be two dates: write 1989 or 0089 (AD 89)'],
	['3/5/2020', '“3/5/2020” may be two dates: write 2020-05-03 (3 May 2020) or 2020-03-05 (5 March 2020)'],
	['1900s', '“1900s” may be two dates: write 190X (1900 to 1909) or 19XX (1900 to 1999)'],
	['00', '“00” may be three dates: write 2000, 1900 or 0000 (1 BC)'],
	['1750/51', "“1750/51” isn't an EDTF date: write 1750/1751 (1750 to 1751) or [1750,1751] (1750 or 1751)"],
	[
		'19th century',
		"“19th century” isn't an EDTF date: write 1801/1900 (1801 to 1900) or [1801..1900] (between 1801 and 1900)",
	],
	[
		'mid-March 2020',
		"“mid-March 2020” isn't an EDTF date: write [2020-03-11..2020-03-20] (between 11 and 20 March 2020)",
	],
	['17 Nov', "“17 Nov” has no year: write YYYY-11-17, or XXXX-11-17 where it isn't known"],
	['undated', "“undated” isn't a date: where none is known, leave it out (or write XXXX)"],

	['2020‑01‑01', '“2020‑01‑01” has non-breaking hyphens (U+2011): write 2020-01-01'],
	[
		'2020–2021',
		'“2020–2021” has an en dash (U+2013): write 2020/2021 (2020 to 2021) or [2020,2021] (2020 or 2021)',
	],
	['−0043', '“−0043” has a minus sign (U+2212): write -0043'],
	['２０２０', '“２０２０” has full-width digits (U+FF12, U+FF10): write 2020'],
	['٢٠٢٠', '“٢٠٢٠” has Arabic-Indic digits (U+0662, U+0660): write 2020'],
	['۲۰۲۰', '“۲۰۲۰” has Persian digits (U+06F2, U+06F0): write 2020'],
	['𝟐𝟎𝟐𝟎', '“𝟐𝟎𝟐𝟎” has digits (U+1D7D0, U+1D7CE): write 2020'],
	['2O20', '“2O20” has a letter O (U+004F): write 2020'],
	['l985', '“l985” has a letter l (U+006C): write 1985'],
	['20ХХ', '“20ХХ” has Cyrillic letters (U+0425): write 20XX'],
	['2020\u200b', '“2020\u200b” has an invisible character (U+200B): write 2020'],
	['2020\u00a0', '“2020 ” has a no-break space (U+00A0): write 2020'],
	[
		'２０２０－１３',
		"“２０２０－１３” isn't an EDTF date, and has full-width digits (U+FF12, U+FF10, U+FF11, …) and a full-width hyphen (U+FF0D): month 13: months go from 01 to 12 (seasons from 21 to 24)",
	],
	// Among words a dash is nobody's mistake.
	[
		'17–18 November 2020',
		"“17–18 November 2020” isn't an EDTF date: write 2020-11-17/2020-11-18 (17 to 18 November 2020) or [2020-11-17..2020-11-18] (between 17 and 18 November 2020)",
	],

	['2019-02-29', "“2019-02-29” isn't an EDTF date: February 2019 has 28 days"],
	['31/02/2020', "“31/02/2020” isn't an EDTF date: February 2020 has 29 days"],
	['32 March 2020', "“32 March 2020” isn't an EDTF date: day 32: days go from 01 to 31"],
	['Mon 17 Nov 2020', "“Mon 17 Nov 2020” isn't an EDTF date: 17 November 2020 is a Tuesday"],
	['17 Novmber 2020', "“17 Novmber 2020” isn't an EDTF date: “Novmber” isn't understood; near it: November"],
	['5000 BP', `“5000 BP” isn't an EDTF date: “BP” isn't understood; ${forms}`],
	[
		'early 2020',
		"“early 2020” isn't an EDTF date: EDTF has no “early” for this: write [first..last] with the bounds that are meant",
	],
	[
		'yesterday',
		"“yesterday” isn't an EDTF date: write the date itself, which doesn't depend on the day that it is said",
	],
	[
		'1605637800',
		"“1605637800” isn't an EDTF date: seconds since 1970 aren't read; a year of more than four digits starts with Y",
	],
	['soon', `“soon” isn't an EDTF date: ${forms}`],
	['', `“” isn't an EDTF date: ${forms}`],
	['two\nlines', `“two lines” isn't an EDTF date: “two” isn't understood; ${forms}`],
	['x'.repeat(100), `“${'x'.repeat(59)}…” isn't an EDTF date: ${forms}`],
	[' '.repeat(10 ** 6), `“ …” isn't an EDTF date: ${forms}`],
];

for (const [text, said] of advice) {
	test(`advice on “${text.trim().slice(0, 30)}”`, () => assert.equal(adviceOn(text, 'date'), said));
}

test('a bound has a year, and is never left out', () => {
	const bound: DateUse = 'bound';
	assert.equal(adviceOn('november', bound), '“november” has no year: write YYYY-11');
	assert.equal(
		adviceOn('nov 17', bound),
		'“nov 17” may be two dates: write 2017-11 (November 2017) or 1917-11 (November 1917)',
	);
	assert.equal(
		adviceOn('unknown', bound),
		"“unknown” isn't a date: is:undated finds the events that have none",
	);
});
