import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Edtf} from '../../../source/dates/edtf/form.ts';
import {parseEdtf} from '../../../source/dates/edtf/parse.ts';
import {formatLabel, labelWidth} from '../../../source/dates/format/label.ts';
import {formatDate} from '../../../source/dates/format/sentence.ts';
import {edtfText} from '../edtf/arbitrary.ts';

const rows: readonly (readonly [text: string, wording: string, label: string])[] = [
	['2003', '2003', '2003'],
	['2020-09', 'September 2020', 'Sep'],
	['2020-11-17', '17 November 2020', '17 Nov'],
	['-0043', '44 BC', '44 BC'],
	['-0043-03-15', '15 March 44 BC', '15 Mar'],
	['0000', '1 BC', '1 BC'],
	['0079-08-24', '24 August AD 79', '24 Aug'],
	['0079', 'AD 79', 'AD 79'],
	['Y12000', '12,000', '12,000'],
	['Y170000002', '170,000,002', '170M'],
	['Y-170000002', '170,000,003 BC', '170M BC'],
	['2020-11-17T18:30', '17 November 2020, 18:30', '17 Nov'],
	['2020-11-17T18:30:00Z', '17 November 2020, 18:30 UTC', '17 Nov'],
	['2020-11-17T18:30:05+03:00', '17 November 2020, 18:30:05 (UTC+3)', '17 Nov'],
	[
		'2020-11-17T18:30-05:30',
		'17 November 2020, 18:30 (UTC-5:30), which is 18 November 2020, 00:00 UTC',
		'18 Nov',
	],
	['2001-21', 'spring 2001', 'spring'],
	['2020-23~', 'c. autumn 2020', 'c. autumn'],
	['2001-24%', 'perhaps c. winter 2001', 'c. winter?'],
	['2020-01~', 'c. January 2020', 'c. Jan'],
	['2004?', 'perhaps 2004', '2004?'],
	['2004-06%', 'perhaps c. June 2004', 'c. Jun?'],
	['2020-11-17%', 'perhaps c. 17 November 2020', 'c. 17 Nov?'],
	['2004-06~-11', '11 June 2004 (year and month approximate)', 'c. 11 Jun'],
	['2004-06-~01', '1 June 2004 (day approximate)', 'c. 1 Jun'],
	['?2004-06-~11', '11 June 2004 (year uncertain, day approximate)', 'c. 11 Jun?'],
	['2004-06%-11', '11 June 2004 (year and month uncertain and approximate)', 'c. 11 Jun?'],
	['2004-06-~11?', 'perhaps 11 June 2004 (day approximate)', 'c. 11 Jun?'],
	['201X', 'the 2010s', '2010s'],
	['201X~', 'the 2010s (approximate)', 'c. 2010s'],
	['20XX', 'between 2000 and 2099', '2000..2099'],
	['20XX%', 'between 2000 and 2099 (uncertain and approximate)', '2000..2099'],
	['007X', 'between AD 70 and AD 79', 'AD 70..79'],
	['000X', 'between 1 BC and AD 9', '1 BC..AD 9'],
	['-019X', 'between 200 BC and 191 BC', '200..191BC'],
	['2004-XX', 'some month of 2004', '2004'],
	['1985-04-XX', 'some day in April 1985', 'Apr'],
	['1985-XX-XX', 'some day in 1985', '1985'],
	['156X-12-25', '25 December in the 1560s', '1560s'],
	['156X-22', 'summer in the 1560s', '1560s'],
	['15XX-12-25', '25 December between 1500 and 1599', '1500..1599'],
	['XXXX-12-25', '25 December, year unknown', '25 Dec'],
	['XXXX-12-XX', 'some day in December, year unknown', 'Dec'],
	['XXXX', 'year unknown', ''],
	['1984-1X', 'between October and December 1984', '1984'],
	['2004-XX-31', 'the 31st of some month of 2004', 'the 31st'],
	['1985-04-1X', 'between 10 and 19 April 1985', 'Apr'],
	['2004/2006', '2004 to 2006', '2004–2006'],
	['2020-03~/2020-11', 'from c. March to November 2020', 'c. Mar–Nov'],
	['2020-11-17/2020-11-18', '17 to 18 November 2020', '17–18 Nov'],
	['2019-12-20/2020-01-05', '20 December 2019 to 5 January 2020', '20 Dec on'],
	['2019-12/2020-01', 'December 2019 to January 2020', 'from Dec'],
	['2020/2020-11', '2020 to November 2020', '2020'],
	['2020-03/2020-11-17', 'March to 17 November 2020', 'Mar–Nov'],
	['2004-06-XX/2004-07-03', 'some day in June to 3 July 2004', 'Jun–Jul'],
	['2001-21/2001-23', 'spring to autumn 2001', 'Mar–Nov'],
	['0079/0081', 'AD 79 to AD 81', 'AD 79–81'],
	['-0043/0014', '44 BC to AD 14', 'from 44 BC'],
	['2020-11-17T18:30/2020-11-17T19:00', '17 November 2020, 18:30 to 17 November 2020, 19:00', '17 Nov'],
	['2020-03/..', 'since March 2020', 'from Mar'],
	['2020-03~/..', 'since c. March 2020', 'c. Mar on'],
	['2020-11-17/..', 'since 17 November 2020', '17 Nov on'],
	['2020-03/', 'from March 2020, end unknown', 'from Mar'],
	['../2020-03', 'until March 2020', 'until Mar'],
	['/2020-03', 'until March 2020, start unknown', 'until Mar'],
	['../2020-11-17~', 'until c. 17 November 2020', 'to 17 Nov'],
	['[2020-11-17..2020-11-18]', 'between 17 and 18 November 2020', '17..18 Nov'],
	['[2020-10-11..2020-10-20]', 'between 11 and 20 October 2020', '11..20 Oct'],
	['[2019-10..2019-12]', 'between October and December 2019', 'Oct..Dec'],
	['[2020-01-01..2020-11-17]', 'between 1 January and 17 November 2020', 'Jan..Nov'],
	['[2019-12..2020-02]', 'between December 2019 and February 2020', '2019..2020'],
	['[1667,1668]', '1667 or 1668', '1667/1668'],
	['[1667,1668,1670..1672]', '1667, 1668 or between 1670 and 1672', '1667..1672'],
	['[..1760-12-03]', '3 December 1760 or earlier', 'by 3 Dec'],
	['[..1760-12-03,1990-01]', '3 December 1760 or earlier or January 1990', 'by 1990'],
	['[1760-12..]', 'December 1760 or later', 'Dec+'],
	['{1960,1961-12}', '1960 and December 1961', '1960, 1961'],
	['{1667..1670}', 'every year from 1667 to 1670', '1667–1670'],
	['{2020-01-01..2020-01-09}', 'every day from 1 to 9 January 2020', '1–9 Jan'],
	['{..1984}', 'every year up to 1984', 'until 1984'],
	['{1760-12..}', 'every month from December 1760 on', 'from Dec'],
	['{..1984,1990..}', 'every year up to 1984 and every year from 1990 on', 'vague'],
];

for (const [text, wording, label] of rows) {
	test(`${text}: ${wording} | ${label}`, () => {
		assert.equal(formatDate(read(text)), wording);
		assert.equal(formatLabel(read(text)), label);
	});
}

test('every date has a wording, and a label of at most 10 cells', () => {
	fc.assert(
		fc.property(edtfText, text => {
			const label = formatLabel(read(text));
			assert.match(label, /^[\w ,./?–+]*$/);
			assert.ok(label.length <= labelWidth, label);
			assert.match(formatDate(read(text)), /^\S.*\S$/);
			assert.doesNotMatch(formatDate(read(text)), /undefined|NaN| {2}/);
		}),
		{numRuns: 3000},
	);
});

function read(text: string): Edtf {
	const parsed = parseEdtf(text);
	assert.ok(parsed.type !== 'fault', `${text}: ${JSON.stringify(parsed)}`);
	return parsed;
}
