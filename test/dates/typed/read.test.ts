import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parseEdtf} from '../../../source/dates/edtf/parse.ts';
import {formatDate} from '../../../source/dates/format/sentence.ts';
import {readTyped} from '../../../source/dates/typed/read.ts';
import {edtfText} from '../edtf/arbitrary.ts';

const nowhere = {year: undefined, forms: 'write a date'};

/** What is written, by kind, and all that it may mean, the likeliest first. */
const written: Readonly<
	Record<string, readonly (readonly [text: string, ...interpretations: readonly string[]])[]>
> = {
	'months and years': [
		['12/2019', '2019-12'],
		["'12/2019'", '2019-12'],
		['12.2019', '2019-12'],
		['12-2019', '2019-12'],
		['12 2019', '2019-12'],
		['2019/12', '2019-12'],
		['2019.12', '2019-12'],
		['2020-1', '2020-01'],
		['Dec 2019', '2019-12'],
		['Dec. 2019', '2019-12'],
		['December, 2019', '2019-12'],
		['2019 December', '2019-12'],
		['Nov-2020', '2020-11'],
		['march2021', '2021-03'],
		['March 2021', '2021-03'],
		['MARCH 2021', '2021-03'],
		["Dec '99", '1999-12'],
		['Mar 21', '2021-03', '1921-03', 'XXXX-03-21'],
		['nov', 'XXXX-11'],
	],
	years: [
		['89', '1989', '0089'],
		['20', '2020', '1920', '0020'],
		['00', '2000', '1900', '0000'],
		['476', '0476'],
		['7', '0007'],
		["'89", '1989'],
		['’20', '2020', '1920'],
		['12345', 'Y12345'],
		['-43', '-0043'],
		['1066 AD', '1066'],
		['year 1850', '1850'],
	],
	'years that are two': [
		['1750/51', '1750/1751', '[1750,1751]'],
		['1750/1', '1750-01', '1750/1751', '[1750,1751]'],
		['1750-51', '1750/1751', '[1750,1751]'],
		['1750–51', '1750/1751', '[1750,1751]'],
		['1799/00', '1799/1800', '[1799,1800]'],
		['1899-00', '1899/1900', '[1899,1900]'],
		['1999-2000', '1999/2000', '[1999,2000]'],
		['2010/11', '2010-11', '2010/2011', '[2010,2011]'],
		['2010–11', '2010-11', '2010/2011', '[2010,2011]'],
		['January 1685/6', '[1685-01,1686-01]'],
		['25 March 1751/2', '[1751-03-25,1752-03-25]'],
		['winter 2020/21', '2020-24'],
		['89-90', '1989/1990', '[1989,1990]', '0089/0090', '[0089,0090]'],
	],
	'ends that leave something out': [
		['1720-02-11/12', '1720-02-11/1720-02-12'],
		['2020-01/03', '2020-01/2020-03'],
		['2020-1/3', '2020-01/2020-03'],
		['2020-01-05/02-07', '2020-01-05/2020-02-07'],
		['2020-03/05-01', '2020-03/2020-05-01'],
		['2020-01-05/02', '2020-01-05/2020-02-02', '2020-01-05/2020-02'],
		['2019-11/02', '2019-11/2020-02'],
		['2019-12-30/02', '2019-12-30/2020-01-02'],
		['1914-18', '1914/1918', '[1914..1918]'],
		['1914/18', '1914/1918', '[1914..1918]'],
		['1850s–60s', '185X/186X', '[185X..186X]'],
		['2020-11-17T18:30/19:00', '2020-11-17T18:30/2020-11-17T19:00', '[2020-11-17T18:30..2020-11-17T19:00]'],
		['2020-11-17 – 18', '2020-11-17/2020-11-18', '[2020-11-17..2020-11-18]'],
	],
	'days in numbers': [
		['3/5/2020', '2020-05-03', '2020-03-05'],
		['3-5-2020', '2020-05-03', '2020-03-05'],
		['4.3.2021', '2021-03-04', '2021-04-03'],
		['31/12/2019', '2019-12-31'],
		['12/31/2019', '2019-12-31'],
		['3/3/2020', '2020-03-03'],
		['3/5/20', '2020-05-03', '2020-03-05', '1920-05-03', '1920-03-05'],
		['20-11-17', '2017-11-20', '2020-11-17', '1917-11-20', '1920-11-17'],
		['99/12/31', '1999-12-31'],
		['31.12.99', '1999-12-31'],
		['2020/1/2', '2020-01-02'],
		['2020-1-2', '2020-01-02'],
		['2020.01.02', '2020-01-02'],
		['2020 01 02', '2020-01-02'],
		['2020-17-11', '2020-11-17'],
		['20201117', '2020-11-17'],
		['202011', '2020-11', 'Y202011'],
		['2020-323', '2020-11-18'],
		['2020323', '2020-11-18', 'Y2020323'],
		['11/12', 'XXXX-12-11', 'XXXX-11-12'],
		['17.11', 'XXXX-11-17'],
		['2020-11-00', '2020-11'],
		['2020-00-17', '2020-XX-17'],
		['0/0/2020', '2020'],
	],
	'days in words': [
		['17 March 2021', '2021-03-17'],
		['March 17, 2021', '2021-03-17'],
		['17th of March 2021', '2021-03-17'],
		['the third of March, 2021', '2021-03-03'],
		['Tue 17 Nov 2020', '2020-11-17'],
		['Thu 12/11/2020', '2020-11-12'],
		['17-Nov-2020', '2020-11-17'],
		['17nov2020', '2020-11-17'],
		['2020 Nov 17', '2020-11-17'],
		['17 Nov 20', '2020-11-17', '1920-11-17'],
		['Dec 31, 99', '1999-12-31'],
		['17 Nov', 'XXXX-11-17'],
		['Nov 17', '2017-11', '1917-11', 'XXXX-11-17'],
		['Tuesday 17 November', 'XXXX-11-17'],
	],
	eras: [
		['44 BC', '-0043'],
		['44 B.C.', '-0043'],
		['44bce', '-0043'],
		['c. 44 BC', '-0043~'],
		['15 March 44 BC', '-0043-03-15'],
		['1 BC', '0000'],
		['10,000 BC', '-9999'],
		['12000 BC', 'Y-11999'],
		['AD 79', '0079'],
		['79 CE', '0079'],
		['A.D. 79', '0079'],
		['24 August AD 79', '0079-08-24'],
	],
	'about and perhaps': [
		['about 2021', '2021~'],
		['c. 2021', '2021~'],
		['ca. 2021', '2021~'],
		['c1850', '1850~'],
		['circa March 2020', '2020-03~'],
		['around 17 November 2020', '2020-11-17~'],
		['2020 or so', '2020~'],
		['1850ish', '1850~'],
		['≈ 1850', '~1850'],
		['maybe 2021', '2021?'],
		['probably May 2020', '2020-05?'],
		['2020 (?)', '2020?'],
		['1850 [?]', '1850?'],
		['perhaps c. 1850', '1850%'],
		['c. 1850?', '1850%'],
		['[c. 1850]', '1850~'],
		['c. 1850–60', '1850~/1860~', '[1850~..1860~]'],
		['c. 1850 to c. 1860', '1850~/1860~', '[1850~..1860~]'],
	],
	bounds: [
		['before 1850', '[..1849]', '[..1850]'],
		['after 1850', '[1851..]', '[1850..]'],
		['before 17 November 2020', '[..2020-11-16]', '[..2020-11-17]'],
		['before January 2020', '[..2019-12]', '[..2020-01]'],
		['before the 1850s', '[..1849]', '[..185X]'],
		['by 1850', '[..1850]'],
		['no later than March 2020', '[..2020-03]'],
		['until 1850', '../1850'],
		['since 1850', '1850/..'],
		['from 1850', '1850/..'],
		['not before 1850', '[1850..]'],
		['1850 or later', '[1850..]'],
		['1850 or earlier', '[..1850]'],
		['1850 onwards', '1850/..'],
		['1850–present', '1850/..'],
		['1850 to now', '1850/..'],
		['1850–', '1850/..'],
		['1850..', '1850/..', '[1850..]'],
		['..1850', '../1850', '[..1850]'],
		['–1850', '-1850', '../1850'],
		['2003/open', '2003/..'],
		['unknown/2003', '/2003'],
		['1990–?', '1990/'],
		['?/1990', '/1990'],
		['- 1990', '../1990'],
		['1990+', '[1990..]'],
		['in or before 1990', '[..1990]'],
		['before the 19th century', '[..1800]'],
		['after the 19th century', '[1901..]'],
	],
	ranges: [
		['between 1850 and 1860', '[1850..1860]'],
		['from 1850 to 1860', '1850/1860'],
		['1850–1860', '1850/1860', '[1850..1860]'],
		['1850 - 1860', '1850/1860', '[1850..1860]'],
		['1850 to 1860', '1850/1860', '[1850..1860]'],
		['1850..1860', '1850/1860', '[1850..1860]'],
		['17–18 November 2020', '2020-11-17/2020-11-18', '[2020-11-17..2020-11-18]'],
		['November 17–18, 2020', '2020-11-17/2020-11-18', '[2020-11-17..2020-11-18]'],
		['17/18 November 2020', '2020-11-17/2020-11-18', '[2020-11-17..2020-11-18]'],
		['28 February – 3 March 2020', '2020-02-28/2020-03-03', '[2020-02-28..2020-03-03]'],
		['28 Feb 2020 to 3 Mar', '2020-02-28/2020-03-03', '[2020-02-28..2020-03-03]'],
		['March to May 2020', '2020-03/2020-05', '[2020-03..2020-05]'],
		['Dec–Feb 2021', '2020-12/2021-02', '[2020-12..2021-02]'],
		[
			'3/5/2020–4/5/2020',
			'2020-05-03/2020-05-04',
			'[2020-05-03..2020-05-04]',
			'2020-03-05/2020-04-05',
			'[2020-03-05..2020-04-05]',
		],
		['17.–18.3.2020', '2020-03-17/2020-03-18', '[2020-03-17..2020-03-18]'],
		['from 3 to 5 May 2020', '2020-05-03/2020-05-05'],
		['44 BC–AD 14', '-0043/0014', '[-0043..0014]'],
		['44–14 BC', '-0043/-0013', '[-0043..-0013]'],
		['AD 14–37', '0014/0037', '[0014..0037]'],
		['4000–3000 BC', '-3999/-2999', '[-3999..-2999]'],
		['44/43 BC', '-0043/-0042', '[-0043,-0042]'],
		['1990~1995', '1990/1995', '[1990..1995]'],
		['March 2020 or 2021', '[2020-03,2021-03]', '[2020-03,2021]'],
		['18th–19th century', '1701/1900', '[1701..1900]'],
		['2006/2004', '2004/2006'],
	],
	lists: [
		['1850 or 1851', '[1850,1851]'],
		['1850 and 1860', '{1850,1860}'],
		['1850, 1851', '[1850,1851]', '{1850,1851}'],
		['1850, 1851 and 1853', '{1850,1851,1853}'],
		['11 or 12 March 2020', '[2020-03-11,2020-03-12]'],
		['17, 18 and 20 November 2020', '{2020-11-17,2020-11-18,2020-11-20}'],
		['spring or summer 2020', '[2020-21,2020-22]'],
		['Dec or Jan 2020', '[2019-12,2020-01]'],
		['early or mid October 2020', '[2020-10-01..2020-10-10,2020-10-11..2020-10-20]'],
		['[17 Nov 2020, 18 Nov 2020]', '[2020-11-17,2020-11-18]'],
		['[1667/1668]', '[1667..1668]'],
		['[2003-2014]', '[2003..2014]'],
		['{1850; c. 1860}', '{1850,1860~}'],
	],
	periods: [
		['1850s', '185X'],
		['the 1850’s', '185X'],
		['790s', '079X'],
		['1900s', '190X', '19XX'],
		["'50s", '195X'],
		['20s', '202X', '192X'],
		['the fifties', '195X'],
		['430s BC', '-0438/-0429', '[-0438..-0429]'],
		['19th century', '1801/1900', '[1801..1900]'],
		['nineteenth century', '1801/1900', '[1801..1900]'],
		['18th c.', '1701/1800', '[1701..1800]'],
		['5th century BC', '-0499/-0400', '[-0499..-0400]'],
		['2nd millennium', '1001/2000', '[1001..2000]'],
		['spring 2020', '2020-21'],
		['fall of 2020', '2020-23'],
		['Q1 2020', '2020-01/2020-03', '[2020-01..2020-03]'],
		['2020-Q3', '2020-07/2020-09', '[2020-07..2020-09]'],
		['third quarter of 2020', '2020-07/2020-09', '[2020-07..2020-09]'],
		['first half of 2020', '2020-01/2020-06', '[2020-01..2020-06]'],
		['2020-W47', '2020-11-16/2020-11-22', '[2020-11-16..2020-11-22]'],
		['week 47 of 2020', '2020-11-16/2020-11-22', '[2020-11-16..2020-11-22]'],
		['2020-W47-2', '2020-11-17'],
		['2020-40', '2020/2040', '[2020..2040]', '2020-01/2020-06', '[2020-01..2020-06]'],
		['early October 2020', '[2020-10-01..2020-10-10]'],
		['mid-March 2020', '[2020-03-11..2020-03-20]'],
		['late February 2020', '[2020-02-21..2020-02-29]'],
		['late 2020', '[2020-10..2020-12]'],
	],
	times: [
		['2020-11-17 18:30', '2020-11-17T18:30'],
		['2020-11-17t18:30z', '2020-11-17T18:30Z'],
		['2020-11-17T18.30', '2020-11-17T18:30'],
		['2020-11-17T1830', '2020-11-17T18:30'],
		['2020-11-17T6:30', '2020-11-17T06:30'],
		['2020-11-17T18', '2020-11-17T18:00'],
		['2020-11-17 18:30:15 UTC', '2020-11-17T18:30:15Z'],
		['2020-11-17 18:30 +03:00', '2020-11-17T18:30+03:00'],
		['2020-11-17 08:30-05:00', '2020-11-17T08:30-05:00'],
		['20201117T183000Z', '2020-11-17T18:30:00Z'],
		['18:30 on 17 November 2020', '2020-11-17T18:30'],
		['17 November 2020, 6:30 pm', '2020-11-17T18:30'],
		['12:15 am, 17 Nov 2020', '2020-11-17T00:15'],
		['17.11.2020 18:30', '2020-11-17T18:30'],
		['17 Nov 2020 18.30', '2020-11-17T18:30'],
		['Fri, 31 Dec 1999 23:59:59 GMT', '1999-12-31T23:59:59Z'],
		['12/31/1999 11:59 PM', '1999-12-31T23:59'],
		['1/2/2020 at noon', '2020-02-01T12:00', '2020-01-02T12:00'],
		['2020-11-17T24:00', '2020-11-18T00:00'],
		['17 Nov 2020, 18:30–19:00', '2020-11-17T18:30/2020-11-17T19:00', '[2020-11-17T18:30..2020-11-17T19:00]'],
	],
	'EDTF misspelt': [
		['199x', '199X'],
		['19uu', '19XX'],
		['19??', '19XX'],
		['197-', '197X'],
		['19--?', '19XX?'],
		['2004-xx', '2004-XX'],
		['20??-05', '20XX-05'],
		['2004?~', '2004%'],
		['2020_11_17', '2020-11-17'],
		['2020:11:17 18:30:00', '2020-11-17T18:30:00'],
		['Y2003', '2003'],
		['Y17E7', 'Y170000000'],
		['[2003 .. 2014]', '[2003..2014]'],
		['"2020"', '2020'],
		[' 2020 ', '2020'],
	],
	'characters that look alike': [
		['2020‑01‑01', '2020-01-01'],
		['2020‐11‐17', '2020-11-17'],
		['2020–2021', '2020/2021', '[2020,2021]'],
		['2020—2021', '2020/2021', '[2020,2021]'],
		['2020−11−17', '2020-11-17'],
		['−0043', '-0043'],
		['２０２０', '2020'],
		['٢٠٢٠', '2020'],
		['۲۰۲۰', '2020'],
		['𝟐𝟎𝟐𝟎', '2020'],
		['2020⁄2021', '2020/2021', '[2020,2021]'],
		['2020～', '2020~'],
		['1850…1860', '1850/1860', '[1850..1860]'],
		['2020 -11', '2020-11'],
		['20ХХ', '20XX'],
		['2O20', '2020'],
		['2020-l1-17', '2020-11-17'],
		['2020\u200b-11', '2020-11'],
	],
};

