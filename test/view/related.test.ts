import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openState} from '../../source/view/open.ts';
import {at, drive, filtered, screenOf} from '../drive.ts';
import {fixture, read} from '../fixtures.ts';

const ferry = await read(fixture('ferry.yaml'), 'ferry.yaml');

const openAt = (id: string, columns = 120, rows = 40) => openState(ferry, {size: {columns, rows}, at: id});

test('r goes to the one related event, and Ctrl-O back', () => {
	const there = drive(openAt('talks'), 'r');
	assert.equal(there.mode.type, 'choose', 'the talks came because of the strike, and before the return');
	assert.equal(at(drive(there, '1')), 'strike');
	assert.equal(at(drive(there, 'j enter')), 'return');
	assert.equal(at(drive(there, '2 ctrl+o')), 'talks');
});

test('where nothing is linked, that is said', () => {
	assert.equal(drive(openAt('fare'), 'r').notice, 'no source links this event with another');
});

test('an event that the filter leaves out is not gone to, and that is said', () => {
	const state = filtered(openAt('return'), 'runs');
	const stayed = drive(state, 'r 1');
	assert.equal(at(stayed), 'return');
	assert.equal(stayed.notice, 'the filter leaves strike out');
});

for (const [columns, rows] of [
	[120, 40],
	[80, 24],
	[40, 12],
] as const) {
	test(`links are told under an account and compared beside each other, at ${columns}x${rows}`, () => {
		const state = openAt('return', columns, rows);
		const all = (keys: string) => {
			const pages = Array.from({length: 8}, (_, page) =>
				screenOf(drive(state, [keys, ...Array.from({length: page}, () => 'space')].join(' '))),
			);
			return pages.join('\n');
		};
		const account = all('enter 1');
		assert.match(account, /Ends/);
		assert.match(account, /The crews stop work/);
		assert.match(account, /appears to[\s\S]*end it/);
		const compared = all('enter c');
		assert.match(compared, /strike over/);
		assert.match(compared, /[~=]/);
	});
}

test('two linked events that are compared are said to be linked', () => {
	const pair = drive(openAt('return'), 'C k enter');
	assert.match(screenOf(pair), /the first is after the second \(The Post: after talks, ¶1; Log: After/);
});
