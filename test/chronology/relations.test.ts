import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Claim, ClaimValue} from '../../source/chronology/event.ts';
import {relate} from '../../source/chronology/value.ts';
import {clockOf} from '../../source/dates/clock.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import type {Relation} from '../../source/dates/relation.ts';

type Row = readonly [a: string, b: string, relation: Relation];

const dates: readonly Row[] = [
	// one moment by two clocks
	['2020-01-03T00:47+03:00', '2020-01-02T16:47-05:00', 'agree'],
	['2020-01-03T00:47+03:00', '2020-01-02T21:47Z', 'agree'],
	['2020-01-03T00:47+03:00', '2020-01-02T21:48Z', 'differ'],
	['2020-01-03T00:47+03:00', '2020-01-02', 'compatible'],
	['2020-01-03T00:47+03:00', '2020-01-03', 'differ'],
	['2020-01-03T03:47+03:00', '2020-01-03T00:47', 'agree'],
	['2020-11-17T18:30:05', '2020-11-17T18:30', 'compatible'],
	['2020-11-17T18:30:05.25', '2020-11-17T18:30:05', 'compatible'],
	['2020-11-17T18:30:05.25', '2020-11-17T18:30:05.26', 'differ'],
	['2020-11-17T18:30:05.5', '2020-11-17T18:30:05.50', 'compatible'],
	['2020-01-03T00:47:12.000002469+03:00', '2020-01-02T21:47:12.000002469Z', 'agree'],
	['2020-01-03T00:47:12.000002469+03:00', '2020-01-02T21:47:12.00000247Z', 'differ'],
	['2020-01-03T00:47+03:00/2020-01-04', '2020-01-02T21:47Z/2020-01-04', 'agree'],
	['2020-01-03T00:47+03:00/..', '2020-01-02T21:47Z/..', 'agree'],
	['2020-01-03T00:47Z~', '2020-01-03T03:47+03:00~', 'agree'],
	['2020-01-03T00:47Z~', '2020-01-03T03:47+03:00?', 'compatible'],
	// open ends
	['1850/..', '1850/', 'compatible'],
	['../1850', '/1850', 'compatible'],
	['[1850..]', '1900', 'compatible'],
	['[..1850]', '1800', 'compatible'],
	['[1850..]', '1849', 'differ'],
	['[..1850]', '1851', 'differ'],
	['1850/..', '2020', 'compatible'],
	['1850/', '1849-12-31', 'differ'],
	['../1850', '1850-12-31', 'compatible'],
	['[1850..]', '[..1849]', 'differ'],
	['[1850..]', '[..1850]', 'compatible'],
	// about and perhaps
	['1850~', '2020', 'differ'],
	['1850~', '1852', 'compatible'],
	['1850~', '1855-12-31', 'compatible'],
	['1850~', '1856', 'differ'],
	['1850?', '2020', 'differ'],
	['1850%', '1860', 'compatible'],
	['1850%', '1861', 'differ'],
	['185X~', '1869', 'compatible'],
	['185X~', '1870', 'differ'],
	['18XX~', '1949', 'compatible'],
	['18XX~', '1950', 'differ'],
	['2020-02~', '2020-04-30', 'compatible'],
	['2020-02~', '2020-05-01', 'differ'],
	['2020-02-15~', '2020-02-18', 'compatible'],
	['2020-02-15~', '2020-02-19', 'differ'],
	['2020-02~-15', '2020-04-15', 'compatible'],
	['2020~-02-15', '2025-02-15', 'compatible'],
	['2020-11-17T18:30~', '2020-11-17T20:30', 'compatible'],
	['2020-11-17T18:30~', '2020-11-17T20:31', 'differ'],
	['1850~', '1850~', 'agree'],
	['1850~', '1850', 'compatible'],
	['1850~', '~1850', 'agree'],
	['1850~', '1850?', 'compatible'],
	['1850%', '1850~', 'compatible'],
	['2020-05~', '~2020-~05', 'agree'],
	['2020-05~', '2020-~05', 'compatible'],
	['1850~/1860', '~1850/1860', 'agree'],
	['1850~/1860', '1850/1860~', 'compatible'],
	['[1850~,1900]', '[1900,~1850]', 'agree'],
	['1850~/1860', '1846', 'compatible'],
	['1850~/1860', '1861', 'differ'],
	// sets are their members
	['[1850,1860]', '1855', 'differ'],
	['[1850,1860]', '1860-05', 'compatible'],
	['{1850,1860}', '1855', 'differ'],
	['[1850,1860]', '[1860,1850]', 'agree'],
	['[1850..1860]', '1855', 'compatible'],
	['[1850..1860]', '[1850,1851..1860]', 'agree'],
	['[1850]', '1850', 'agree'],
	['[1850,1860]', '{1850,1860}', 'compatible'],
	['{1850,1860}', '{1860,1850}', 'agree'],
	['{1850..1852}', '{1850,1851,1852}', 'agree'],
	['{1850,1851}', '{1850-01..1851-12}', 'compatible'],
	['{1850,1860}', '{1860,1870}', 'compatible'],
	['[2020-01-01T10:00,2020-01-02T10:00]', '[2020-01-01T10:00..2020-01-02T10:00]', 'compatible'],
	['[2020-01-01T10:00,2020-01-02T10:00]', '2020-01-01T18:00', 'differ'],
	['[156X-12-25,2020]', '[2020,156X-12-25]', 'agree'],
	// digits that are not known
	['2004-XX-31', '2004-01-31', 'compatible'],
	['2004-XX-31', '2004-02-15', 'differ'],
	['156X-12-25', '1565-12-25', 'compatible'],
	['156X-12-25', '1565-06-01', 'differ'],
	['156X-12-25', '156X-12-26', 'differ'],
	['185X', '[1850..1859]', 'agree'],
	['XXXX-12-25', '2020-12-25', 'compatible'],
	['XXXX-12-25', '2020-12-26', 'differ'],
	['XXXX-12-25', 'XXXX-12-26', 'differ'],
	['XXXX-02-29', '[2001..2003]', 'differ'],
	['XXXX', '2020', 'compatible'],
	// plain ones
	['2020', '2020', 'agree'],
	['2020', '2020-05', 'compatible'],
	['2020', '2021', 'differ'],
	['1811/1815', '1813', 'compatible'],
	['1811/1815', '[1811..1815]', 'compatible'],
	['-0043', '0043', 'differ'],
	['0000', '-0001', 'differ'],
];

