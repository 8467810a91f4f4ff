import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {fixture} from '../fixtures.ts';
import {assertAnyPieces, readPieces} from './pieces.ts';

const quill = fixture('quill.ged');

async function read(text: string) {
	return readPieces('gedcom', [text]);
}

/** Dates of GEDCOM, what they are in EDTF, and the words that are kept beside it. */
const dates: readonly (readonly [written: string, date: string | undefined, words: string | undefined])[] = [
	['1900', '1900', undefined],
	['MAR 1900', '1900-03', undefined],
	['5 MAR 1900', '1900-03-05', undefined],
	['35', '0035', undefined],
	['44 BCE', '-0043', '44 BCE'],
	['31 B.C.', '-0030', '31 B.C.'],
	['15 JAN 1743/44', '[1743-01-15,1744-01-15]', '15 JAN 1743/44'],
	['1699/00', '[1699,1700]', '1699/00'],
	['8 MAR 1401/8', '1401-03-08?', '8 MAR 1401/8'],
	['ABT 1401/8', '1401%', 'ABT 1401/8'],
	['BEF 1900', '[..1899]', undefined],
	['AFT 1900', '[1901..]', undefined],
	['BEF 1 MAR 1900', '[..1900-02-28]', undefined],
	['AFT DEC 1900', '[1901-01..]', undefined],
	['ABT 1850', '1850~', undefined],
	['EST 1850', '1850~', 'EST 1850'],
	['CAL 5 MAR 1850', '1850-03-05~', 'CAL 5 MAR 1850'],
	['FROM 1900 TO 1910', '1900/1910', 'FROM 1900 TO 1910'],
	['FROM 1900', '1900/..', 'FROM 1900'],
	['TO MAY 1910', '../1910-05', 'TO MAY 1910'],
	['BET 1900 AND 1910', '[1900..1910]', 'BET 1900 AND 1910'],
	['INT 1900 (about the time of the flood)', '1900', 'INT 1900 (about the time of the flood)'],
	['@#DGREGORIAN@ 5 MAR 1900', '1900-03-05', '5 MAR 1900'],
	['JULIAN 11 MAR 1712', '1712-03-22', 'Julian 11 MAR 1712'],
	['@#DJULIAN@ 44 B.C.', '[-0044-12-30..-0043-12-29]', 'Julian 44 B.C.'],
	['@#DJULIAN@ MAR 1712', '[1712-03-12..1712-04-11]', 'Julian MAR 1712'],
	[
		'BET JULIAN 1 MAR 1712 AND JULIAN MAR 1712',
		'[1712-03-12..1712-04-11]',
		'BET Julian 1 MAR 1712 AND Julian MAR 1712',
	],
	['FRENCH_R 18 BRUM 8', '1799-11-09', 'French Republican 18 BRUM 8'],
	['@#DFRENCH R@ 6 COMP 3', '1795-09-22', 'French Republican 6 COMP 3'],
	['@#DHEBREW@ 5 IYR 5708', '1948-05-14', 'Hebrew 5 IYR 5708'],
	['HEBREW 14 ADR 5785', '2025-03-14', 'Hebrew 14 ADR 5785'],
	['HEBREW 1 NSN 5785', '2025-03-30', 'Hebrew 1 NSN 5785'],
	['BEF JULIAN 11 MAR 1712', '[..1712-03-21]', 'BEF Julian 11 MAR 1712'],
	['ABT JULIAN 11 MAR 1712', '1712-03-22~', 'ABT Julian 11 MAR 1712'],
	['2 TVT 5758', '1997-12-31', '2 TVT 5758'],
	['FROM 11 NIVO 0006 TO 5 VEND 0010', '1797-12-31/1801-09-27', 'FROM 11 NIVO 0006 TO 5 VEND 0010'],
	['BET. 1928 - 1970', '[1928..1970]', 'BET. 1928 - 1970'],
	['BET 01 JAN AND 31 AUG 1977', '[1977-01-01..1977-08-31]', 'BET 01 JAN AND 31 AUG 1977'],
	['20 MAR', 'XXXX-03-20', '20 MAR'],
	// Files that don't keep to the grammar are read as people write.
	['about March 1900', '1900-03~', 'about March 1900'],
	['5 March 1900', '1900-03-05', undefined],
	['5.3.1900', '[1900-03-05,1900-05-03]', '5.3.1900'],
	['(when the river froze)', undefined, 'when the river froze'],
	['@#DFRENCH R@ 1 VEND 79', undefined, 'French Republican 1 VEND 79'],
	['30 FEB 1900', undefined, '30 FEB 1900'],
];

