import assert from 'node:assert/strict';
import {test} from 'node:test';
import {daysWanted} from '../../source/query/days-wanted.ts';

const dayOf = (date: string) => Date.parse(date) / 86_400_000;

const asked: readonly (readonly [
	filter: string,
	years: readonly (readonly (readonly [first: string, last: string])[])[],
])[] = [
	['year:2015', [[['2015-01-01', '2015-12-31']]]],
	['year:2015 actor:Crew -tag', [[['2015-01-01', '2015-12-31']]]],
	['lamp -year:2014 year:2015', [[['2015-01-01', '2015-12-31']]]],
	[
		'year:2015 year:2017..2018',
		[
			[
				['2015-01-01', '2015-12-31'],
				['2017-01-01', '2018-12-31'],
			],
		],
	],
	['from:2015 to:2016-02 year:2015', [[['2015-01-01', '2016-02-29']], [['2015-01-01', '2015-12-31']]]],
];

for (const [filter, lists] of asked)
	test(`${filter} asks for events of some days, with two days more at each end`, () => {
		assert.deepEqual(
			daysWanted(filter)
				?.map(ranges => ranges.map(({earliest, latest}) => [earliest + 2, Math.floor(latest - 2)]))
				.sort(),
			lists.map(ranges => ranges.map(([first, last]) => [dayOf(first), dayOf(last)])).sort(),
		);
	});

for (const filter of [
	'',
	'lamp',
	'-year:2015',
	'year:2015 link:truce',
	'year:2015 tag:lamp',
	'year:2015 is:disputed',
	'year:2015 view:mine',
	'year:201x5',
	'year:2015 "open',
])
	test(`${filter || 'no filter'}: events of all days are needed`, () => {
		assert.equal(daysWanted(filter), undefined);
	});
