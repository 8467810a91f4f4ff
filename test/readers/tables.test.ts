import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readChronology} from '../../source/readers/index.ts';
import {readDate} from '../../source/readers/tables/any-date.ts';
import {parseColumns} from '../../source/readers/tables/roles.ts';
import {fixture} from '../fixtures.ts';
import {assertAnyPieces, readPieces} from './pieces.ts';

const lighthouse = fixture('lighthouse.csv');

async function read(text: string, options: Parameters<typeof readPieces>[2] = {}) {
	return readPieces('csv', [text], options);
}

/** What stands in a cell, and its date in EDTF where neither day nor month is known to be first; nothing where it has none. */
const cells: readonly (readonly [cell: string, date: string | undefined])[] = [
	['2014-01-22', '2014-01-22'],
	['2014-01-22 00:00:00.000', '2014-01-22'],
	['2014-01-22T00:00:00Z', '2014-01-22'],
	['2014-01-22 18:30', '2014-01-22T18:30'],
	['2014-01-22T18:30:05.123456+03:00', '2014-01-22T18:30:05.123456+03:00'],
	['9-May-20', '2020-05-09'],
	['9-May-69', '1969-05-09'],
	['9-May-68', '2068-05-09'],
	['01 November 2024', '2024-11-01'],
	['31-12-19', '2019-12-31'],
	['99-12-31', '1999-12-31'],
	['3/21/2022', '2022-03-21'],
	['21.3.2022', '2022-03-21'],
	['12/13/2020 2:30:00 PM', '2020-12-13T14:30:00'],
	['3/5/2020', '[2020-03-05,2020-05-03]'],
	['5/5/2020', '2020-05-05'],
	['2017/1/1', '2017-01-01'],
	['2017-05-00', '2017-05'],
	['20201117', '2020-11-17'],
	['20201117T183000Z', '2020-11-17T18:30:00Z'],
	['202011', '2020-11'],
	['157783680', '1975-01-01T04:48:00Z'],
	['1577836800', '2020-01-01T00:00:00Z'],
	['1577836800123', '2020-01-01T00:00:00.123Z'],
	['1577836800123456', '2020-01-01T00:00:00.123456Z'],
	['1850', '1850'],
	['44 BC', '-0043'],
	['-44', '[-0044,-0043]'],
	['-0044', '-0044'],
	['May 2020', '2020-05'],
	['May-20', '2020-05'],
	['Tue, 17 Nov 2020 10:00:00 +0000', '2020-11-17T10:00:00+00:00'],
	['5. März 1990', '1990-03-05'],
	['5 de marzo de 2019', '2019-03-05'],
	['1º de maio de 2020', '2020-05-01'],
	['3 février 1999', '1999-02-03'],
	['12 gennaio 2001', '2001-01-12'],
	['17 ноября 2020 г.', '2020-11-17'],
	['١٧ تشرين الثاني ٢٠٢٠', '2020-11-17'],
	['2020年11月17日', '2020-11-17'],
	['1964年10月10日(土)', '1964-10-10'],
	['1923年9月1日 11時58分', '1923-09-01T11:58'],
	['1 września 1939 r.', '1939-09-01'],
	['um 1890', '1890~'],
	['vers mai 1800', '1800-05~'],
	['около 1900', '1900~'],
	['约1900年', '1900~'],
	['1900年頃', '1900~'],
	['Sommer 1887', '1887-22'],
	['primavera de 1945', '1945-21'],
	['осень 1917 г.', '1917-23'],
	['1945年夏', '1945-22'],
	['siglo XIX', '1801/1900'],
	['XVIIIe siècle', '1701/1800'],
	['18. Jh.', '1701/1800'],
	['XX век', '1901/2000'],
	['19世紀', '1801/1900'],
	['12.III.1942', '1942-03-12'],
	['12 xii 42', '2042-12-12'],
	['1/IX/1939', '1939-09-01'],
	['IX 1939', '1939-09'],
	['令和2年3月5日', '2020-03-05'],
	['令和元年', '2019'],
	['昭和20年8月15日', '1945-08-15'],
	['昭和２０年８月', '1945-08'],
	['S20.8.15', '1945-08-15'],
	['中華民國38年10月1日', '1949-10-01'],
	['พ.ศ. 2563', '2020'],
	['5 มีนาคม 2563', '2020-03-05'],
	['๕ มี.ค. ๒๕๖๓', '2020-03-05'],
	['5 มกราคม พ.ศ. 2480', '1938-01-05'],
	['พ.ศ. 2475', '[1932-04..1933-03]'],
	['14 ตุลาคม ค.ศ. 1973', '1973-10-14'],
	['5. února 1990', '1990-02-05'],
	['5. helmikuuta 1990', '1990-02-05'],
	['5 Φεβρουαρίου 1990', '1990-02-05'],
	['۵ فوریه ۱۹۷۹', '1979-02-05'],
	['5 בפברואר 1990', '1990-02-05'],
	['circa 1850', '1850~'],
	['mid-October 2020', '[2020-10-11..2020-10-20]'],
	['before 1900', '[..1899]'],
	['1984/2004', '1984/2004'],
	['21.2.1914 – 15.3.1914', '1914-02-21/1914-03-15'],
	['January 5, 2020 → January 7, 2020', '2020-01-05/2020-01-07'],
	['5–7 May 2020', '2020-05-05/2020-05-07'],
	['1914-1918', '1914/1918'],
	['-0043-03-15T00:00:00Z', '-0043-03-15'],
	['+1815-12-10T00:00:00Z', '1815-12-10'],
	['2020-01~', '2020-01~'],
	['', undefined],
	['0', undefined],
	['0000-00-00', undefined],
	['N/A', undefined],
];

