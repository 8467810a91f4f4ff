import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Duration, durationOf} from '../../source/chronology/duration.ts';
import {chronologyOf, chronologyOfEvents} from '../../source/chronology/store.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import {stretchesOf} from '../../source/timeline/stretches.ts';
import {orvel} from '../fixtures.ts';

function dateOf(text: string) {
	const date = parseEdtf(text);
	assert.ok('type' in date && date.type !== 'fault', text);
	return date;
}

const durations: readonly (readonly [text: string, duration: Duration])[] = [
	['1990-01-28', 'exact'],
	['1990~', 'vague'],
	['1990/1991', 'lasted'],
	['1990/..', 'lasted in parts'],
	['1990/', 'vague in parts'],
	['[1990-01-01..1990-01-28]', 'between'],
	['{1990..1992}', 'lasted'],
	['[1990..]', 'vague in parts'],
	['[..1990]', 'vague in parts'],
	['[1990]', 'vague in parts'],
	['{1990}', 'vague in parts'],
	['[1990,1992..1994]', 'vague in parts'],
	['{1990,1992}', 'lasted in parts'],
];

for (const [text, duration] of durations)
	test(`the duration of ${text} is ${duration}`, () => {
		assert.equal(durationOf(dateOf(text)), duration);
	});

test('what its bounds tell is told without making the event', () => {
	const event = orvel.get(0);
	const events = ['[1990-01-01..1990-01-28]', '{1990..1992}', '1990'].map((text, index) => ({
		...event,
		id: `event-${index}`,
		date: dateOf(text),
	}));
	const {columns, ...about} = chronologyOfEvents({title: 'Few', extra: {}, sources: [], actors: [], events});
	const chronology = chronologyOf(about, columns, () => assert.fail());
	const told = [0, 1, 2].flatMap(row => stretchesOf(chronology, row).map(({duration}) => duration));
	assert.deepEqual(told.toSorted(), ['exact', 'lasted', 'vague']);
});
