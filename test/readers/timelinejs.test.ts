import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {keptRows} from '../../source/readers/kept-rows.ts';
import {dateInText, dateText, type SlideDate} from '../../source/readers/timelinejs/date.ts';
import {readTimelineJs} from '../../source/readers/timelinejs/read.ts';
import {allRows, placedComplaints, read, readDoubtful} from '../fixtures.ts';

const tide = {
	title: {text: {headline: 'The <b>tide</b> mill<br/>1180–1962', text: '<p>How it ground &amp; fell.</p>'}},
	scale: 'human',
	events: [
		{
			unique_id: 'built',
			start_date: {year: '1180', month: '', display_date: 'about 1180'},
			end_date: {year: 1182},
			text: {headline: 'Built', text: '<p>Of <a href="https://example.org/oak">oak</a>.</p>'},
			media: {url: '//example.org/a.png', caption: 'The wheel', credit: '<i>Hand</i>'},
			group: 'works',
		},
		{start_date: {year: '-44', month: 3, day: '15', hour: '9', minute: '5'}, text: {headline: 'Before it'}},
		{start_date: {year: '1962', month: '2', day: '30'}, text: {text: 'It fell down.\nAll of it.'}},
		{text: {headline: 'Some day'}},
	],
	eras: [{start_date: {year: '1700'}, end_date: {year: '1799'}, text: {headline: 'Idle'}}],
};

function eventsOf(chronology: Chronology): readonly string[] {
	return allRows(chronology).map(row => {
		const {date, title, tags} = chronology.get(row);
		return [date?.text, title, ...tags].join(' · ');
	});
}

test('a timeline of version 3: its title, its slides and its eras', async () => {
	const chronology = await readDoubtful(JSON.stringify(tide), 'tide.json');
	assert.deepEqual(
		[chronology.title, chronology.description],
		['The tide mill 1180–1962', 'How it ground & fell.'],
	);
	assert.deepEqual(eventsOf(chronology), [
		'-0043-03-15T09:05 · Before it',
		'1180/1182 · Built · works',
		'1700/1799 · Idle · era',
		'1962-02 · It fell down.',
		' · Some day',
	]);
	const {id, accounts} = chronology.get(1);
	assert.equal(id, 'built');
	const [account] = accounts;
	assert.deepEqual([account?.when, account?.text], ['about 1180', 'Of oak (https://example.org/oak).']);
	assert.equal(chronology.sources.get(account?.source ?? '')?.outlet, 'The tide mill 1180–1962');
	assert.deepEqual(
		account?.claims.map(({topic, says}) => `${topic}: ${says}`),
		['Media: https://example.org/a.png', 'Caption: The wheel', 'Credit: Hand'],
	);
});

test('a day that no month has is told, with its line', async () => {
	assert.deepEqual(await placedComplaints(JSON.stringify(tide, undefined, 1), 'tide.json'), [
		"43:3: warning: “30” isn't a day of 1962-02: the month alone is read",
		'53:3: warning: has no year: the event has no date',
	]);
});

const old = {
	timeline: {
		headline: 'The weir',
		type: 'default',
		text: 'Built &amp; broken',
		date: [
			{
				startDate: '1911,12,10',
				endDate: '1911,12,11',
				headline: 'Flood',
				text: '<p>It came.</p>',
				tag: 'water',
				asset: {media: 'https://example.org/b', caption: 'A boat'},
			},
			{startDate: '12/10/1911', headline: 'In the American way'},
			{startDate: '-500', headline: 'Long before'},
			{startDate: 'some day', headline: 'Undated'},
		],
		era: [{startDate: '1900', endDate: '1910', headline: 'Calm'}],
	},
};
const ofOld = [
	'-0499 · Long before',
	'1900/1910 · Calm · era',
	'1911-12-10 · In the American way',
	'1911-12-10/1911-12-11 · Flood · water',
	' · Undated',
];

for (const [name, text] of [
	['as it is', JSON.stringify(old)],
	['as a variable', `storyjsonp_data = ${JSON.stringify(old)};\n`],
	['as a variable that is declared', `var a = ${JSON.stringify(old)}`],
	['as a call', `callback(${JSON.stringify(old)});`],
] as const) {
	test(`a timeline of the first versions, ${name}`, async () => {
		const chronology = await readDoubtful(text, 'weir.js');
		assert.equal(chronology.title, 'The weir');
		assert.deepEqual(eventsOf(chronology), ofOld);
		assert.deepEqual(
			(await placedComplaints(text, 'weir.js')).map(told => told.replace(/^\d+:\d+: /, '')),
			["warning: the date “some day” isn't a date: write 2011,12,10: the event is undated here"],
		);
	});
}