for (const [written, date, words] of dates) {
	test(`GEDCOM's ${written} is ${date ?? 'no date'}`, async () => {
		const {events} = await read(`0 HEAD\n0 @I1@ INDI\n1 BIRT\n2 DATE ${written}\n0 TRLR\n`);
		assert.deepEqual(
			events.map(event => [event.date?.text, event.accounts[0]?.when]),
			[[date, words]],
		);
	});
}

test('days of other calendars are shown in the words of the file, and phrases are kept', async () => {
	const {events, told} = await read(
		[
			'0 HEAD',
			'0 @I1@ INDI',
			'1 EVEN flood',
			'2 DATE JULIAN 11 MAR 1712',
			'3 PHRASE Old St Gregory',
			'1 EVEN frost',
			'2 DATE',
			'3 PHRASE when the river froze',
			'1 EVEN landing',
			'2 DATE 5 MAR 1900',
			'3 TIME 10:30Z',
		].join('\r'),
	);
	assert.deepEqual(told, []);
	assert.deepEqual(
		events.map(({date, display, title}) => [date?.text, display, title]),
		[
			['1712-03-22', 'Julian 11 MAR 1712 (Old St Gregory)', 'Somebody (I1): flood'],
			['1900-03-05T10:30Z', undefined, 'Somebody (I1): landing'],
			[undefined, 'when the river froze', 'Somebody (I1): frost'],
		],
	);
});

test('people and families are actors of their events, which cite their sources', async () => {
	const {events, told} = await read(quill);
	assert.deepEqual(told, [
		"30:1: left out: BURI has no date, no place and no Y, and so doesn't say that it happened",
		'46:1: left out: “NO DIV” says that something did not happen',
	]);
	assert.deepEqual(
		events.map(({id, date, title, place}) => [id, date?.text, title, place]),
		[
			['I1-even', '1712-03-22', 'Medal of Ada Quill', undefined],
			['I2-deat', '1794-07-27', 'Death of Bo Wren', undefined],
			['I1-birt', '1871-03-03', 'Birth of Ada Quill', 'Orvel, Westmark'],
			['I1-occu', '1890/1911', 'Occupation of Ada Quill: pilot', undefined],
			['F1-marr', '[1895..1896-03]', 'Marriage of Bo Wren and Ada Quill', undefined],
			['I1-deat', undefined, 'Death of Ada Quill', undefined],
		],
	);
	const [, death, , , marriage] = events;
	assert.deepEqual(
		death?.accounts[0]?.claims.map(({topic, says}) => [topic, says]),
		[
			['Cause', 'drowned'],
			['Age', '30y'],
		],
	);
	assert.equal(death?.accounts[0]?.text, 'In the spring flood.');
	assert.deepEqual(
		marriage?.actors,
		['F1', 'I2', 'I1'].map(actor => ({actor, role: 'named'})),
	);
	const result = await readChronology('quill.ged', quill);
	assert.ok(result.type === 'read');
	const {description, sources, actors} = result.chronology;
	assert.equal(description, 'The Quills of Orvel, and a few\nof their neighbours.');
	assert.deepEqual(actors.get('I1')?.partOf, ['F1']);
	assert.deepEqual(actors.get('I1')?.aliases, ['The Pilot']);
	assert.equal(actors.get('F1')?.name, 'Family of Bo Wren and Ada Quill');
	const register = sources.get('S1');
	assert.deepEqual(
		[register?.outlet, register?.title, register?.author, register?.note],
		[
			'Orvel register',
			'Register of the parish of Orvel',
			'The curate',
			'Not printed. Kept at County archive.',
		],
	);
});

