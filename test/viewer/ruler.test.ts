import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {civil} from '../../source/dates/gregorian.ts';
import {readChronology} from '../../source/readers/index.ts';
import {busiestPeriod} from '../../source/timeline/density.ts';
import {labelsOf} from '../../source/timeline/labels.ts';
import {scales} from '../../source/timeline/scales.ts';
import {cellOf} from '../../source/timeline/window.ts';
import {type Line, textOf} from '../../source/viewer/screen/line.ts';
import {markerOf} from '../../source/viewer/screen/marker.ts';
import {shownSelection} from '../../source/viewer/state/state.ts';
import {axisDrawn, opened, timeShown} from '../drive.ts';
import {orvel} from '../fixtures.ts';

async function dated(...dates: readonly string[]): Promise<Chronology> {
	const events = dates.map((date, index) => `  - {id: e${index}, date: '${date}', title: An event}`);
	const reading = await readChronology(
		'dated.yaml',
		`version: 1\ntitle: Dated\nevents:\n${events.join('\n')}\n`,
	);
	// That years are far apart is warned of.
	return reading.type === 'read' ? reading.chronology : assert.fail(JSON.stringify(reading.problems));
}

const chronologies: readonly Chronology[] = [
	orvel,
	await dated('2020-01-03', '2020-01-04', '2020-01-09', '2020-01-31'),
	await dated('2019-12-30', '2020-01-01', '2020-01-02'),
	await dated('2003', '2004', '2013'),
	await dated('1914-07-28', '1989-11-09', '2020-11'),
	await dated('-0752', '-0043-03-15', '0014-08-19', '0079'),
	await dated('0988', '1066-10-14', '1492'),
	await dated('Y-170000002', '-9000', '2020'),
	await dated('Y-11000', 'Y12000'),
	await dated('2020-11-17T19:30', '2020-11-17T19:42'),
	await dated('1500/1599', '1517-10-31'),
];

const anyView = fc.record({
	chronology: fc.constantFrom(...chronologies),
	columns: fc.integer({min: 30, max: 300}),
	scale: fc.constantFrom(undefined, ...scales.map(({unit}) => unit)),
	cursor: fc.nat(20),
	rows: fc.constantFrom(2, 3),
});

test('every label stands where its period begins, in order, with a blank between two, at any width and scale', () => {
	fc.assert(
		fc.property(anyView, ({chronology, columns, scale, cursor, rows}) => {
			const at = chronology.get(cursor % chronology.size).id;
			const state = opened({at, size: {columns, rows: 24}, ...(scale && {scale})}, chronology);
			const window = timeShown(state, columns);
			const marker = markerOf(state, window);
			const sign = rows === 2 ? marker : undefined;
			const labels = labelsOf(window, {
				busiest: busiestPeriod(chronology, shownSelection(state), window),
				cell: marker?.cell,
			});
			const drawn = axisDrawn(state, {columns, rows})[1] ?? [];
			const row = textOf(drawn);
			let rest = row.slice(1);
			let [end, said] = [-1, Number.NaN];
			for (const {cell, text} of labels) {
				assert.ok(cell > end, row);
				const day = window.ticks.find(
					tick =>
						cellOf(window, tick) === cell &&
						[true, false].some(isYear => window.scale.label(tick, isYear) === text),
				);
				assert.ok(day !== undefined, `${text} at ${cell} of ${row}`);
				const {year} = civil(day);
				assert.equal(text, window.scale.label(day, year !== said), row);
				assert.equal(rest.slice(cell, cell + text.length), text);
				rest = rest.slice(0, cell) + ' '.repeat(text.length) + rest.slice(cell + text.length);
				[end, said] = [cell + text.length, year];
			}
			assert.ok(end <= window.width);
			assert.ok(labels.length > 0, `nothing says when: ${row}`);
			const isOnLabel = labels.some(
				({cell, text}) => sign !== undefined && sign.cell >= cell && sign.cell < cell + text.length,
			);
			assert.equal(rest.trim(), isOnLabel ? '' : (sign?.glyph ?? ''));
			if (sign) assert.equal(signCell(drawn), sign.cell, row);
		}),
		{numRuns: 2000},
	);
});

/** The cell of the window on which the row of labels has the cursor's sign, or a character that stands out in its place. */
function signCell(drawn: Line): number {
	const at = drawn.findIndex(({style}) => style === 'accent' || style === 'selected');
	return textOf(drawn.slice(0, at)).length - 1;
}

test('the period that one is in is labelled where it has room', () => {
	const window = timeShown(opened({size: {columns: 80, rows: 24}}));
	for (const day of window.ticks) {
		const cell = cellOf(window, day);
		const text = window.scale.label(day, true);
		const labels = labelsOf(window, {cell});
		if (cell + text.length <= window.width) assert.ok(labels.some(label => label.cell === cell));
	}
});

test('an axis of more centuries than it has cells is ruled and labelled to its end', () => {
	for (const chronology of chronologies) {
		for (const columns of [30, 80, 300]) {
			const window = timeShown(opened({size: {columns, rows: 24}}, chronology), columns);
			const last = window.ticks.at(-1) ?? 0;
			const each = window.width - cellOf(window, last);
			assert.ok(each <= Math.ceil(window.width / window.ticks.length) + 1, `${columns}: ${each}`);
		}
	}
});
