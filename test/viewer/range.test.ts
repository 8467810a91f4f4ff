import assert from 'node:assert/strict';
import {test} from 'node:test';
import {frame} from '../../source/viewer/frame.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';

function said(state: State): string {
	return screenOf(state).split('\n').at(-1) ?? '';
}

const picks: readonly (readonly [string, string, string, string])[] = [
	['departure', 'v', '2011 · 1 event', 'from:2011 to:2011'],
	['departure', 'v l l l', 'from 2011 to 2014 · 2 events', 'from:2011 to:2014'],
	['departure', 'v right right left', 'from 2011 to 2012 · 1 event', 'from:2011 to:2012'],
	['return', 'v h h h', 'from 2011 to 2014 · 2 events', 'from:2011 to:2014'],
	['return', 'v h h h tab l', 'from 2011 to 2015 · 2 events', 'from:2011 to:2015'],
	['return', 'v l o h h h', 'from 2011 to 2015 · 2 events', 'from:2011 to:2015'],
	['return', 'v H h h h', 'from 2011 to 2014 · 2 events', 'from:2011 to:2014'],
	['truce', '+ + v h l l', 'from October 2020 to November 2020 · 6 events', 'from:2020-10 to:2020-11'],
	['denial', '+ + + + v l', 'from 17 November 2020 to 18 November 2020', 'from:2020-11-17 to:2020-11-18'],
	['departure', '> v l', 'from 2012 to 2013 · 0 events', 'from:2012 to:2013'],
];

for (const [id, keys, words, filter] of picks) {
	test(`from ${id} ${keys} picks ${words}`, () => {
		const picked = drive(opened({at: id}), keys);
		assert.ok(said(picked).startsWith(` ${words}`), said(picked));
		const taken = drive(picked, 'enter');
		assert.equal(taken.filter.text, filter);
		assert.equal(taken.mode.type, 'browse');
		assert.equal(taken.period, undefined);
	});
}

test('it takes the place of the range in the filter and leaves the other terms', () => {
	const state = filtered(opened({at: 'truce'}), 'from:2019 tag:protest to:2020-11 -assembly');
	const taken = drive(state, 'v enter');
	assert.equal(taken.filter.text, 'tag:protest -assembly from:2020-09 to:2020-09');
	assert.equal(drive(taken, 'u').filter.text, state.filter.text);
});

test('Esc leaves filter and cursor as they were', () => {
	const left = drive(opened({at: 'return'}), 'v l l escape');
	assert.equal(left.filter.text, '');
	assert.equal(at(left), 'return');
	assert.equal(left.mode.type, 'browse');
});

test('an end goes no further than time does', () => {
	const picked = drive(opened({at: 'arrival'}), 'v h');
	assert.match(screenOf(picked), /^ nothing before 2003\n 2003 · 1 event/m);
});

test('what is picked is drawn so, though the end that moves leaves the window', () => {
	const shown = frame(drive(opened({at: 'return'}), 'v l l'));
	assert.ok(shown.type === 'screen' && shown.axis);
	const [density = [], , marker = []] = shown.axis.lines;
	const selected = density.filter(({style}) => style === 'selected').map(({text}) => text);
	assert.equal(selected.join('').length, marker.at(-1)?.text.length);
	assert.match(marker.at(-1)?.text ?? '', /^━+▲$/);
	const far = drive(opened({at: 'truce'}), `+ + v ${Array(40).fill('h').join(' ')}`);
	assert.match(screenOf(far).split('\n')[3] ?? '', /▲━+$/);
});
