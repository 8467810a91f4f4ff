import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {holds, occurrences} from '../../source/text/occurrences.ts';
import {derive} from '../../source/viewer/derive.ts';
import {frame} from '../../source/viewer/frame.ts';
import {foundLine, hitAt} from '../../source/viewer/screen/found-line.ts';
import {matchCount} from '../../source/viewer/screen/matches.ts';
import {positionAt} from '../../source/viewer/screen/viewport.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {shownSelection} from '../../source/viewer/state/state.ts';
import {at, drive, filtered, opened, screenOf, topOf} from '../drive.ts';

function countIn(state: State) {
	const {isWhole, ...counted} = matchCount(state, derive(state).detail);
	assert.ok(isWhole);
	return counted;
}

const found: readonly (readonly [string, string, readonly string[]])[] = [
	['The Kiosk and the kiosk', 'kiosk', ['Kiosk', 'kiosk']],
	['Solheim', 'SOLHEIM', ['Solheim']],
	['Zoë at the café', 'cafe', ['café']],
	['ﬁve ﬁgs', 'fig', ['ﬁg']],
	['Kat’rin', "kat'rin", ['Kat’rin']],
	['aaaa', 'aa', ['aa', 'aa']],
	['nothing', '', []],
];

for (const [text, wanted, expected] of found) {
	test(`“${wanted}” in “${text}”`, () => {
		assert.equal(holds(text, wanted), expected.length > 0);
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
	const typed = drive(opened({at: 'return'}), '/ k i o s k');
	assert.equal(at(typed), 'kiosk-warning');
	assert.equal(shownSelection(typed).rows.length, 15);
	assert.match(screenOf(typed), /\/kiosk .*1 of 6/);
	assert.equal(at(drive(typed, 'escape')), 'return');
	assert.equal(at(drive(typed, 'enter')), 'kiosk-warning');
});

test('n and N go round the matches, and say where they begin again', () => {
	const searched = drive(opened({at: 'return'}), '/ k i o s k enter');
	assert.deepEqual(countIn(drive(searched, 'n')), {count: 6, at: 1});
	const round = drive(searched, 'n n n n n n');
	assert.equal(at(round), at(searched));
	assert.match(round.notice ?? '', /first match again/);
	assert.deepEqual(countIn(drive(searched, 'N')), {count: 6, at: 5});
});

test('a search looks in accounts, claims, actors and aliases, and opens the account that holds the match', () => {
	assert.equal(at(drive(opened(), '/ d a s h e r s')), 'return');
	assert.equal(at(drive(opened(), '/ s o u t h e r n enter n')), 'truce');
	const kerrow = drive(opened(), '/ k e r r o w enter');
	assert.equal(at(kerrow), 'balloon-protest');
	assert.deepEqual(kerrow.reading, {type: 'source', id: 'rudder'});
	assert.match(screenOf(kerrow), /Kerrow/);
});

test('a search looks in dates in words, and stays at the top of an event that is dated so', () => {
	const dated: readonly (readonly [string, string])[] = [
		['17 nov', 'crew-cut'],
		['mid-oct', 'truce'],
		['november 2020', 'crew-cut'],
		['between 21 and 30 september', 'closure-threat'],
		['c. january', 'solheim-race'],
		['before jan', 'solheim-race'],
	];
	for (const [text, id] of dated) {
		const keys = [...text].map(character => (character === ' ' ? 'space' : character)).join(' ');
		const found = drive(opened({at: 'september-protests'}), `/ ${keys}`);
		assert.deepEqual([at(found), found.reading, found.position.item], [id, undefined, -1], text);
	}
});

test('a match in the date of the list is highlighted', () => {
	const shown = frame(drive(opened({at: 'truce'}), '/ 1 7 space n o v'));
	assert.ok(shown.type === 'screen' && shown.list);
	const found = shown.list.lines.flat().filter(({style}) => style === 'match' || style === 'selectedMatch');
	assert.deepEqual(
		found.map(({text}) => text),
		['17 Nov', '17 Nov'],
	);
});

test('in the detail a search stays within its text', () => {
	const low = drive(opened({at: 'piers', size: {columns: 80, rows: 24}}), 'enter');
	const searched = drive(low, '/ g r a d u a l enter');
	assert.equal(at(searched), 'piers');
	assert.ok(topOf(searched) > 0);
	assert.match(screenOf(searched), /gradual/);
	assert.ok(topOf(drive(searched, 'n')) > topOf(searched));
});

test('Ctrl-O goes back to before the search, with what was being read', () => {
	const before = drive(opened({at: 'truce'}), 'c');
	const back = drive(before, '/ k e r r o w enter ctrl+o');
	assert.equal(at(back), 'truce');
	assert.deepEqual(back.reading, {type: 'compare'});
	assert.match(drive(back, 'ctrl+o').notice ?? '', /no jump/);
});

test('what is not there is said not to be, and Esc in the list ends a search', () => {
	const none = drive(opened(), '/ z e p p e l i n');
	assert.equal(at(none), 'arrival');
	assert.match(screenOf(none), /no match/);
	const ended = drive(none, 'enter escape');
	assert.equal(ended.search, undefined);
	assert.match(drive(ended, 'n').notice ?? '', /no search yet/);
});

test('Ctrl-O goes back from the ends of the list and from what a filter did to the cursor', () => {
	assert.equal(at(drive(opened({at: 'truce'}), 'G ctrl+o')), 'truce');
	assert.equal(at(drive(opened({at: 'truce'}), 'g ctrl+o')), 'truce');
	const filter = drive(opened({at: 'truce'}), 'f y e a r : 2 0 1 4 enter');
	assert.equal(at(filter), 'return');
	assert.equal(at(drive(filter, 'x ctrl+o')), 'truce');
});

test('in a detail that is whole in its pane n and N still go from match to match, and round', () => {
	const searched = drive(
		opened({at: 'balloon-protest', size: {columns: 120, rows: 60}}),
		'enter / q u a y enter',
	);
	const {count} = countIn(searched);
	assert.ok(count >= 2);
	for (const [state, at] of [
		[searched, 0],
		[drive(searched, 'n'), 1],
		[drive(searched, 'n N'), 0],
		[drive(searched, 'N'), count - 1],
		[drive(searched, 'N n'), 0],
	] as const) {
		assert.deepEqual(countIn(state), {count, at});
	}
});

test('before a letter is typed nothing is said to match or not, and Enter searches again', () => {
	const bar = (state: State) => screenOf(state).split('\n').at(-1) ?? '';
	assert.match(bar(drive(opened(), '/')), /^ \/ {3,}/);
	assert.doesNotMatch(bar(drive(opened(), '/')), /match/);
	const searched = drive(opened({at: 'return'}), '/ k i o s k enter');
	assert.match(bar(drive(searched, '/')), /^ \/ {2}Enter searches again for “kiosk”/);
	assert.deepEqual(drive(searched, '/ enter'), {
		...drive(searched, 'n'),
		jumps: drive(searched, '/ enter').jumps,
	});
	assert.equal(at(drive(searched, '/ enter ctrl+o')), at(searched));
	// After Esc in the list, too, which ends the search.
	assert.equal(at(drive(searched, 'escape / enter')), at(drive(searched, 'n')));
	assert.equal(drive(opened(), '/ enter').notice, 'no search yet');
	assert.equal(at(drive(opened({at: 'return', search: 'kiosk'}), '/ enter')), 'kiosk-warning');
});

test('Ctrl-O takes the filter back where it leaves out the event that one was at', () => {
	const filter = filtered(opened({at: 'truce'}), 'year:2011');
	assert.equal(at(filter), 'departure');
	const back = drive(filter, 'ctrl+o');
	assert.deepEqual([at(back), back.filter.text, back.notice], ['truce', '', 'the filter is taken back, too']);
	assert.equal(drive(back, 'u').filter.text, 'year:2011');
	// An event that is shown is gone to within the filter.
	const within = drive(filtered(opened({at: 'truce'}), 'year:2020'), 'g ctrl+o');
	assert.deepEqual([at(within), within.filter.text, within.notice], ['truce', 'year:2020', undefined]);
	const twice = filtered(filtered(opened({at: 'truce'}), 'year:2020'), 'year:2014');
	assert.deepEqual(drive(twice, 'ctrl+o').filter.text, 'year:2020');
});

test('to find the line of a match in the detail looks at each line a few times, however many match', () => {
	let looks = 0;
	const lines = new Proxy(
		Array.from({length: 3000}, () => [{text: 'the lamp was dark'}]),
		{
			get(target, key, self) {
				if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
				return Reflect.get(target, key, self);
			},
		},
	);
	const blocks = [{item: 0, lines}];
	const state: State = {...drive(opened(), 'enter'), search: 'lamp'};
	const found = hitAt(blocks, 2900, 'lamp');
	assert.deepEqual(found, {item: 0, nth: 2900});
	const detail = {blocks, rows: 40};
	const there: State = {...state, found: {item: 0, nth: 2900}, position: positionAt(blocks, 2890)};
	assert.equal(foundLine(there, detail), 2900);
	assert.equal(foundLine({...there, position: positionAt(blocks, 2000)}, detail), undefined);
	assert.ok(looks <= 5 * lines.length, `${looks} looks at ${lines.length} lines`);
});
