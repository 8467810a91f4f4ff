import assert from 'node:assert/strict';
import {test} from 'node:test';
import {cutTo, most} from '../../source/readers/bounds.ts';
import {readChronology} from '../../source/readers/index.ts';
import {writeJson} from '../../source/writers/json.ts';
import {allRows, complaints} from '../fixtures.ts';

/** A chronology of one event, with what is to be tried in it. */
function documentOf(event: object, others: object = {}): string {
	return JSON.stringify({
		version: 1,
		title: 'T',
		sources: [{id: 'log', outlet: 'Station log'}],
		actors: [{id: 'keeper', name: 'Keeper'}],
		events: [{id: 'lamp', title: 'The lamp', ...event}],
		...others,
	});
}

const many = Array.from({length: most.list + 5}, (_, index) => index);
const told = (count: number, rest: object = {}) => ({
	source: 'log',
	text: 'Told.',
	...rest,
	claims: claims(count),
});
const claims = (count: number) =>
	Array.from({length: count}, (_, index) => ({topic: `T ${index}`, says: 'so'}));

const cut: readonly (readonly [what: string, text: string, warning: string])[] = [
	[
		'a title',
		documentOf({title: 'a'.repeat(most.line + 1)}),
		'event lamp, title: is 10,001 characters long: only the first 10,000 are kept',
	],
	[
		"an actor's name",
		documentOf({}, {actors: [{id: 'keeper', name: 'é'.repeat(20_000)}]}),
		'actor keeper, name: is 20,000 characters long: only the first 10,000 are kept',
	],
	[
		'an account',
		documentOf({accounts: [{source: 'log', text: 'ab '.repeat(most.text).trim()}]}),
		'event lamp, account of log, text: is 299,999 characters long: only the first 100,000 are kept',
	],
	[
		'an account of many lines',
		documentOf({accounts: [{source: 'log', text: `a${'\n'.repeat(most.lines + 1)}b`}]}),
		'event lamp, account of log, text: has more than 10,000 lines: only the first are kept',
	],
	[
		'tags',
		documentOf({tags: many.map(each => `t ${each}`)}),
		'event lamp, tags: has 1,005 entries: only the first 1,000 are kept',
	],
	[
		'actors of an event',
		documentOf({actors: many.map(() => 'keeper')}),
		'event lamp, actors: has 1,005 entries: only the first 1,000 are kept',
	],
	[
		'aliases',
		documentOf({}, {actors: [{id: 'keeper', name: 'K', aliases: many.map(each => `K ${each}`)}]}),
		'actor keeper, aliases: has 1,005 entries: only the first 1,000 are kept',
	],
	[
		'paragraphs',
		documentOf({accounts: [{source: 'log', text: 'Told.', paragraphs: many}]}),
		'event lamp, account of log, paragraphs: has 1,005 entries: only the first 1,000 are kept',
	],
	[
		'claims of several accounts',
		documentOf(
			{accounts: [told(700), {...told(700), source: 'book'}]},
			{
				sources: [
					{id: 'log', outlet: 'L'},
					{id: 'book', outlet: 'B'},
				],
			},
		),
		'event lamp, accounts: have 1,400 claims together: only the first 1,000 are kept',
	],
];

for (const [what, text, warning] of cut) {
	test(`${what} beyond the bound is cut, which is told`, async () => {
		const result = await readChronology('file.json', text);
		assert.ok(result.type === 'read', JSON.stringify(result).slice(0, 300));
		assert.deepEqual(
			result.warnings.map(({subject, message}) => `${subject}: ${message}`),
			[warning],
		);
		const again = await readChronology(
			'file.json',
			[...writeJson(result.chronology, allRows(result.chronology))].join(''),
		);
		assert.ok(again.type === 'read');
		assert.deepEqual(again.warnings, [], 'and what is printed is within the bounds');
	});
}

