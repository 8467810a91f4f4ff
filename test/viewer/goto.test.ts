import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {State} from '../../source/viewer/state/state.ts';
import {at, drive, filtered, opened, screenOf} from '../drive.ts';

function typed(state: State, text: string, ...after: readonly string[]): State {
	const keys = [...text].map(character => (character === ' ' ? 'space' : character));
	return drive(state, [':', ...keys, ...after].join(' '));
}

function bar(state: State): readonly string[] {
	return screenOf(state)
		.split('\n')
		.slice(-2)
		.map(row => row.trimEnd());
}

const goals: readonly (readonly [string, string, string | undefined])[] = [
	['2014', 'return', undefined],
	['sep 2020', 'september-protests', undefined],
	['17 nov', 'crew-cut', undefined],
	['2020-11-17', 'crew-cut', undefined],
	['17.11.2020', 'crew-cut', undefined],
	['Tue 17 nov', 'crew-cut', undefined],
	['balloon-protest', 'balloon-protest', undefined],
	[' truce ', 'truce', undefined],
	['-9 years', 'departure', undefined],
	['aug 2020', 'f-horn', undefined],
	['3 may 2015', 'return', 'no event on 3 May 2015; the nearest is 4 months earlier'],
	['may 2010', 'departure', 'no event in May 2010; the nearest is 7 months later'],
	['1990', 'arrival', 'no event in 1990; the nearest is 12 years later'],
];

for (const [text, id, notice] of goals) {
	test(`: ${text} goes to ${id}`, () => {
		const gone = typed(opened({at: 'truce'}), text, 'enter');
		assert.equal(at(gone), id);
		assert.equal(gone.notice, notice);
		assert.equal(gone.mode.type, 'browse');
	});
}

test('where it leads is told while it is written', () => {
	const state = opened({at: 'arrival', size: {columns: 80, rows: 24}});
	assert.match(bar(typed(state, ''))[1] ?? '', /^ a date \(2014/);
	const [line, goal] = bar(typed(state, '2014'));
	assert.equal(line, ' go to: 2014');
	assert.match(goal ?? '', /^ → 2014: NL crews return/);
	assert.match(bar(typed(state, '3 may 2015'))[1] ?? '', /^ → no event on 3 May 2015; the nearest is/);
});

test('a fault is said, and stays until it is mended', () => {
	const state = opened({at: 'truce', size: {columns: 120, rows: 40}});
	const faulty = typed(state, '31 feb', 'enter');
	assert.equal(faulty.mode.type, 'goto');
	assert.match(bar(faulty)[1] ?? '', /February 2020 has 29 days/);
	assert.equal(at(drive(faulty, 'ctrl+u 2 0 1 1 enter')), 'departure');
	assert.equal(drive(state, ': enter').mode.type, 'goto');
});

test('a date that may be two is refused with both', () => {
	const state = opened({at: 'truce', size: {columns: 120, rows: 40}});
	const ambiguous = typed(state, '3/5/2020', 'enter');
	assert.equal(ambiguous.mode.type, 'goto');
	assert.match(bar(ambiguous)[1] ?? '', /^ write 2020-05-03 or 2020-03-05 \(3 May 2020 or 5 March 2020\)$/);
});

test('Esc stays where one was, and Ctrl-O goes back to it', () => {
	const state = opened({at: 'truce'});
	assert.equal(at(typed(state, '2014', 'escape')), 'truce');
	assert.equal(at(typed(state, '2014', 'enter', 'ctrl+o')), 'truce');
});

test('only what the filter leaves is gone to', () => {
	const protests = filtered(opened({at: 'balloon-protest'}), 'tag:protest');
	const gone = typed(protests, 'arrival', 'enter');
	assert.match(gone.notice ?? '', /^arrival is filtered out; the nearest is \d+ years later$/);
	const none = filtered(opened(), 'year:1990');
	assert.match(bar(typed(none, '2014'))[1] ?? '', /the filter leaves no events to go to/);
	assert.equal(typed(none, '2014', 'enter').mode.type, 'goto');
});