for (const [cell, date] of cells) {
	test(`“${cell}” in a table is ${date ?? 'no date'}`, () => {
		const read = readDate(cell, 'either');
		assert.deepEqual(
			[read.type, read.type === 'date' ? read.text : undefined],
			[date ? 'date' : 'undated', date],
		);
	});
}

test('the order that a table has decides, and a short year is the last', () => {
	assert.deepEqual(readDate('3/5/20', 'day'), {type: 'date', text: '2020-05-03', saysMore: false});
	assert.deepEqual(readDate('3/5/20', 'month'), {type: 'date', text: '2020-03-05', saysMore: false});
});

for (const cell of [
	'2020-11-31',
	'31/31/2020',
	'43831',
	'17 Nov',
	'明治5年11月1日',
	'慶応3年10月14日',
	'พ.ศ. 2400',
	'soon',
	'5 Brumaire 3',
	'123456789012345678',
]) {
	test(`“${cell}” is no date`, () => assert.equal(readDate(cell, 'either').type, 'unread'));
}

test('a table becomes events with their sources, actors, tags and claims', async () => {
	const {title, events, told} = await read(lighthouse);
	assert.deepEqual(told, []);
	assert.equal(title, 'Gull Rock Light');
	assert.deepEqual(
		events.map(({id, date, title: name, place, tags}) => [id, date?.text, name, place, tags.join()]),
		[
			['row-4', '1899', 'The keeper’s log begins', undefined, ''],
			['row-1', '1901-05-03', 'The lamp is lit', 'Gull Rock', 'light,opening'],
			['row-2', '1901-05-21T18:30', 'A ship strikes', 'Gull Rock', 'wreck'],
			['row-3', '1901-06-01/1901-06-04', 'The inquiry', 'Port Ellery', ''],
			['row-5', undefined, 'A storm that nobody dated', undefined, ''],
		],
	);
	const [, lit, ship] = events;
	assert.deepEqual(
		lit?.accounts.map(({source, text, claims}) => [
			source,
			text,
			claims.map(({topic, says}) => [topic, says]),
		]),
		[['ellery-post', 'Lit at dusk,\nsaid the “Post”.', [['Lamps', '1']]]],
	);
	assert.deepEqual(
		ship?.actors.map(({actor, role}) => [actor, role]),
		[
			['master-of-the-tern', 'named'],
			['keeper-rowe', 'named'],
		],
	);
});

test('of a table with faults each is told with its line, and what can be used is', async () => {
	const {events, told} = await read(fixture('lighthouse-torn.csv'));
	assert.deepEqual(
		events.map(({date, title}) => [date?.text, title]),
		[
			['1901-05-03', 'The lamp is lit'],
			['1901-05-21', 'A ship strikes'],
			['1901-06-04', 'The inquiry'],
			['1901-07-09', 'The bell, cracked'],
			['1901-07-09', 'The bell'],
			[undefined, 'The 31st of June'],
		],
	);
	assert.deepEqual(told, [
		'4:1: warning: has 2 cells, and the header has 3',
		'5:1: left out: a quotation mark opens a cell here and none closes it: write it twice within a cell, or close the cell',
		'7:1: warning: has 4 cells, and the header has 3: a cell with the delimiter in it stands in quotation marks',
		'8:1: left out: has neither a date nor a title',
		'9:1: left out: names the columns again',
		"10:1: warning: “1901-06-31” isn't a date: June 1901 has 30 days; the event has no date, and keeps these words",
	]);
});

