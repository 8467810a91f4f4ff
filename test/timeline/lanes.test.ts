import assert from 'node:assert/strict';
import {test} from 'node:test';
import {laneFields, lanesFor} from '../../source/timeline/lanes.ts';
import {selectionOf} from '../../source/viewer/state/selection.ts';
import {gullRock, orvel, queryOf} from '../fixtures.ts';

test('the lanes of all events are told by rows that are there already, without a copy', () => {
	for (const chronology of [orvel, gullRock])
		for (const {field} of laneFields) {
			const {values} = chronology.rowsByNumber(field);
			const lanes = lanesFor(chronology, selectionOf(chronology, queryOf('', chronology)), field);
			assert.ok(lanes.length > 0);
			for (const {id, rows, count} of lanes.slice(0, lanes.length)) {
				assert.equal((rows as Uint32Array).buffer, values.buffer);
				assert.equal(rows.length, count);
				const dated = Array.from(chronology.rowsOf(field, id)).filter(row => row < chronology.dated);
				assert.deepEqual(Array.from(rows), dated);
			}
		}
});

test('a lane of a filter has the dated events that the filter leaves', () => {
	for (const text of ['from:2015', 'to:2015', 'year:2003..2019', 'a'])
		for (const {field} of laneFields) {
			const selection = selectionOf(orvel, queryOf(text, orvel));
			const lanes = lanesFor(orvel, selection, field);
			for (const {id, rows, count} of lanes.slice(0, lanes.length)) {
				const left = Array.from(orvel.rowsOf(field, id)).filter(
					row => row < orvel.dated && selection.rows.includes(row),
				);
				assert.deepEqual(Array.from(rows), left, `${text} ${id}`);
				assert.equal(count, left.length);
			}
		}
});
