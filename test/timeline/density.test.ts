import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {countsIn} from '../../source/timeline/density.ts';
import {lanesFor} from '../../source/timeline/lanes.ts';
import {hasLasted} from '../../source/timeline/stretches.ts';
import {strokesOf} from '../../source/timeline/strokes.ts';
import {cellOf, type TimeWindow} from '../../source/timeline/window.ts';
import {drawLane} from '../../source/viewer/screen/lane-drawing.ts';
import {shownSelection} from '../../source/viewer/state/state.ts';
import {drive, opened, timeShown} from '../drive.ts';
import {allRows, read} from '../fixtures.ts';

const dates = [
	...['2003', '2003-05', '2003-05-06', '2003-05-06T10:00', '~2004', '2004-07?', 'XXXX-05', '2003-XX-04'],
	...['2003/2005', '2003-05/2003-06', '2004/..', '../2004', '2004/', '/2004', '2003-05-06/..'],
	...[
		'{2003,2005}',
		'{2003,2004}',
		'[2003,2005]',
		'{2003..2005}',
		'{2003-01..2003-03,2005}',
		'{..2003,2005}',
	],
	...['{2003,XXXX}', '{XXXX-05,2004}', '[2004..]', '{2003-XX-04,2005}', '{2003-05-06,2003-05-07}'],
];
const event = fc.record({
	date: fc.option(fc.constantFrom(...dates), {nil: undefined}),
	told: fc.constantFrom('', '', ...dates),
});

/** A chronology of which the columns tell nothing of the parts of dates, so that the events have to. */
function byEvents(chronology: Chronology): Chronology {
	return {...chronology, told: new Set(allRows(chronology))};
}

/** The same count, by the strokes of each event. */
function countOneByOne(chronology: Chronology, window: TimeWindow): readonly number[] {
	const counts = Array<number>(window.width).fill(0);
	for (const row of allRows(chronology)) {
		if (row >= chronology.dated) continue;
		const [start, end] = [
			cellOf(window, chronology.earliest[row] ?? 0),
			cellOf(window, chronology.latest[row] ?? 0),
		];
		const strokes = hasLasted(chronology, row)
			? strokesOf(chronology, row, window)
			: [{from: start, to: start}];
		const isIn = (cell: number) => strokes.some(({from, to}) => from <= cell && cell <= to);
		assert.ok(start <= end);
		for (let cell = 0; cell < window.width; cell++) if (isIn(cell)) counts[cell] = (counts[cell] ?? 0) + 1;
	}
	return counts;
}

test('events are counted in the cells of all that their dates have, whatever dates accounts have', () =>
	fc.assert(
		fc.asyncProperty(
			fc.array(event, {minLength: 1, maxLength: 12}),
			fc.constantFrom('', '+', '++'),
			async (all, zoom) => {
				const events = all.map(({date, told}, index) => ({
					...{id: `e${index}`, title: 'Storm', ...(date !== undefined && {date})},
					accounts: [{source: 's', text: 'Wind.', ...(told !== '' && {date: told})}],
				}));
				const chronology = await read(
					JSON.stringify({version: 1, title: 'T', sources: [{id: 's', outlet: 'S'}], events}),
					'a.json',
				);
				let state = opened({}, chronology);
				for (const key of zoom) state = drive(state, key);
				if (chronology.dated === 0) return;
				const window = timeShown(state);
				assert.deepEqual(
					[...countsIn(chronology, shownSelection(state), window)],
					countOneByOne(byEvents(chronology), window),
				);
				for (const lane of lanesFor(chronology, shownSelection(state), 'source').slice(0, 1))
					assert.equal(
						drawLane(chronology, 'source', lane, window),
						drawLane(byEvents(chronology), 'source', lane, window),
					);
			},
		),
		{numRuns: 200},
	));

test('no event is made to count those that lasted without an end, or in several parts', async () => {
	const events = ['2003/..', '../2005', '{2003,2005}', '{2003..2004,2006}', '2004'].map((date, index) => ({
		...{id: `e${index}`, title: 'Storm', date},
		accounts: [{source: 's', text: 'Wind.'}],
	}));
	const chronology = await read(
		JSON.stringify({version: 1, title: 'T', sources: [{id: 's', outlet: 'S'}], events}),
		'a.json',
	);
	const state = opened({}, chronology);
	const unmade = {...chronology, get: () => assert.fail('an event is made')};
	assert.deepEqual(
		countsIn(unmade, shownSelection(state), timeShown(state)),
		countsIn(chronology, shownSelection(state), timeShown(state)),
	);
});