for (const [a, b, relation] of dates) {
	test(`${a} and ${b}: ${relation}`, () => {
		assert.equal(relate(dated(a), dated(b)), relation);
		assert.equal(relate(dated(b), dated(a)), relation, 'the other way round');
	});
}

test('times without an offset are of the clock of the chronology', () => {
	const baghdad = clockOf('Asia/Baghdad');
	const rows: readonly Row[] = [
		['2020-01-03T00:47', '2020-01-02T21:47Z', 'agree'],
		['2020-01-03T00:47', '2020-01-03', 'compatible'],
		['2020-01-02T21:47Z', '2020-01-03', 'compatible'],
		['2020-01-02T21:47Z', '2020-01-02', 'differ'],
	];
	for (const [a, b, relation] of rows) {
		assert.equal(relate(dated(a, baghdad), dated(b, baghdad)), relation, `${a} and ${b}`);
	}
});

test('in the hour that comes twice, two instants are two', () => {
	const newYork = clockOf('America/New_York');
	const [first, second] = ['2020-11-01T01:30-04:00', '2020-11-01T01:30-05:00'];
	assert.equal(relate(dated(first, newYork), dated(second, newYork)), 'differ');
});

const numbers: readonly (readonly [a: ClaimValue, b: ClaimValue, relation: Relation])[] = [
	[number(3000), {type: 'over', over: 3000}, 'compatible'],
	[number(3000), {type: 'under', under: 3000}, 'compatible'],
	[number(100), {type: 'over', over: 100}, 'compatible'],
	[number(5), {type: 'over', over: 5}, 'differ'],
	[number(5), {type: 'under', under: 5}, 'differ'],
	[number(90), {type: 'over', over: 90}, 'differ'],
	[number(3050), {type: 'over', over: 3050}, 'differ'],
	[number(100.5), {type: 'over', over: 100.5}, 'differ'],
	[number(2900), {type: 'over', over: 3000}, 'differ'],
	[number(2999), {type: 'under', under: 3000}, 'compatible'],
	[{type: 'over', over: 3000}, {type: 'under', under: 3000}, 'differ'],
	[{type: 'over', over: 3000}, {type: 'under', under: 3001}, 'compatible'],
	[{type: 'under', under: 5}, {type: 'under', under: 5}, 'agree'],
	[number(5), {type: 'range', min: 5, max: 5}, 'agree'],
];