/** Tables of one event, of 17 November 2020. */
const tables: readonly (readonly [what: string, text: string])[] = [
	['German, with semicolons', 'Datum;Titel;Beschreibung\n17.11.2020;Titel;a, b'],
	['with tabs', 'Date\tTitle\n2020-11-17\tTitel'],
	['with strokes', 'Date|Title\n2020-11-17|Titel'],
	['that says its delimiter', 'sep=^\nDate^Title\n2020-11-17^Titel'],
	['in CR', 'Date,Title\r2020-11-17,Titel\r'],
	['in CR LF', 'Date,Title\r\n2020-11-17,Titel\r\n'],
	['under titles', 'A list\nof things\n\nDate,Title,Source\n2020-11-17,Titel,'],
	['French', 'Titre,Date de début\nTitel,17/11/2020'],
	['Spanish', 'Fecha,Título\n17/11/2020,Titel'],
	['Portuguese', 'Data,Título\n17/11/2020,Titel'],
	['Italian', 'Titolo,Data\nTitel,17 novembre 2020'],
	['Italian, of events', 'Data evento,Descrizione evento\n17 novembre 2020,Titel'],
	['with a time of day', 'Year,Month,Day,Time,Event\n2020,11,17,00:00,Titel'],
	['Russian', 'Дата,Событие\n17.11.2020,Titel'],
	['Arabic', 'التاريخ,العنوان\n17/11/2020,Titel'],
	['Chinese', '日期,标题\n2020年11月17日,Titel'],
	['Japanese', '日付,出来事\n令和2年11月17日,Titel'],
	['Korean', '날짜,사건\n2020년 11월 17일,Titel'],
	['Thai', 'วันที่,เหตุการณ์\n17 พฤศจิกายน 2563,Titel'],
	['Hebrew', 'תאריך,אירוע\n17 בנובמבר 2020,Titel'],
	['Greek', 'Ημερομηνία,Γεγονός\n17 Νοεμβρίου 2020,Titel'],
	['Czech', 'Datum,Událost\n17. listopadu 2020,Titel'],
	['Finnish', 'Päivämäärä,Tapahtuma\n17. marraskuuta 2020,Titel'],
	['Danish', 'Dato,Hændelse\n17. november 2020,Titel'],
	['Indonesian', 'Tanggal,Peristiwa\n17 November 2020,Titel'],
	['with parts of dates', 'Year,Month,Day,Event\n2020,11,17,Titel'],
	['with months by name', 'iyear,imonth,iday,summary\n2020,November,17,Titel'],
	['with the year beside', 'Date,Year,What\n17 Nov,2020,Titel'],
	['in camel case', 'eventName,startDate\nTitel,2020-11-17'],
	['with a date of publication', 'Publication date,Event date,Title\n2021-01-01,2020-11-17,Titel'],
	[
		'of Outlook',
		'Subject,Start Date,Start Time,End Date,End Time\nTitel,11/17/2020,12:00:00 AM,11/17/2020,12:00:00 AM',
	],
	['of earthquakes', 'time,mag,place\n2020-11-17T00:00:00.000Z,4.5,Titel'],
	['with another name', 'Recorded,Name\n2020-11-17,Titel'],
	['without a header', '2020-11-17,Titel\n'],
];

for (const [what, text] of tables) {
	test(`a table ${what} is read`, async () => {
		const {events} = await read(text);
		assert.deepEqual(
			events.map(({date, title}) => [date?.text, title]),
			[['2020-11-17', 'Titel']],
		);
	});
}

test('one date that can be read in one way tells the order of all, before it and behind it', async () => {
	const {events, told} = await read('Date,Title\n3/5/2020,a\n5/6/2020,b\n3/21/2020,c\n1/2/2020,d');
	assert.deepEqual(
		events.map(({date}) => date?.text),
		['2020-01-02', '2020-03-05', '2020-03-21', '2020-05-06'],
	);
	assert.deepEqual(told, []);
});