for (const [kind, rows] of Object.entries(written)) {
	for (const [text, ...interpretations] of rows) {
		test(`${kind}: ${text} is ${interpretations.join(' or ')}`, () =>
			assert.deepEqual(meant(text), interpretations));
	}
}

test('what says that there is no date is told from what can’t be read', () => {
	const none = [
		'n.d.',
		'N.D.',
		's.d.',
		'undated',
		'unknown',
		'(unknown)',
		'no date',
		'N/A',
		'TBD',
		'?',
		'??',
		'-',
	];
	for (const text of [...none, '0000-00-00', '00/00/0000', '[n.d.]']) {
		assert.equal(readTyped(text, nowhere).type, 'undated', text);
	}
});

test('where there is a year for what names none, it is in that year', () => {
	const place = {...nowhere, year: 2020};
	for (const [text, ...interpretations] of [
		['nov', '2020-11'],
		['nov 17', '2020-11-17'],
		['17 nov – 3 dec', '2020-11-17/2020-12-03', '[2020-11-17..2020-12-03]'],
		['11/12', '2020-12-11', '2020-11-12'],
		['late february', '[2020-02-21..2020-02-29]'],
		['Tuesday 17 November', '2020-11-17'],
		['17 nov 2003', '2003-11-17'],
	]) {
		assert.deepEqual(meant(text ?? '', place), interpretations);
	}
	assert.equal(readTyped('Monday 17 November', place).type, 'unread');
});