for (const [a, b, relation] of numbers) {
	test(`${JSON.stringify(a)} and ${JSON.stringify(b)}: ${relation}`, () => {
		assert.equal(relate(claim(a), claim(b)), relation);
		assert.equal(relate(claim(b), claim(a)), relation, 'the other way round');
	});
}

const units: readonly (readonly [a: string, b: string, isSame: boolean])[] = [
	['km', 'Km', true],
	['k m', 'km', true],
	['troops', 'Troops', true],
	['mm', 'Mm', false],
	['pF', 'PF', false],
	['kb', 'kB', false],
	['℃', '°c', true],
	['person-days', 'person‑days', true],
	['km/h', 'km∕h', true],
	['كم', 'كـم', true],
	['مليون', 'ملیون', true],
	['ק״מ', 'ק"מ', true],
	['٪', '%', true],
	['km²', 'km2', true],
	['m³', 'M³', false],
	['Straße', 'STRASSE', true],
];

for (const [a, b, isSame] of units) {
	test(`${a} and ${b} are ${isSame ? 'one unit' : 'two units'}`, () => {
		const relation = relate({...claim(number(3)), unit: a}, {...claim(number(4)), unit: b});
		assert.equal(relation, isSame ? 'differ' : 'compatible');
	});
}

const words: readonly Row[] = [
	['storm', 'Storm', 'agree'],
	['Green  Zone', 'green\u00a0zone', 'agree'],
	['post-mortem', 'post‑mortem', 'agree'],
	['the Board’s', "the board's", 'agree'],
	['“so”', '"so"', 'agree'],
	['e\u0301lan', '\u00e9lan', 'agree'],
	['كتائب', 'كتـائب', 'agree'],
	['محـمـد', 'محمد', 'agree'],
	['أحمد', 'احمد', 'agree'],
	['المدرسة', 'المدرسه', 'agree'],
	['الكبرى', 'الكبري', 'agree'],
	['ٱلقرآن', 'القران', 'agree'],
	['ایران', 'ايران', 'agree'],
	['کردستان', 'كردستان', 'agree'],
	['٢٠٢٠', '2020', 'agree'],
	['۲۰۲۰', '٢٠٢٠', 'agree'],
	['שָׁלוֹם', 'שלום', 'agree'],
	['Straße', 'STRASSE', 'agree'],
	['ΛΌΓΟΣ', 'λόγος', 'agree'],
	['ΣΟΦΟΣΩΝ', 'σοφόσων', 'agree'],
	['İzmir', 'izmir', 'agree'],
	['ﬁre', 'FIRE', 'agree'],
	['‹so›', "'so'", 'agree'],
	['‚so‘', "'so'", 'agree'],
	['צה״ל', 'צה"ל', 'agree'],
	['ʻokina', "'okina", 'agree'],
	['كيف؟', 'كيف?', 'agree'],
	['١٢٫٥٪', '12.5%', 'agree'],
	['ھرات', 'هرات', 'agree'],
	['１００％', '100%', 'agree'],
	['Łódź', 'Lodz', 'differ'],
	['storm', 'fog', 'differ'],
];

for (const [a, b, relation] of words) {
	test(`${a} and ${b}: ${relation}`, () => {
		assert.equal(relate(claim({type: 'word', word: a}), claim({type: 'word', word: b})), relation);
	});
}

function number(value: number): ClaimValue {
	return {type: 'number', number: value};
}

function claim(value: ClaimValue): Claim {
	return {topic: 'T', says: 'S', paragraphs: [], value};
}

function dated(text: string, clock = clockOf('UTC')): Claim {
	const date = parseEdtf(text, clock);
	assert.ok(date.type !== 'fault', `${text}: ${JSON.stringify(date)}`);
	return claim({type: 'date', date});
}
