import assert from 'node:assert/strict';
import {test} from 'node:test';
import {complaints} from '../fixtures.ts';

type Told = {readonly date?: string; readonly published?: string};

function documentOf(...told: readonly Told[]): string {
	return JSON.stringify({
		version: 1,
		title: 'T',
		sources: told.map(({published}, index) => ({id: `s${index}`, outlet: 'S', published})),
		events: told.map(({date}, index) => ({
			id: `e${index}`,
			date,
			title: 'E',
			accounts: [{source: `s${index}`, text: 'So.'}],
		})),
	});
}

const slips: readonly (readonly [name: string, told: readonly Told[], complaint?: string])[] = [
	[
		'a year that lacks its thousands',
		[{date: '2025-09-24'}, {date: '0025-09-26'}, {date: '2025-09-28'}],
		'warning: event e1, date: 26 September AD 25 is 2,000 years from all other events: is the year right?',
	],
	[
		'a year with a digit too much',
		[{date: '2025'}, {date: '2024'}, {date: 'Y20255'}],
		'warning: event e2, date: 20,255 is 18,230 years from all other events: is the year right?',
	],
	['two events are too few to tell', [{date: '2025'}, {date: '0025'}]],
	['undated events are not counted', [{date: '2025'}, {date: '0025'}, {}]],
	['500 years from the others', [{date: '2000'}, {date: '1500'}, {date: '2100'}]],
	[
		'501 years',
		[{date: '2001'}, {date: '1500'}, {date: '2100'}],
		'warning: event e1, date: 1500 is 501 years from all other events: is the year right?',
	],
	['others over more than 200 years', [{date: '2025'}, {date: '0025'}, {date: '1800'}]],
	['two that are far', [{date: '2025'}, {date: '0025'}, {date: '0026'}, {date: '2024'}]],
	[
		'a source published before its event',
		[{date: '2020-11-17', published: '2020-11-16'}],
		'warning: event e0, account of s0, source: s0 was published before the event (16 November 2020; the event: 17 November 2020)',
	],
	['a source published on the day', [{date: '2020-11-17', published: '2020-11-17'}]],
	['a source published some time that month', [{date: '2020-11-17', published: '2020-11'}]],
	['an event that may have been before', [{date: '2020-11', published: '2020-11-02'}]],
	['a source that goes on', [{date: '2020-11', published: '2019/..'}]],
	['an event that may have been long before', [{date: '[..2020]', published: '2019'}]],
	['an event of about the year after', [{date: '2020~', published: '2019'}]],
	['a source of about the year before', [{date: '2020', published: '2019~'}]],
	[
		'a source of about the year, and an event long after',
		[{date: '2020', published: '1950~'}],
		'warning: event e0, account of s0, source: s0 was published before the event (c. 1950; the event: 2020)',
	],
	['a source without a date', [{date: '2020-11'}]],
];

for (const [name, told, complaint] of slips) {
	test(`${name}: ${complaint === undefined ? 'nothing is said' : 'a warning'}`, async () => {
		const said = (await complaints(documentOf(...told))).map(text => text.replace(/^[\d:]+ /, ''));
		assert.deepEqual(said, complaint === undefined ? [] : [complaint]);
	});
}