test('where no date tells the order, each is the one or the other, which is said once', async () => {
	const text = 'Date,Title\n3/5/2020,a\n5/6/2020,b';
	const {events, told} = await read(text);
	assert.deepEqual(
		events.map(({date, accounts}) => [date?.text, accounts[0]?.when]),
		[
			['[2020-03-05,2020-05-03]', '3/5/2020'],
			['[2020-05-06,2020-06-05]', '5/6/2020'],
		],
	);
	assert.deepEqual(told, [
		'2:1: warning: “3/5/2020” has the day first or the month, and no other tells which: 2 such dates are kept as the one or the other; --date-order day or --date-order month decides',
	]);
	const {events: decided, told: nothing} = await read(text, {dateOrder: 'day'});
	assert.deepEqual(
		decided.map(({date}) => date?.text),
		['2020-05-03', '2020-06-05'],
	);
	assert.deepEqual(nothing, []);
});

test('where dates tell both orders, those that tell none are the one or the other', async () => {
	const {events, told} = await read('Date,Title\n21/5/2020,a\n5/21/2020,b\n5/6/2020,c');
	assert.deepEqual(events.map(({date}) => date?.text).toSorted(), [
		'2020-05-21',
		'2020-05-21',
		'[2020-05-06,2020-06-05]',
	]);
	assert.equal(told.length, 1);
	assert.match(told[0] ?? '', /^4:1: .*others have the day first \(“21\/5\/2020”\) and the month first/);
});

test('columns that the user names are taken for what he says', async () => {
	const text = 'Recorded,When,What,Who,Link\n2021-01-01,2020-11-17,Titel,A;B,https://www.example.org/a';
	const columns = new Map(Object.entries({date: 'when', title: 'What', actor: 'Who', source: 'Link'}));
	const {events, told} = await read(text, {columns});
	assert.deepEqual(told, []);
	const [event] = events;
	assert.deepEqual(
		[event?.date?.text, event?.title, event?.actors.map(({actor}) => actor), event?.accounts[0]?.source],
		['2020-11-17', 'Titel', ['a', 'b'], 'example-org'],
	);
	const {told: missing} = await read(text, {columns: new Map([['date', 'Day']])});
	assert.match(
		missing[1] ?? '',
		/no column is called Day, .*: the columns are Recorded, When, What, Who, Link$/,
	);
	const {events: numbered} = await read(text, {columns: new Map([['date', '1']])});
	assert.equal(numbered[0]?.date?.text, '2021-01-01');
});

test('a table without dates says which columns it has and how to name them', async () => {
	const {told} = await read('a,b,c\n1,2,3\n');
	assert.deepEqual(told, [
		'is a table in CSV, and holds no event that can be read',
		'1:1: left out: has no column of dates: its columns are a, b, c; --columns date=NAME,title=NAME names them',
	]);
	const {told: words} = await read('Date,Title\nin spring,a\n');
	assert.match(
		words[1] ?? '',
		/^1:1: left out: “Date” holds no dates that can be read, but such as “in spring”: write /,
	);
});

test('dates in another calendar are words of the source, and are not read', async () => {
	const header = 'date_original,calendar,date,title\n';
	const {events} = await read(`${header}1399-08-27,jalali,2020-11-17,Titel\n`);
	assert.deepEqual(
		[events[0]?.date?.text, events[0]?.accounts[0]?.when],
		['2020-11-17', '1399-08-27 (jalali)'],
	);
	const alone = await read(
		'date_original,calendar,title\n1399-08-27,jalali,Titel\n2020-11-17,gregorian,Other\n',
	);
	assert.deepEqual(
		[alone.events.map(({date}) => date?.text), alone.told],
		[
			['2020-11-17'],
			[
				"2:1: left out: “1399-08-27” is in the Solar Hijri calendar (“jalali”), which annals doesn't convert: add a column with the Gregorian date",
			],
		],
	);
	const persian = await read('تاریخ,رویداد\n۱۳۹۹-۰۸-۲۷,Titel\n');
	assert.match(persian.told[1] ?? '', /the dates of “تاریخ” are in a calendar of the Hijra/);
	const thai = await read('วันที่,เหตุการณ์\n17/11/2563,Titel\n');
	assert.match(thai.told[1] ?? '', /the dates of “วันที่” are in the Buddhist calendar/);
	const {told} = await read('hijri_date,title\n1442-04-02,Titel');
	assert.match(told[1] ?? '', /the dates of “hijri_date” are in the Hijri calendar/);
	const both = await read('hijri_date,date,title\n1442-04-02,2020-11-17,Titel');
	assert.deepEqual(
		[both.events[0]?.date?.text, both.events[0]?.accounts[0]?.when],
		['2020-11-17', '1442-04-02'],
	);
});

