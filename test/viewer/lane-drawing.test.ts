import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {chronologyOfEvents} from '../../source/chronology/store.ts';
import {spanOf} from '../../source/dates/edtf/bounds.ts';
import {parseEdtf} from '../../source/dates/edtf/parse.ts';
import {everything} from '../../source/query/query.ts';
import {countsIn} from '../../source/timeline/density.ts';
import {lanesFor} from '../../source/timeline/lanes.ts';
import {scales} from '../../source/timeline/scales.ts';
import {strokesOf} from '../../source/timeline/strokes.ts';
import {cellOf, extentOf, wholeWindow, zoomedWindow} from '../../source/timeline/window.ts';
import {glyphs} from '../../source/viewer/screen/glyphs.ts';
import {drawLane} from '../../source/viewer/screen/lane-drawing.ts';
import {selectionOf} from '../../source/viewer/state/selection.ts';

const dates = fc.constantFrom(
	...['2001', '2001-03', '2001-03-05', '2001-03-05T10:00', '2001-03~', '2001-02/2001-05', '2000/2009'],
	...[
		'2003-11-30/2003-12-02',
		'2003/..',
		'../2002',
		'2002/',
		'/2004',
		'{2001,2004}',
		'[2001,2003]',
		'2001-12-31',
	],
	...['2004-02-29', '2004-03-01T00:00/2004-03-01T05:00', '2004-03-01T02:00', '2008', '2009-06'],
);

const chronologies = fc
	.array(fc.tuple(dates, fc.constantFrom('by', 'named'), fc.constantFrom('a', 'b')), {
		minLength: 1,
		maxLength: 30,
	})
	.map(given =>
		chronologyOfEvents({
			...{title: 'Lanes', extra: {}, sources: [], actors: []},
			events: given.map(([text, role, actor], index) => {
				const date = parseEdtf(text);
				if (date.type === 'fault') throw new Error(date.message);
				return {
					...{id: `event-${index}`, title: 'One', date, span: spanOf(date)},
					actors: [{actor, role: role as 'by' | 'named'}],
					...{tags: ['all'], accounts: [], extra: {}},
				};
			}),
		}),
	);

const ranks: readonly string[] = [
	glyphs.vague,
	glyphs.vaguePart,
	glyphs.lastingNamed,
	glyphs.lasting,
	glyphs.pointNamed,
	glyphs.point,
];

/** A whole window, or one of some scale around a day. */
const views = fc.tuple(fc.constantFrom(undefined, ...scales), fc.integer({min: 1, max: 60}), fc.nat(3000));

test('lanes and bars of many events at once are as they are event by event', () => {
	fc.assert(
		fc.property(chronologies, views, (chronology, [scale, width, day]) => {
			const extent = extentOf(chronology);
			const selection = selectionOf(chronology, everything);
			assert.ok(extent);
			const window = scale
				? zoomedWindow(extent, scale, width, extent.first + (day % Math.max(1, extent.last - extent.first)))
				: wholeWindow(extent, width);
			const counts = new Int32Array(window.width);
			for (const row of selection.rows) {
				const cells = new Set<number>();
				const [first] = [cellOf(window, chronology.earliest[row] ?? 0)];
				const {type} = chronology.get(row).date ?? assert.fail();
				const strokes = strokesOf(chronology, row, window);
				for (const {from, to, duration} of strokes)
					for (let cell = Math.max(0, from); cell <= Math.min(window.width - 1, to); cell++)
						if (duration === 'lasted') cells.add(cell);
				if (cells.size === 0 && !strokes.some(({duration}) => duration === 'lasted') && type !== 'all')
					cells.add(first);
				for (const cell of cells)
					if (cell >= 0 && cell < window.width) counts[cell] = (counts[cell] ?? 0) + 1;
			}
			assert.deepEqual([...countsIn(chronology, selection, window)], [...counts]);
			for (const lane of lanesFor(chronology, selection, 'actor').slice(0, Infinity)) {
				const cells = Array.from({length: window.width}, () => ' ');
				const begun = new Int32Array(window.width);
				for (const row of lane.rows) {
					const isNamed = chronology.idsAt('named', row).includes(lane.id);
					const strokes = strokesOf(chronology, row, window);
					for (const {from, to, duration} of strokes) {
						const thick =
							duration === 'lasted'
								? glyphs.lasting
								: duration === 'exact' && from === to
									? glyphs.point
									: glyphs.vaguePart;
						const sign = isNamed ? (ranks[ranks.indexOf(thick) - 1] ?? '') : thick;
						for (let cell = Math.max(0, from); cell <= Math.min(window.width - 1, to); cell++)
							if (ranks.indexOf(sign) >= ranks.indexOf(cells[cell] ?? '')) cells[cell] = sign;
					}
					const start = cellOf(window, chronology.earliest[row] ?? 0);
					if (strokes.length > 0 && start >= 0 && start < window.width)
						begun[start] = (begun[start] ?? 0) + 1;
				}
				for (const [cell, count] of begun.entries())
					if (count > 1) cells[cell] = count < 10 ? String(count) : glyphs.many;
				assert.equal(drawLane(chronology, 'actor', lane, window).slice(1, -1), cells.join(''));
			}
		}),
		{numRuns: 300},
	);
});