/** Texts made of what dates are made of, in any order, and of what isn't. */
const soup = fc
	.array(
		fc.tuple(
			fc.oneof(
				fc.constantFrom(...'0123459/-–.,:?~%[]{}()+&XxTZ½’“…'),
				fc.constantFrom(
					'17',
					'2020',
					'1750',
					'44',
					'89',
					'00',
					'1st',
					'19th',
					'1850s',
					"'89",
					'18:30',
					'6 pm',
				),
				fc.constantFrom(
					'nov',
					'Mar',
					'Tue',
					'spring',
					'Q1',
					'W47',
					'c.',
					'about',
					'maybe',
					'bc',
					'AD',
					'unknown',
				),
				fc.constantFrom(
					'from',
					'to',
					'between',
					'and',
					'or',
					'before',
					'since',
					'or later',
					'early',
					'late',
					'of',
				),
				fc.constantFrom(
					'century',
					'week',
					'quarter',
					'half',
					'now',
					'open',
					'\u00a0',
					'２',
					'O',
					'l',
					'\ud800',
					'zzz',
				),
			),
			fc.constantFrom('', ' '),
		),
		{maxLength: 9},
	)
	.map(fragments => fragments.flat().join(''));

test('any text gives dates that are EDTF, or a fault within it', () => {
	fc.assert(
		fc.property(fc.oneof(soup, soup, fc.string({unit: 'binary'}), edtfText), text => {
			const typed = readTyped(text, nowhere);
			if (typed.type === 'undated') return;
			if (typed.type === 'unread') {
				const {message, from, to} = typed.fault;
				assert.ok(message && 0 <= from && from <= to && to <= text.length, JSON.stringify(typed.fault));
				return;
			}
			for (const {text: interpretation, date} of typed.interpretations) {
				assert.deepEqual(parseEdtf(interpretation), date);
				assert.doesNotMatch(interpretation, /NaN|undefined/);
			}
			assert.equal(new Set(meant(text)).size, typed.interpretations.length, 'none twice');
		}),
		{numRuns: 5000},
	);
});

