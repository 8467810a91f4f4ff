import assert from 'node:assert/strict';
import {test} from 'node:test';
import {twinsAmong} from '../../source/text/twins.ts';

const twins: readonly (readonly [one: string, other: string])[] = [
	['bridge', 'Bridge'],
	['bridge', 'bridges'],
	['Kataib Hezbollah', 'Kateib Hezbollah'],
	['Kataib Hezbollah', 'KataibHezbollah'],
	['Zoë Marsh', 'Zoe Marsh'],
	['road-closure', 'road closure'],
	['Ferrymen’s Union', "Ferrymen's Union"],
	['closure', 'closre'],
];

for (const [one, other] of twins) {
	test(`“${one}” and “${other}” may be two spellings of one`, () => {
		assert.deepEqual(twinsAmong([{text: one}, {text: 'harbour'}, {text: other}]), [
			{one: {text: one}, other: {text: other}},
		]);
	});
}

const others: readonly (readonly [one: string, other: string])[] = [
	['bridge', 'bridge'],
	['Pier 3', 'Pier 4'],
	['Radio 1', 'Radio 11'],
	['Iran', 'Iraq'],
	['lamp', 'camp'],
	['bridge', 'ferry'],
	['closure', 'closed'],
	['Company A', 'Company B'],
	['Orla', 'Norla'],
	['flight', 'slight'],
	['north bridge', 'south bridge'],
	['', 'a'],
];

for (const [one, other] of others) {
	test(`“${one}” and “${other}” are not`, () => {
		assert.deepEqual(twinsAmong([{text: one}, {text: other}]), []);
	});
}