test('two dates of one birth are rival accounts of it', async () => {
	const {events} = await read(quill);
	const birth = events.find(({id}) => id === 'I1-birt');
	assert.deepEqual(
		birth?.accounts.map(({source, date, text, claims}) => [source, date?.text, text, claims[0]?.topic]),
		[
			['S1', '1871-03-03', 'Ada, daughter of the ferryman\n\nWhere: folio 12', 'Place'],
			['a-letter-of-her-sister', '1872~', 'Birth of Ada Quill', 'Place'],
		],
	);
	const uncited = await read('0 @I1@ INDI\n1 BIRT\n2 DATE 1900\n1 BIRT\n2 DATE 1901\n2 DATE 1902\n');
	assert.deepEqual(
		uncited.events.flatMap(({accounts}) => accounts.map(({source, date}) => [source, date?.text])),
		[
			['a', '1900'],
			['this-file-record-2', '1901'],
			['this-file-record-3', '1902'],
		],
	);
});

test('who has parted may marry again, and two dates of one marriage are rival accounts', async () => {
	const marriages = [
		'1 MARR',
		'2 DATE 1900',
		'1 MARR',
		'2 DATE 1901',
		'1 DIV',
		'2 DATE 1910',
		'1 MARR',
		'2 DATE 1912',
	];
	const {events} = await read(['0 @F1@ FAM', ...marriages].join('\n'));
	assert.deepEqual(
		events.map(({id, date, accounts}) => [id, date?.text, accounts.length]),
		[
			['F1-marr', '1900', 2],
			['F1-div', '1910', 1],
			['F1-marr-2', '1912', 1],
		],
	);
});

test('what a torn file says is kept, and what is wrong with it is told with its line', async () => {
	const {events, told} = await read(fixture('quill-torn.ged'));
	assert.deepEqual(
		events.map(({id, date, display, title}) => [id, date?.text, display, title]),
		[
			['F1-marr', '[1900-05-06,1900-06-05]', undefined, 'Marriage of a family (F1)'],
			['I1-birt', undefined, 'the day after the fair', 'Birth of Zoë Quill'],
			['I1-deat', undefined, '31 FEB 1900', 'Death of Zoë Quill'],
		],
	);
	assert.equal(events[2]?.accounts[0]?.text, 'A long note that a program\nhas broken in two');
	assert.deepEqual(told, [
		"10:1: warning: “has broken in two” isn't of the form LEVEL TAG VALUE: it is taken to continue the text above",
		'11:1: left out: I1 is the id of a record above already',
		"2:1: warning: the file says that its characters are in IBMPC, which isn't read: letters with accents may be wrong; export it in UTF-8",
		"6:1: warning: “the day after the fair” isn't understood: the event has no date but these words",
		"8:1: warning: “31 FEB 1900” isn't understood: the event has no date but these words",
	]);
});

test('a file without an event is refused, and named', async () => {
	const {told} = await read('0 HEAD\n1 CHAR UTF-8\n0 TRLR\n');
	assert.deepEqual(told, ['is a GEDCOM file, and holds no event that can be read']);
});

test('any text reads the same in any pieces, without a throw', async () => {
	await assertAnyPieces('gedcom', quill, [
		'\n',
		'\r\n',
		'0 HEAD\n',
		'0 @I1@ INDI\n',
		'0 @F1@ FAM\n',
		'0 @__proto__@ SOUR\n',
		'1 HUSB @F1@\n',
		'1 FAMS @F1@\n',
		'1 FAMC @I1@\n',
		'1 SOUR @__proto__@\n',
		'1 BIRT\n',
		'1 MARR Y\n',
		'99 CONT x\n',
		'1 CONC y\n',
		'2 DATE 1 JAN 1900\n',
		'2 DATE BET ',
		'@#DHEBREW@ 30 ADS 1\n',
		'@#DFRENCH R@ 9 COMP 99\n',
		'JULIAN 29 FEB 1900',
		'2 DATE 9999/00 BC\n',
		' AND ',
		'FROM ',
		'ABT ',
		'@',
		'@@',
		' ',
		'1',
		'0',
	]);
});