test('EDTF in other characters means what it means in its own', () => {
	const others: Readonly<Record<string, string>> = {
		'-': '‐‑−－﹣',
		'/': '⁄∕／',
		'~': '～∼',
		'?': '？',
		'%': '％',
	};
	const changed = edtfText.chain(text =>
		fc.tuple(
			fc.constant(text),
			fc.nat(4),
			fc.constantFrom('０１２３４５６７８９', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '0123456789'),
		),
	);
	fc.assert(
		fc.property(changed, ([text, place, digits]) => {
			fc.pre(text.length <= 100);
			const other = text.replace(/[-/~?%\d]/g, character => {
				const choice = others[character] ?? digits[Number(character)] ?? character;
				return others[character] ? (choice[place % choice.length] ?? character) : choice;
			});
			if (other !== text) assert.ok(meant(other).includes(text), `${other}: ${meant(other).join(' or ')}`);
		}),
		{numRuns: 1000},
	);
});

test('a date as annals says it can be written again, and means the same', () => {
	const year = fc.integer({min: 1, max: 9998}).map(number => String(number).padStart(4, '0'));
	const month = fc.integer({min: 1, max: 12}).map(number => String(number).padStart(2, '0'));
	const day = fc.integer({min: 1, max: 28}).map(number => String(number).padStart(2, '0'));
	const date = fc
		.tuple(year, month, day, fc.nat(2))
		.map(([y, m, d, parts]) => [y, m, d].slice(0, parts + 1).join('-'));
	const said = fc.oneof(
		date,
		date.map(text => `${text}~`),
		date.map(text => `${text}?`),
		date.map(text => `${text}/..`),
		date.map(text => `../${text}`),
		date.map(text => `[${text}..]`),
		date.map(text => `[..${text}]`),
		fc.tuple(date, date).map(ends => ends.toSorted().join('/')),
		fc.tuple(date, date).map(ends => `[${ends.toSorted().join('..')}]`),
		fc.tuple(date, date).map(members => `[${members.join(',')}]`),
		fc.tuple(date, date).map(members => `{${members.join(',')}}`),
	);
	fc.assert(
		fc.property(said, text => {
			const edtf = parseEdtf(text);
			if (edtf.type === 'fault') return;
			const words = formatDate(edtf);
			if (parseEdtf(words).type !== 'fault') return;
			const interpretations = meant(words).map(interpretation => parseEdtf(interpretation));
			const same = interpretations.filter(
				interpretation => interpretation.type !== 'fault' && formatDate(interpretation) === words,
			);
			assert.ok(same.length > 0, `${text} is said ${words}: ${meant(words).join(' or ')}`);
		}),
		{numRuns: 2000},
	);
});

test('a text of any length is read at once', {timeout: 60_000}, () => {
	const fragments = [
		'9',
		'a',
		'-',
		'1-',
		' ',
		'２',
		'[1,',
		'O1',
		'1..2',
		'2020,',
		'/',
		' a',
		'?',
		'or 1 ',
		'17 nov to ',
	];
	for (const fragment of fragments) {
		for (const length of [24, 119, 1_000_000]) {
			assert.ok(readTyped(fragment.repeat(Math.ceil(length / fragment.length)).slice(0, length), nowhere));
		}
	}
});

function meant(text: string, place: Parameters<typeof readTyped>[1] = nowhere): readonly string[] {
	const typed = readTyped(text, place);
	return typed.type === 'interpretations'
		? typed.interpretations.map(interpretation => interpretation.text)
		: [typed.type];
}
