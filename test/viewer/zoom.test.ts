import assert from 'node:assert/strict';
import {test} from 'node:test';
import {textOf} from '../../source/viewer/screen/line.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {at, axisDrawn, drive, filtered, opened, screenOf} from '../drive.ts';

const low = {columns: 80, rows: 24};

function axis(state: State): readonly string[] {
	return axisDrawn(state, {columns: state.size.columns, rows: 3}).map(row => textOf(row).trimEnd());
}

test('by quarter and by month the year is read from the first label and where it changes', () => {
	assert.deepEqual(axis(drive(opened({at: 'truce', size: low}), '+')), [
		'‹·       ·        ·        ·       ▂        █    ▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▄▂▄▄▂▂▂█▂',
		' Q4 2018 Q1 2019  Q2       Q3      Q4       Q1 2020  Q2      Q3       Q4',
		'                                                                      ▲╌',
	]);
	assert.equal(
		axis(drive(opened({at: 'truce', size: low}), '+ +'))[1],
		' Apr 2020 May       Jun       Jul       Aug      Sep       Oct       Nov',
	);
});

test('time goes on where the window ends, as far as the chronology does', () => {
	const marks = (id: string, keys: string) => {
		const [density = ''] = axis(drive(opened({at: id, size: low}), keys));
		return `${density.at(0)}${density.at(79) ?? ' '}`;
	};
	assert.equal(marks('arrival', '+ +'), ' ›');
	assert.equal(marks('departure', '+ +'), '‹›');
	assert.equal(marks('denial', '+ +'), '‹ ');
	assert.equal(marks('departure', '_'), '  ');
});

const zooms: readonly (readonly [string, string | undefined, string])[] = [
	['+', 'quarter', 'by quarter'],
	['=', 'quarter', 'by quarter'],
	['+ +', 'month', 'by month'],
	['+ + +', 'week', 'by week'],
	['+ + + +', 'day', 'by day'],
	['+ + + + +', 'day', 'by day is the finest'],
	['+ -', 'year', 'by year'],
	['-', 'decade', 'by decade'],
	['- -', 'decade', 'by decade is the coarsest'],
	['+ + _', undefined, 'the whole span, by year'],
];

for (const [keys, scale, notice] of zooms) {
	test(`${keys} says ${notice}`, () => {
		const zoomed = drive(opened({at: 'truce'}), keys);
		assert.equal(zoomed.scale, scale);
		assert.equal(zoomed.notice, notice);
		assert.equal(at(zoomed), 'truce');
	});
}

test('the cursor’s event is in the window and the year on it, at every scale, event and width', () => {
	for (const columns of [30, 44, 80, 121, 200]) {
		for (let row = 0; row < 15; row++) {
			for (const keys of ['-', '_', '+', '+ +', '+ + +', '+ + + +']) {
				const state = drive({...opened({size: {columns, rows: 24}}), cursor: row}, keys);
				const lines = axis(state);
				assert.match(lines[2] ?? '', /▲/);
				assert.match(lines[1] ?? '', /^ ?.*20[012]\d/);
				for (const text of lines) assert.ok(text.length <= columns, `${columns}: ${text}`);
			}
		}
	}
});

test('a span is drawn as one, a vague date as some time within it', () => {
	assert.match(axis(drive(opened({at: 'piers', size: low}), '+ +'))[2] ?? '', /▲━{30,}$/);
	assert.match(axis(opened({at: 'arrival', size: low}))[2] ?? '', /^ ▲╌╌╌╌$/);
	assert.match(axis(opened({at: 'balloon-protest', size: low}))[2] ?? '', / ▲$/);
});

const steps: readonly (readonly [string, string, string, string | undefined])[] = [
	['arrival', '>', 'arrival', '2004: no events'],
	['arrival', '> <', 'arrival', undefined],
	['arrival', '<', 'arrival', 'nothing before 2003'],
	['denial', '>', 'denial', 'nothing after 2020'],
	['departure', '> > >', 'return', undefined],
	['balloon-protest', '<', 'leaving-planned', undefined],
	['truce', '+ + < <', 'september-protests', 'August 2020: no event begins in it'],
	['departure', '+ + >', 'departure', 'February 2011: no event begins in it'],
	['departure', '+ + > > > > > > > > > > > >', 'departure', 'January 2012: no events'],
];

for (const [id, keys, end, notice] of steps) {
	test(`from ${id} ${keys} leads to ${end}${notice ? ` and says ${notice}` : ''}`, () => {
		const stepped = drive(opened({at: id}), keys);
		assert.equal(at(stepped), end);
		assert.equal(stepped.notice, notice);
	});
}

test('an empty period is marked where it is until the cursor moves', () => {
	const stepped = drive(opened({at: 'departure'}), '> >');
	assert.match(axis(stepped)[2] ?? '', /^ +△$/);
	assert.match(screenOf(stepped), /▸ +2011 /);
	for (const keys of ['j', 'k', 'g', 'J', ']', '_', '/ t r u c e', ': 2 0 1 4 enter'])
		assert.equal(drive(stepped, keys).period, undefined, keys);
	assert.notEqual(drive(stepped, 'tab').period, undefined);
});

test('with a filter, a period that it leaves empty is said to be so', () => {
	const stepped = drive(filtered(opened({at: 'arrival'}), 'tag:protest'), '>');
	assert.equal(stepped.notice, 'October 2020: the filter leaves no events');
	const whole = drive(filtered(opened({at: 'arrival'}), 'tag:protest'), '_ <');
	assert.equal(whole.notice, '2019: the filter leaves no events');
});
