import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {occurrences} from '../../source/view/match.ts';
import {matchCount} from '../../source/view/searching.ts';
import {shownSelection} from '../../source/view/state.ts';
import {at, drive, opened, screenOf} from '../drive.ts';

const found: readonly (readonly [string, string, readonly string[]])[] = [
	['The Embassy and the embassy', 'embassy', ['Embassy', 'embassy']],
	['Soleimani', 'SOLEIMANI', ['Soleimani']],
	['Zoë at the café', 'cafe', ['café']],
	['ﬁve ﬁgs', 'fig', ['ﬁg']],
	['Kata’ib', "kata'ib", ['Kata’ib']],
	['aaaa', 'aa', ['aa', 'aa']],
	['nothing', '', []],
];

for (const [text, wanted, expected] of found) {
	test(`“${wanted}” in “${text}”`, () => {
		assert.deepEqual(
			occurrences(text, wanted).map(([from, to]) => text.slice(from, to)),
			expected,
		);
	});
}

test('what is found lies in the text, in order, whatever both are', () => {
	fc.assert(
		fc.property(
			fc.string({unit: 'grapheme'}),
			fc.string({unit: 'grapheme', maxLength: 3}),
			(text, wanted) => {
				let last = 0;
				for (const [from, to] of occurrences(text, wanted)) {
					assert.ok(from >= last && to > from && to <= text.length);
					last = to;
				}
			},
		),
	);
});

test('searching goes to the first match from the cursor on as one types, and keeps every event in view', () => {
	const typed = drive(opened({at: 'return'}), '/ e m b a s s y');
	assert.equal(at(typed), 'embassy-warning');
	assert.equal(shownSelection(typed).rows.length, 15);
	assert.match(screenOf(typed), /\/embassy .*1 of 6/);
	assert.equal(at(drive(typed, 'escape')), 'return');
	assert.equal(at(drive(typed, 'enter')), 'embassy-warning');
});

test('n and N go round the matches, and say where they begin again', () => {
	const searched = drive(opened({at: 'return'}), '/ e m b a s s y enter');
	assert.deepEqual(matchCount(drive(searched, 'n')), {count: 6, at: 1});
	const round = drive(searched, 'n n n n n n');
	assert.equal(at(round), at(searched));
	assert.match(round.notice ?? '', /first match again/);
	assert.deepEqual(matchCount(drive(searched, 'N')), {count: 6, at: 5});
});

test('a search looks in accounts, claims, actors and aliases, and opens the account that holds the match', () => {
	assert.equal(at(drive(opened(), '/ d a e s h')), 'return');
	assert.equal(at(drive(opened(), '/ s h i i t e enter n')), 'truce');
	const karkh = drive(opened(), '/ k a r k h enter');
	assert.equal(at(karkh), 'rocket-attack');
	assert.deepEqual(karkh.reading, {type: 'source', id: 'rudaw'});
	assert.match(screenOf(karkh), /Karkh/);
});

test('in the detail a search stays within its text', () => {
	const low = drive(opened({at: 'bases', size: {columns: 80, rows: 24}}), 'enter');
	const searched = drive(low, '/ g r a d u a l enter');
	assert.equal(at(searched), 'bases');
	assert.ok(searched.scroll > 0);
	assert.match(screenOf(searched), /gradual/);
	assert.ok(drive(searched, 'n').scroll > searched.scroll);
});

test('Ctrl-O goes back to before the search, with what was being read', () => {
	const before = drive(opened({at: 'truce'}), 'c');
	const back = drive(before, '/ k a r k h enter ctrl+o');
	assert.equal(at(back), 'truce');
	assert.deepEqual(back.reading, {type: 'compare'});
	assert.match(drive(back, 'ctrl+o').notice ?? '', /no jump/);
});

test('what is not there is said not to be, and Esc in the list ends a search', () => {
	const none = drive(opened(), '/ z e p p e l i n');
	assert.equal(at(none), 'invasion');
	assert.match(screenOf(none), /no match/);
	const ended = drive(none, 'enter escape');
	assert.equal(ended.search, undefined);
	assert.match(drive(ended, 'n').notice ?? '', /nothing is searched for/);
});

test('Ctrl-O goes back from the ends of the list and from what a filter did to the cursor', () => {
	assert.equal(at(drive(opened({at: 'truce'}), 'G ctrl+o')), 'truce');
	assert.equal(at(drive(opened({at: 'truce'}), 'g ctrl+o')), 'truce');
	const filtered = drive(opened({at: 'truce'}), 'f y e a r : 2 0 1 4 enter');
	assert.equal(at(filtered), 'return');
	assert.equal(at(drive(filtered, 'x ctrl+o')), 'truce');
});

test('in a detail that is whole in its pane n and N still go from match to match, and round', () => {
	const searched = drive(
		opened({at: 'rocket-attack', size: {columns: 120, rows: 60}}),
		'enter / z o n e enter',
	);
	const {count} = matchCount(searched);
	assert.ok(count >= 2);
	for (const [state, at] of [
		[searched, 0],
		[drive(searched, 'n'), 1],
		[drive(searched, 'n N'), 0],
		[drive(searched, 'N'), count - 1],
		[drive(searched, 'N n'), 0],
	] as const) {
		assert.deepEqual(matchCount(state), {count, at});
	}
});
