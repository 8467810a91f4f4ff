import assert from 'node:assert/strict';
import {test} from 'node:test';
import {textOf} from '../../source/viewer/screen/line.ts';
import {listLines} from '../../source/viewer/screen/list.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {drive, filtered, opened} from '../drive.ts';

function list(state: State, columns = 52, rows = 34): readonly string[] {
	return listLines(state, {x: 0, y: 0, columns, rows}).map(row => textOf(row).trimEnd());
}

test('events stand under their years, with the gaps between them and a mark a source', () => {
	assert.deepEqual(list(opened()).slice(0, 9), [
		'   2003',
		' ▸   2003       NL crews settle in Orvel          ·',
		'                8 years',
		'   2011',
		'     2011       NL crews leave Orvel              ·',
		'                3 years',
		'   2014',
		'     2014       NL crews return after ISTL takes… ·',
		'                5 years',
	]);
});

test('within one year no gap is told that something shown reaches over', () => {
	assert.doesNotMatch(list(filtered(opened(), 'year:2020')).join('\n'), /months|years/);
});

test('gaps are told by what is shown', () => {
	assert.match(list(filtered(opened(), 'tag:protest')).join('\n'), /\n +2 months\n/);
	assert.match(list(filtered(opened(), 'settle')).join('\n'), /\n +11 years\n/);
});

test('in a low list the year of the first event shown stays above it, and a bar tells where one is', () => {
	assert.deepEqual(list(opened({at: 'denial', size: {columns: 80, rows: 24}}), 62, 7), [
		'   2020                                                      │',
		'     Sep        At least 25 boat protests in one month      :│',
		'     late Sep   Northern Line threatens to close its Tolwi… :│',
		'     mid-Oct    Boats announce a conditional truce          :│',
		'     17 Nov     The Deckhouse announces a cut to 28 crews   :┃',
		'     17 Nov     Balloons hit Tolwick; a lantern is broken   :┃',
		' ▸   17–18 Nov  Katrin Herring denies responsibility        ·┃',
	]);
});

test('the cursor moves within the rows that are shown before they scroll', () => {
	const end = opened({at: 'denial', size: {columns: 80, rows: 24}});
	assert.equal(drive(end, 'k').top, end.top);
	assert.ok(drive(end, 'k k k k k k k').top < end.top);
});
