import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Chronology} from '../../source/chronology/store.ts';
import {nothingPersonal} from '../../source/query/personal.ts';
import {wordOffers, wordOfferText} from '../../source/query/word-offers.ts';
import {gullRock, orvel, queryOf, tideMill} from '../fixtures.ts';

const offered: readonly (readonly [filter: string, offer: string, Chronology?])[] = [
	['port-signals', 'no text says port-signals; tag:port-signals selects 1'],
	['year:2003 port-signals', 'no text says port-signals; tag:port-signals selects 1'],
	['"TBN New Dock"', 'no text says TBN New Dock; source:"TBN New Dock" selects 13'],
	['DISPUTED', 'no text says DISPUTED; is:DISPUTED selects 1'],
	['denial', 'no text says denial; link:denial selects 1'],
	[
		'port-signals denial',
		'no text says port-signals; tag:port-signals selects 1; no text says denial; link:denial selects 1',
	],
	// A text says it, no value is called so, it is excluded, or nobody searches for it.
	['kiosk', ''],
	['zeppelin', ''],
	['-port-signals', ''],
	['tag:port-signals', ''],
	['', ''],
	['log', 'no text says log; source:log selects 1', gullRock],
	['undated', 'no text says undated; is:undated selects 2', tideMill],
];

for (const [filter, offer, chronology = orvel] of offered) {
	test(`${filter || 'an empty filter'}: ${offer || 'nothing is offered'}`, () => {
		const query = queryOf(filter, chronology);
		assert.equal(wordOfferText(wordOffers(chronology, query, nothingPersonal)), offer);
	});
}

test('a filter that the settings give a name is offered', () => {
	const personal = {...nothingPersonal, views: new Map([['low-tide', 'tag:truce']])};
	const said = wordOfferText(wordOffers(orvel, queryOf('low-tide'), personal));
	assert.equal(said, 'no text says low-tide; view:low-tide selects 1');
});
