import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatLabel} from '../../source/dates/format/label.ts';
import {events} from './events.ts';

type Row = readonly [id: string, date: string, label: string];

const rows: readonly Row[] = [
	['invasion', '2003', '2003'],
	['departure', '2011', '2011'],
	['isis-invasion', '2014~', 'by 2014'],
	['return', '2014', '2014'],
	['withdrawal-planned', '[2019-10..2019-12]', 'late'],
	['soleimani-strike', '2020-01~', 'c. Jan'],
	['resolution', '2020-01', 'Jan'],
	['embassy-warning', '2020-01', 'Jan'],
	['c-ram', '[2020-01-01..2020-11-17]', 'in 2020?'],
	['bases', '2020-03~/2020-11', 'from Mar?'],
	['september-attacks', '2020-09', 'Sep'],
	['closure-threat', '[2020-09-21..2020-09-30]', 'late Sep'],
	['truce', '[2020-10-11..2020-10-20]', 'mid-Oct'],
	['troop-cut', '2020-11-17~', 'c. 17 Nov'],
	['rocket-attack', '2020-11-17', '17 Nov'],
	['denial', '[2020-11-17..2020-11-18]', '17/18 Nov'],
];

test('events stand in order, dated as their sources date them', () => {
	assert.deepEqual(
		events.map(({id, date, label}) => [id, date?.text, label ?? (date && formatLabel(date))]),
		rows,
	);
});

/** By source and event, how the account dates the event: in words and, where the source gives a date by itself, in EDTF. */
const ownDates: Readonly<Record<string, Readonly<Record<string, readonly [when?: string, date?: string]>>>> =
	{
		'nbc-new-york': {
			invasion: ['in 2003', '2003'],
			departure: ['in 2011', '2011'],
			'isis-invasion': ['before US troops returned in 2014'],
			return: ['in 2014', '2014'],
			'withdrawal-planned': ['late last year'],
			'soleimani-strike': ['before the resolution of January'],
			resolution: ['in January'],
			'c-ram': ['earlier this year, if that belongs to the installing'],
			bases: ['for months; planned for March, in a garbled sentence'],
			'september-attacks': [],
			'closure-threat': [],
			truce: ['in mid-October'],
			'troop-cut': ['recently'],
			'rocket-attack': ['Tuesday'],
		},
		rudaw: {
			'embassy-warning': ['in January', '2020-01'],
			'september-attacks': ['in September alone', '2020-09'],
			'closure-threat': ['in late September', '[2020-09-21..2020-09-30]'],
			truce: ['in October', '2020-10'],
			'troop-cut': ['hours before the attack, at a press conference'],
			'rocket-attack': ['late on Tuesday', '2020-11-17'],
			denial: ['after the attack'],
		},
	};

for (const [source, dates] of Object.entries(ownDates)) {
	test(`${source} dates an event itself only where it gives the date`, () => {
		const given = events.flatMap(({id, accounts}) =>
			accounts
				.filter(account => account.source === source)
				.map(({when, date}) => [id, [when, date?.text].filter(part => part !== undefined)]),
		);
		assert.deepEqual(Object.fromEntries(given), dates);
	});
}
