import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toAscii} from '../../source/viewer/screen/ascii.ts';
import {laneSigns} from '../../source/viewer/screen/lane-signs.ts';
import {textOf} from '../../source/viewer/screen/line.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {axisDrawn, drive, filtered, opened, screenOf, timeShown} from '../drive.ts';
import {tideMill} from '../fixtures.ts';

function axis(state: State, columns: number): readonly string[] {
	return axisDrawn(state, {columns, rows: 2}).map(row => textOf(row).trimEnd());
}

test('years stand in proportion, with a dot where one is empty, and the cursor is marked', () => {
	assert.deepEqual(axis(opened({at: 'balloon-protest'}), 80), [
		' ▂   ·   ·    ·   ·   ·    ·   ·   ▂   ·    ·   ▂   ·    ·   ·   ·    ·  ▂▇▂▂▅█',
		' 2003    2005     2007     2009    2011     2013    2015     2017         2020▲',
	]);
});

test('the axis spans what the filter leaves; _ has it span all, and again what the filter leaves', () => {
	const year = filtered(opened({at: 'return'}), 'year:2020');
	assert.match(axis(year, 120)[1] ?? '', /^ Jan 2020 +Feb .* Nov$/);
	const whole = drive(year, '_');
	assert.match(axis(whole, 120)[1] ?? '', /^ 2003 +2004 .* 2019 +2020$/);
	assert.match(axis(whole, 120)[0] ?? '', /^ ·.*·.*·.*█/);
	assert.equal(whole.notice, 'the whole span, by year');
	assert.equal(drive(whole, '+').notice, 'by quarter');
	assert.match(axis(drive(whole, '- -'), 120)[1] ?? '', /^ 2000s +2010s +2020s/);
	const again = drive(whole, '_');
	assert.deepEqual(
		[axis(again, 120), again.notice],
		[axis(year, 120), 'the span that the filter leaves, by month'],
	);
	assert.deepEqual(
		axis(filtered(whole, 'year:2020 tag:crews'), 120),
		axis(filtered(year, 'year:2020 tag:crews'), 120),
	);
	assert.deepEqual(axis(drive(opened(), '_ _'), 120), axis(opened(), 120));
});

test('few days are shown in their month, and where nothing dated is left all of time is', () => {
	assert.match(axis(filtered(opened(), 'tag:statement'), 120)[1] ?? '', /^ 1 Nov 2020 .* 16 17 .* 26$/);
	assert.match(axis(filtered(opened(), 'zeppelin'), 80)[1] ?? '', /^ 2003 +2005 .* 2019$/);
	const [undated, whole] = [filtered(opened({}, tideMill), 'is:undated'), opened({}, tideMill)];
	assert.deepEqual(timeShown(undated, 80), timeShown(whole, 80));
});

test('stepping and zooming end where the axis does, and say how to have it span all', () => {
	const year = filtered(opened({at: 'truce'}), 'year:2020');
	const before = drive(year, 'g < <');
	assert.equal(before.notice, 'the filter leaves nothing before January 2020; _ shows the whole span');
	assert.equal(drive(year, '- -').notice, 'by quarter is the coarsest; _ shows the whole span');
	assert.equal(drive(year, 'G _ >').notice, 'nothing after 2020');
	const monthly = filtered(opened({at: 'truce', scale: 'month'}), 'year:2020');
	assert.match(axis(monthly, 120)[1] ?? '', /^ Jan 2020 +Feb /);
});

test('an event that lasted is in every cell that it covers', () => {
	const [density = ''] = axis(filtered(opened(), 'alliance piers'), 120);
	assert.match(density, /█{5}$/);
});

test('the mark has a row of its own where there is one, and moves no label', () => {
	const rect = {columns: 80, rows: 3};
	assert.deepEqual(
		axisDrawn(opened({at: 'return'}), rect)
			.slice(1)
			.map(row => textOf(row).trimEnd()),
		[
			' 2003    2005     2007     2009    2011         2014         2017         2020',
			'                                                ▲╌╌╌╌',
		],
	);
});