test('a quotation mark that nothing closes costs one line, however long the table is', async () => {
	const rows = Array.from(
		{length: 40_000},
		(_, index) => `2020-11-17,"Row, ${index}",Words that say something`,
	);
	const text = ['Date,Title,Text', '2020-11-16,"Open,and not closed', ...rows].join('\n');
	const {events, told} = await read(text);
	assert.equal(events.length, 40_000);
	assert.equal(told.length, 1);
	assert.match(told[0] ?? '', /^2:1: left out: a quotation mark opens a cell here/);
});

test('a row longer than a bound is left out', async () => {
	const {events, told} = await read(`Date,Title\n2020-11-16,${'x'.repeat(3_000_000)}\n2020-11-17,Titel\n`);
	assert.deepEqual(
		events.map(({date}) => date?.text),
		['2020-11-17'],
	);
	assert.match(told[0] ?? '', /^2:1: left out: the row that begins here is longer than 1,048,576 characters/);
});

test('names that objects have by themselves are names like others', async () => {
	const {events} = await read('date,title,__proto__,constructor\n2020-11-17,Titel,a,b\n');
	assert.deepEqual(
		events[0]?.accounts[0]?.claims.map(({topic, says}) => [topic, says]),
		[
			['__proto__', 'a'],
			['constructor', 'b'],
		],
	);
});

test('a table is known by its look where its name tells nothing', async () => {
	const text = 'Date,Title,Text\n2020-11-17,Titel,Words\n';
	for (const name of ['-', 'things.txt', 'things.csv', 'things.yaml']) {
		const result = await readChronology(name, text);
		assert.equal(result.type === 'read' && result.chronology.size, 1, name);
	}
});

const twoColumns: readonly (readonly [text: string, isTable: boolean])[] = [
	['When,What\n2020-11-17,Rain\n2020-11-18,Sun\n', true],
	['Datum;Ereignis\n17.11.2020;Regen\n', true],
	['Event\tDate\r\nRain\t17 Nov 2020\r\n"Sun, then\tnone"\t18 Nov 2020', true],
	['Fecha|Evento\n1936|Lluvia\n1937|Sol', true],
	['التاريخ،الحدث\n', false],
	['日期,事件\n2020年11月17日,雨\n', true],
	['It rained in 1936, and then\nin 1937, too\n', false],
	['On Monday, we went\nto Port Ellery, which is far\n', false],
	['title: A, B\nversion: 1, 2\n', false],
	['17/11/2020: Rain, sun\n18/11/2020: Sun, rain\n', false],
];

for (const [text, isTable] of twoColumns) {
	test(`${JSON.stringify(text)} is ${isTable ? 'a table' : 'no table'} without a name that says so`, async () => {
		const result = await readChronology('-', text);
		assert.equal(result.type === 'read' && result.chronology.size > 0, isTable);
	});
}

test('a table in any pieces reads the same, whatever it holds', async () => {
	const words = [
		'"',
		',',
		';',
		'\n',
		'\r\n',
		'\r',
		'\t',
		'""',
		'3/5/2020',
		'21/5/2020',
		'Date',
		'sep=;\n',
		'2020-11-17',
		' ',
	];
	await assertAnyPieces('csv', lighthouse, words);
});

test('--columns names columns, whose names may have commas', () => {
	const parsed = parseColumns('date=When, in words,title=What,url=Link');
	assert.deepEqual(parsed, {
		type: 'columns',
		columns: new Map(Object.entries({date: 'When, in words', title: 'What', link: 'Link'})),
	});
	for (const [text, message] of [
		['when', /^“when” has no equals sign: write date=When,title=What with date, end, /],
		['colour=Red', /^no colour is read: write /],
		['date=A,date=B', /^date stands twice: /],
		['date=', /^date names no column: /],
	] as const) {
		const wrong = parseColumns(text);
		assert.match(wrong.type === 'wrong' ? wrong.message : '', message);
	}
});

test('the name of a column may be as long as a row', async () => {
	const text = `date,title,${'x'.repeat(1_000_000)}\n2020,a,b\n2021,c,d\n`;
	const {events} = await read(text);
	assert.equal(events.length, 2);
});
