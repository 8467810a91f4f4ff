import assert from 'node:assert/strict';
import {test} from 'node:test';
import {chronologyOfEvents} from '../../source/chronology/store.ts';
import {dayNumber} from '../../source/dates/gregorian.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {at, drive, effectsOf, filtered, opened, screenOf} from '../drive.ts';

function typed(state: State, text: string, ...after: readonly string[]): State {
	const keys = [...text].map(character => (character === ' ' ? 'space' : character));
	return drive(state, [':', ...keys, ...after].join(' '));
}

function bar(state: State): readonly string[] {
	return screenOf(state)
		.split('\n')
		.slice(-3)
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
	['aug 2020', 'piers', undefined],
	['3 may 2015', 'return', 'no event on 3 May 2015; the nearest is 1 year earlier'],
	['may 2010', 'departure', 'no event in May 2010; the nearest is 8 months later'],
	['1990', 'arrival', 'no event in 1990; the nearest is 13 years later'],
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
	const [, nearest = '', rest = ''] = bar(typed(state, '3 may 2015'));
	assert.match(
		`${nearest}${rest}`,
		/^ → no event on 3 May 2015; the nearest is 1 year earlier: NL crews return after ISTL takes/,
	);
});

test('a fault is said, and stays until it is mended', () => {
	const state = opened({at: 'truce', size: {columns: 120, rows: 40}});
	const faulty = typed(state, '31 feb', 'enter');
	assert.equal(faulty.mode.type, 'goto');
	assert.match(bar(faulty)[2] ?? '', /February 2020 has 29 days/);
	assert.equal(at(drive(faulty, 'ctrl+u 2 0 1 1 enter')), 'departure');
	assert.equal(drive(state, ': enter').mode.type, 'goto');
});

test('a date that may be two is refused with both', () => {
	const state = opened({at: 'truce', size: {columns: 120, rows: 40}});
	const ambiguous = typed(state, '3/5/2020', 'enter');
	assert.equal(ambiguous.mode.type, 'goto');
	assert.match(
		bar(ambiguous)[2] ?? '',
		/^ write 2020-05-03 or 2020-03-05 \(3 May 2020 or 5 March 2020\) {2}/,
	);
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
	assert.match(bar(typed(none, '2014'))[2] ?? '', /the filter leaves no events to go to/);
	assert.equal(typed(none, '2014', 'enter').mode.type, 'goto');
});

test('a date without a year is in the year that has an event so dated', () => {
	const dated: readonly (readonly [string, string, string])[] = [
		['arrival', '17 nov', '17 November 2020'],
		['arrival', 'sep', 'September 2020'],
		['arrival', 'Tue 17 nov', '17 November 2020'],
		['arrival', '18 nov', '18 November 2003'],
		['truce', '1 may', '1 May 2020'],
	];
	for (const [from, text, words] of dated)
		assert.match(
			screenOf(typed(opened({at: from}), text)),
			new RegExp(`→ (?:perhaps |no event )?(?:on )?${words}[:;]`),
			text,
		);
	assert.equal(at(typed(opened({at: 'arrival'}), '17 nov', 'enter')), 'crew-cut');
	// Where the filter hides all such events, they still tell the year.
	const old = filtered(opened({at: 'departure'}), 'year:..2014');
	const gone = typed(old, '17 nov', 'enter');
	assert.equal(
		gone.notice,
		'no event on 17 November 2020 is shown: 3 are filtered out; the nearest is 6 years earlier',
	);
});

test('what is only filtered out is said to be', () => {
	const old = filtered(opened({at: 'departure'}), 'year:2011');
	assert.equal(
		typed(old, '2020', 'enter').notice,
		'no event in 2020 is shown: 11 are filtered out; the nearest is 9 years earlier',
	);
	assert.equal(typed(old, '1990', 'enter').notice, 'no event in 1990; the nearest is 21 years later');
	assert.equal(
		typed(old, '2014', 'enter').notice,
		'no event in 2014 is shown: 1 is filtered out; the nearest is 3 years earlier',
	);
});

test('years are counted as the list counts them, from beginning to beginning', () => {
	assert.match(
		typed(opened({at: 'arrival'}), '2007', 'enter').notice ?? '',
		/the nearest is 4 years earlier/,
	);
	assert.match(typed(opened({at: 'arrival'}), '1999', 'enter').notice ?? '', /the nearest is 4 years later/);
});

