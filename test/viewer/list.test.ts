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
		'  2003',
		' ▸  2003        NL crews settle in Orvel          ·',
		'  2011 · 8 years later',
		'    2011        NL crews leave Orvel              ·',
		'  2014 · 3 years later',
		'    2014        NL crews return after ISTL takes  ·',
		'                over large parts of Orvel',
		'  2019 · 5 years later',
		'    late        A timetable for the alliance to   ·',
	]);
});

test('within one year no gap is told that something shown reaches over', () => {
	assert.doesNotMatch(list(filtered(opened(), 'year:2020')).join('\n'), /months|years/);
});

test('gaps are told by what is shown', () => {
	assert.match(list(filtered(opened(), 'tag:protest')).join('\n'), / · 2 months later\n?/);
	assert.match(list(filtered(opened(), 'settle')).join('\n'), /\n +2014 · 11 years later\n/);
});

test('in a low list the year of the first event shown stays above it, and a bar tells where one is', () => {
	const rows = list(opened({at: 'denial', size: {columns: 80, rows: 24}}), 62, 13);
	assert.equal(rows[0], '   2020                                                      │');
	assert.equal(rows[1], '     before Jan  An NL-led race leaves Solheim and Fitz-Mu… ·│');
	assert.equal(rows.at(-2), ' ▸   17–18 Nov   Katrin Herring denies responsibility       ·┃');
});

test('the cursor moves within the rows that are shown before they scroll', () => {
	const end = opened({at: 'denial', size: {columns: 80, rows: 24}});
	assert.equal(drive(end, 'k').top, end.top);
	assert.ok(drive(end, Array(14).fill('k').join(' ')).top < end.top);
});