test('the texts of an event are cut where they are too long together', async () => {
	const sources = Array.from({length: 15}, (_, index) => ({id: `s${index}`, outlet: `S ${index}`}));
	const accounts = sources.map(({id}) => ({source: id, text: 'a'.repeat(90_000), claims: claims(1)}));
	const result = await readChronology('file.json', documentOf({accounts}, {sources}));
	assert.ok(result.type === 'read');
	const [event] = [result.chronology.get(0)];
	assert.equal(event.accounts.length, 15, 'no source is left out');
	assert.ok(event.accounts.every(account => account.text.length > 0));
	assert.match(event.accounts[14]?.text ?? '', /^a+… \(89,\d\d\d more characters left out\)$/);
	const length = event.accounts.reduce((sum, account) => sum + account.text.length, 0);
	assert.ok(length <= most.event + 15 * 100, String(length));
	assert.match(
		result.warnings[0]?.message ?? '',
		/^are 1,350,\d+ characters long together: the first 500,000 or so are kept$/,
	);
});

test('an id and a date beyond the bound are faults', async () => {
	const long = 'i'.repeat(1001);
	const [wrong = ''] = await complaints(documentOf({id: long}));
	assert.match(wrong, /^1: event i+…, id: is 1,001 characters long, and an id may be 1,000 characters long$/);
	const dates = `{${Array.from({length: 300}, (_, index) => 1000 + index).join(',')}}`;
	const [fault] = await complaints(documentOf({date: dates}));
	assert.equal(
		fault,
		'1: event lamp, date: is 1,501 characters long, and a date may be 1,000 characters long',
	);
});

test('what is cut in a row is told with its line, whether or not its event is made when it is read', async () => {
	const csv = `Date,Title,Text\n1911,Lamp,Lit\n1912,${'a'.repeat(20_000)},Out\n1913,Storm,${'b'.repeat(200_000)}\n`;
	const result = await readChronology('file.csv', csv);
	assert.ok(result.type === 'read');
	assert.deepEqual(
		result.warnings.map(({line, message}) => `${line}: ${message}`),
		[
			'3: is 20,000 characters long: only the first 10,000 are kept',
			'4: is 200,000 characters long: only the first 100,000 are kept',
		],
	);
	assert.equal(result.chronology.get(1).title.length, most.line);
	const lines = [
		{id: 'a', date: '1911', title: 'Lamp'},
		{id: 'b', date: '1912', title: 'a'.repeat(20_000), tags: many.map(String)},
		{id: 'i'.repeat(2000), date: '1913', title: 'Storm'},
	];
	const rows = await readChronology('file.ndjson', lines.map(each => JSON.stringify(each)).join('\n'));
	assert.ok(rows.type === 'read');
	assert.equal(rows.chronology.size, 2);
	assert.deepEqual(
		rows.warnings.map(({severity, line, message}) => `${severity} ${line}: ${message}`),
		[
			'warning 2: is 20,000 characters long: only the first 10,000 are kept',
			'warning 2: has 1,005 entries: only the first 1,000 are kept',
			`skipped 3: event ${'i'.repeat(49)}…, id: is 2,000 characters long, and an id may be 1,000 characters long`,
		],
	);
});

test('a text is cut between characters, and says how much is left out', () => {
	assert.equal(cutTo('a'.repeat(100), 60), `${'a'.repeat(28)}… (72 more characters left out)`);
	const cutPair = cutTo('🎣'.repeat(100), 61);
	assert.match(cutPair, /^🎣+… \(\d+ more characters left out\)$/u);
	assert.equal(cutTo('a'.repeat(60), 60), 'a'.repeat(60));
});

test('what is the user’s own has no bound', async () => {
	const own = Array.from({length: 5000}, (_, index) => index);
	const result = await readChronology('file.json', documentOf({'x-own': own}));
	assert.ok(result.type === 'read');
	assert.deepEqual(result.warnings, []);
	assert.deepEqual(result.chronology.get(0).extra, {'x-own': own});
});