test('an event that may only have been then is gone to with a perhaps, and never by a step', () => {
	assert.match(screenOf(typed(opened({at: 'truce'}), 'feb 2020')), /→ perhaps in February 2020: F-HORN/);
	// Of several the one that is dated most narrowly; and what lasted was then.
	assert.match(screenOf(typed(opened({at: 'truce'}), '12 oct 2020')), /→ perhaps on 12 October 2020: Boats/);
	assert.match(
		screenOf(typed(opened({at: 'truce'}), 'aug 2020')),
		/→ August 2020: The alliance leaves several/,
	);
	const stepped = typed(opened({at: 'denial'}), '-2 weeks', 'enter');
	assert.equal(at(stepped), 'crew-cut');
	assert.equal(stepped.notice, 'no event on 3 November 2020; the nearest is 2 weeks later');
	assert.equal(at(typed(opened({at: 'truce'}), '-9 years', 'enter')), 'departure');
	assert.equal(at(typed(opened({at: 'arrival'}), '+100 years', 'enter')), 'denial');
	assert.equal(at(typed(opened({at: 'denial'}), '-100 years', 'enter')), 'arrival');
});

test('a day by itself is in the month of the event one is at; without one the month is asked for', () => {
	assert.equal(at(typed(opened({at: 'denial'}), '17', 'enter')), 'crew-cut');
	assert.equal(at(typed(opened({at: 'denial'}), 'the 17th', 'enter')), 'crew-cut');
	assert.match(screenOf(typed(opened({at: 'denial'}), '31')), /November 2020 has 30 days/);
	assert.match(screenOf(typed(opened({at: 'arrival'}), '17')), /which month\? write 17 nov/);
	assert.match(screenOf(typed(opened({at: 'f-horn'}), '17th')), /which month\? write 17th nov/);
});

test('today is understood where it is known, and so are years before Christ', () => {
	const openedAt = 86_400 * dayNumber({year: 2014, month: 6, day: 1});
	assert.equal(at(typed(opened({openedAt}), 'today', 'enter')), 'return');
	assert.equal(at(typed(opened({openedAt: openedAt + 9999 * 86_400}), 'today', 'enter')), 'denial');
	assert.match(screenOf(typed(opened({openedAt}), 'yesterday')), /→ perhaps on 31 May 2014: NL crews return/);
	assert.match(screenOf(typed(opened(), 'today')), /write the date itself/);
	assert.equal(
		typed(opened(), '44 bc', 'enter').notice,
		'no event in 44 BC; the nearest is 2046 years later',
	);
});

test('the ids of events are completed, and the only one is gone to', () => {
	const state = opened({at: 'arrival', size: {columns: 80, rows: 24}});
	const [menu, prompt, goal] = screenOf(typed(state, 'tru')).split('\n').slice(-4);
	assert.deepEqual([menu?.trim(), prompt], ['truce  Boats announce a conditional truce', ' go to: tru']);
	assert.match(goal ?? '', /^ → truce: Boats announce/);
	assert.equal(at(typed(state, 'tru', 'enter')), 'truce');
	assert.match(screenOf(typed(state, 'tru', 'tab')), /^ go to: truce$/m);
	const several = typed(state, 'cr');
	assert.match(screenOf(typed(state, 'de')), /departure .*\n.*denial/);
	assert.doesNotMatch(screenOf(typed(state, 'de')), /isn't understood/);
	assert.match(typed(state, 'de', 'enter').notice ?? '', /^choose an event id with Down, or type on$/);
	assert.equal(at(typed(state, 'de', 'down', 'down', 'enter')), 'denial');
	assert.equal(at(typed(state, 'de', 'up', 'enter')), 'denial');
	assert.match(screenOf(typed(state, 'de', 'down', 'down', 'tab')), /^ go to: denial$/m);
	assert.equal(several.mode.type, 'goto');
	assert.match(screenOf(typed(state, 'cut')), /crew-cut/);
	assert.match(screenOf(typed(state, 'zzz')), /“zzz” isn't understood/);
});

test(':q quits', () => {
	for (const text of ['q', 'quit', 'wq', 'q!']) {
		assert.match(screenOf(typed(opened(), text)), /→ quit annals/);
		const effects = effectsOf(typed(opened(), text), {type: 'key', key: 'enter'});
		assert.deepEqual(
			effects.map(({type}) => type),
			['place', 'quit'],
			text,
		);
	}
});

test('a chronology without events is not said to be filtered', () => {
	const empty = chronologyOfEvents({title: 'Nothing', sources: [], actors: [], events: [], extra: {}});
	assert.match(screenOf(typed(opened({}, empty), '2020')), /^ no events to go to/m);
});
