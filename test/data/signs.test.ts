import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareAccounts, type Sign, tally} from '../../source/chronology/comparison.ts';
import {differencesOf} from '../../source/chronology/differences.ts';
import {iraq} from '../bundled.ts';
import {allRows} from '../fixtures.ts';
import {eventOf, events} from './events.ts';

type Signs = Readonly<Record<string, Sign>>;

const signs: Readonly<Record<string, Signs>> = {
	invasion: {When: 'alone'},
	departure: {When: 'alone'},
	'isis-invasion': {When: 'alone'},
	return: {When: 'alone'},
	'withdrawal-planned': {When: 'alone', 'Withdrawal planned for': 'alone'},
	'soleimani-strike': {When: 'alone', Killed: 'alone', 'Strike led by': 'alone'},
	resolution: {When: 'alone', 'What it urges': 'alone', 'Who passed it': 'alone', Binding: 'alone'},
	'embassy-warning': {
		When: 'alone',
		'Advice to US citizens': 'alone',
		'Grounds for the advice': 'alone',
	},
	'c-ram': {When: 'alone', 'C-RAM installed by': 'alone'},
	bases: {
		When: 'alone',
		'Withdrawal under way': 'alone',
		'Withdrawal planned for': 'alone',
		'Reason to withdraw': 'alone',
		'US aid': 'alone',
		"US officials' view": 'alone',
		"Iraqi officials' view": 'alone',
		"Iran-aligned groups' view": 'alone',
	},
	'september-attacks': {
		When: 'alone',
		'Number of attacks': 'compatible',
		Targets: 'compatible',
		Attackers: 'alone',
	},
	'closure-threat': {
		When: 'alone',
		"Washington's threat": 'compatible',
		'Diplomatic crisis': 'alone',
		'Condition of the threat': 'alone',
	},
	truce: {
		When: 'compatible',
		'Who announced it': 'compatible',
		'What was announced': 'compatible',
		Condition: 'compatible',
	},
	'troop-cut': {
		When: 'compatible',
		'Announced by': 'compatible',
		'Troops in Iraq before': 'compatible',
		'Troops in Iraq after': 'agree',
		Deadline: 'alone',
		Countries: 'compatible',
	},
	'rocket-attack': {
		When: 'compatible',
		'Rockets at the Green Zone': 'compatible',
		'Aimed at': 'alone',
		'Rockets elsewhere': 'alone',
		Killed: 'agree',
		'Civilians injured': 'agree',
		'People injured, in the opening': 'alone',
		'Security forces injured': 'alone',
		'One of the rockets in the zone': 'alone',
		'Air defence': 'alone',
		Responsibility: 'compatible',
		'Attacks on US personnel': 'alone',
		'Iraqi response': 'alone',
		'The Green Zone': 'alone',
	},
	denial: {
		When: 'alone',
		Responsibility: 'alone',
		'Explanation of the attack': 'alone',
		'The embassy': 'alone',
	},
};

for (const [id, expected] of Object.entries(signs)) {
	test(`what the articles say of ${id} compares as they stand`, () => {
		const given = compareAccounts(eventOf(id)).map(({topic, sign}) => [topic, sign]);
		assert.deepEqual(Object.fromEntries(given), expected);
	});
}

test('every event is compared here, and the two articles contradict each other nowhere', () => {
	assert.deepEqual(
		events.map(({id}) => id),
		Object.keys(signs),
	);
	assert.deepEqual(
		differencesOf(iraq, allRows(iraq)).filter(({topic}) => topic.sign === 'differ'),
		[],
	);
});

test('the attack, the truce and the cut are tallied as they compare', () => {
	assert.deepEqual(
		['rocket-attack', 'truce', 'troop-cut'].map(id => tally(compareAccounts(eventOf(id)))),
		[
			{agree: 2, compatible: 3, differ: 0, alone: 9},
			{agree: 0, compatible: 4, differ: 0, alone: 0},
			{agree: 1, compatible: 4, differ: 0, alone: 1},
		],
	);
});