test('slides under their name of between the versions are read', async () => {
	const text = JSON.stringify({timeline: {slides: [{start_date: {year: '1888'}, text: {headline: 'A'}}]}});
	assert.deepEqual(eventsOf(await read(text)), ['1888 · A']);
});

test('a timeline that isn’t quite JSON is read as far as it can be, and the fault is told', async () => {
	const text =
		'{"title": {"text": {"headline": "T"}},\n"events": [\n{"start_date": {"year": "1900"}, "text": {"headline": "A"}},\n{"start_date": {"year": "1901"}, "text": {"headline": "B"},},\n5\n]}';
	assert.deepEqual(eventsOf(await readDoubtful(text)), ['1900 · A', '1901 · B']);
	assert.deepEqual(await placedComplaints(text), [
		"4:59: warning: isn't valid JSON: this comma is one too many, since } follows it; the rest is read as far as it can be",
		'5:1: left out: is 5, and a slide is a map: {…}',
	]);
});

test('a timeline without slides is refused', async () => {
	assert.deepEqual(await placedComplaints('{"title": {"start_date": {}}, "events": {}}'), [
		'is a timeline of TimelineJS, and holds no event that can be read',
		'1:31: left out: events is a map, and should be a list',
	]);
});

const parts: readonly (readonly [date: SlideDate, text: string])[] = [
	[{year: '2011'}, '2011'],
	[{year: '-44'}, '-0043'],
	[{year: '-1'}, '0000'],
	[{year: '−44'}, '-0043'],
	[{year: '79', month: '8', day: '24'}, '0079-08-24'],
	[{year: '-13800000000'}, 'Y-13799999999'],
	[{year: '-252000000', month: '1'}, 'Y-251999999'],
	[{year: '2011', month: '12', day: '10', hour: '7'}, '2011-12-10T07:00'],
	[
		{year: '2011', month: '12', day: '10', hour: '7', minute: '2', second: '1', fraction: '050'},
		'2011-12-10T07:02:01.050',
	],
	[{year: '2011', month: '12', hour: '7'}, '2011-12'],
	[{year: '2011', month: 'März', day: '4'}, '2011-03-04'],
	[{year: '-12,000.0'}, 'Y-11999'],
];

for (const [date, text] of parts) {
	test(`${JSON.stringify(date)} is ${text}`, () => assert.deepEqual(dateText(date), {type: 'date', text}));
}

const inTexts: readonly (readonly [written: string, text: string])[] = [
	['2011', '2011'],
	['2011,12', '2011-12'],
	['2011,12,10', '2011-12-10'],
	['2011, 2, 3', '2011-02-03'],
	['2011,12,10,07,02,10', '2011-12-10T07:02:10'],
	['1/26/2012', '2012-01-26'],
	['1/2012', '2012-01'],
	['2012-1-26', '2012-01-26'],
	['2012-01-26 10:30:00', '2012-01-26T10:30:00'],
	['-500', '-0499'],
	['10 December 2011', '2011-12-10'],
];

for (const [written, text] of inTexts) {
	test(`“${written}” is ${text}`, () => assert.deepEqual(dateInText(written), {type: 'date', text}));
}

test('any values in a timeline give events or problems with places', async () => {
	const slide = fc.dictionary(
		fc.constantFrom(
			'start_date',
			'end_date',
			'text',
			'media',
			'group',
			'unique_id',
			'startDate',
			'headline',
			'__proto__',
		),
		fc.jsonValue(),
	);
	const list = fc.oneof(fc.array(slide), fc.jsonValue());
	const timeline = fc.record(
		{events: list, eras: list, title: fc.jsonValue(), date: list, start_date: fc.constant({})},
		{requiredKeys: ['events', 'start_date']},
	);
	await fc.assert(
		fc.asyncProperty(timeline, async tree => {
			for (const told of await placedComplaints(JSON.stringify(tree)))
				assert.match(told, /^(?:\d+:\d+: |is a timeline)/);
		}),
	);
});

test('where the pieces of a timeline begin makes no difference', async () => {
	const text = `callback(${JSON.stringify(tide, undefined, 2).replaceAll('\n', '\r\n')})`;
	async function* pieces(): AsyncGenerator<string> {
		yield* text;
	}
	const rows = keptRows('tide');
	await readTimelineJs(pieces(), rows.into, {});
	const {chronology, problems} = rows.made();
	assert.deepEqual(eventsOf(chronology), eventsOf(await readDoubtful(text)));
	assert.deepEqual(
		problems.map(({line}) => line),
		[43, 53],
	);
});