test('the mark hides no label that it stands in: its character stands out instead', () => {
	const labels = (id: string) => axisDrawn(opened({at: id}), {columns: 80, rows: 2})[1] ?? [];
	assert.match(textOf(labels('arrival')), /^ 2003 {4}2005 .* 2020 *$/);
	assert.deepEqual(
		labels('arrival').find(({style}) => style === 'selected'),
		{text: '2', style: 'selected'},
	);
	assert.equal(textOf(labels('departure')).replace(/\s/g, ''), '200320052007200920112013201520172020');
	assert.deepEqual(
		labels('balloon-protest').find(({style}) => style === 'accent'),
		{text: '▲', style: 'accent'},
	);
});

test('it fits any width, labels years and keeps its mark', () => {
	for (let columns = 30; columns <= 240; columns++) {
		const lines = axisDrawn(opened({at: 'return'}), {columns, rows: 2});
		for (const row of lines.map(textOf)) assert.ok(row.length <= columns - 1, `${columns}: ${row.length}`);
		assert.match(textOf(lines[1] ?? []), /20[012]\d/);
		assert.equal(lines[1]?.filter(({style}) => style === 'accent' || style === 'selected').length, 1);
	}
});

test('the year with most events has a label wherever the cursor is, unless its mark or its own label is in the way', () => {
	for (const columns of [80, 100, 120]) {
		for (const id of ['arrival', 'departure', 'return', 'leaving-planned', 'truce', 'balloon-protest']) {
			const [, labels = ''] = axisDrawn(opened({at: id}), {columns, rows: 3}).map(textOf);
			const isOwnInTheWay = columns === 80 && id === 'leaving-planned';
			assert.match(labels, isOwnInTheWay ? / 2019 *$/ : / 2020 *$/, `${columns}: ${labels}`);
		}
	}
});

test('labels stay where they are as the cursor moves, and give way only to its own', () => {
	for (const columns of [80, 100, 120, 200]) {
		const {chronology} = opened();
		const rows = Array.from({length: chronology.size}, (_, row) => {
			const state = opened({at: chronology.get(row).id});
			return textOf(axisDrawn(state, {columns, rows: 3})[1] ?? []);
		});
		const always: readonly string[] = (rows[0] ?? '').match(/\d{4}/g) ?? [];
		for (const row of rows) {
			const labels: readonly string[] = row.match(/\d{4}/g) ?? [];
			const own = labels.filter(label => !always.includes(label));
			assert.ok(own.length <= 1, row);
			const gone = always.filter(label => !labels.includes(label));
			assert.ok(gone.length <= (own.length === 1 ? 2 : 0), row);
			for (const label of labels.filter(each => always.includes(each)))
				assert.equal(row.indexOf(label), (rows[0] ?? '').indexOf(label), row);
		}
	}
});

test('the header says how many events the highest bar stands for, where an axis is in view and there is room', () => {
	const header = (state: State) => screenOf(state).split('\n')[0] ?? '';
	assert.match(header(opened()), / {2}highest bar: 4 events {3}15 of 15 events$/);
	assert.match(
		header(opened({size: {columns: 80, rows: 24}})),
		/ {2}highest bar: 5 events {3}15 of 15 events$/,
	);
	assert.match(header(opened({size: {columns: 46, rows: 24}})), / {2}highest bar: \d {3}15\/15$/);
	assert.match(header(filtered(opened(), 'year:2003..2014')), /highest bar: 1 event {3}3 of 15 events$/);
	assert.match(header(drive(opened(), '+ +')), /highest bar: 1 event {3}15 of 15/);
	for (const state of [
		opened({size: {columns: 40, rows: 12}}),
		drive(opened({size: {columns: 80, rows: 15}}), 'enter'),
		drive(opened(), '?'),
		filtered(opened(), 'zzzz'),
	]) {
		assert.doesNotMatch(header(state), /highest/);
	}
});

test('without Unicode no bar is a digit, and no two glyphs of lanes look alike', () => {
	const drawn = axisDrawn(opened(), {columns: 120, rows: 3}).map(row => toAscii(textOf(row)));
	assert.match(drawn[0] ?? '', /^[ .:|#]+$/);
	assert.equal(toAscii('▁▂▃▄▅▆▇█').replace(/\D/g, ''), '');
	const signs = [...new Set(laneSigns.flatMap(({glyphs}) => glyphs))];
	assert.equal(new Set(signs.map(toAscii)).size, signs.length);
});
