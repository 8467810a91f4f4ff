import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {openState} from '../../source/viewer/open.ts';
import {lineWidth, textOf} from '../../source/viewer/screen/line.ts';
import {shownSelection} from '../../source/viewer/state/state.ts';
import {drive, opened} from '../drive.ts';
import {gullRock, queryOf} from '../fixtures.ts';
import {after, many} from './drive-pointer.ts';
import {uncutRegions} from './uncut.ts';

const openings = [
	'',
	'enter',
	'c',
	'enter c',
	'a',
	'a / r',
	'a / z z z',
	'D',
	'v',
	'+ + v',
	'L',
	'L L +',
	'+ + +',
	'f t a g',
	'/ u s',
	': 2 0',
	'@',
	'y',
	'?',
	'? y e a r',
	'C',
	'C j enter',
] as const;

test('any click, and any turn of the wheel, in any mode, at any size, leaves a state that can be drawn', () => {
	const pointer = fc.oneof(
		fc.record({type: fc.constant('click' as const), x: fc.nat(130), y: fc.nat(45)}),
		fc.record({
			type: fc.constant('wheel' as const),
			x: fc.nat(130),
			y: fc.nat(45),
			turn: fc.constantFrom(1 as const, -1 as const),
		}),
	);
	const start = fc.record({
		chronology: fc.constantFrom(opened().chronology, gullRock, many),
		filter: fc.constantFrom('', 'a', 'nothing-holds-this'),
		columns: fc.integer({min: 28, max: 125}),
		rows: fc.integer({min: 7, max: 42}),
		keys: fc.constantFrom(...openings),
	});
	fc.assert(
		fc.property(start, fc.array(pointer, {minLength: 1, maxLength: 6}), (given, pointers) => {
			const {chronology, filter, columns, rows, keys} = given;
			const begun = openState(chronology, {filter: queryOf(filter, chronology), size: {columns, rows}});
			let state = keys === '' ? begun : drive(begun, keys);
			for (const each of pointers) {
				state = after(state, each);
				assert.ok(state.cursor >= 0 && state.cursor < chronology.size);
				assert.ok(state.top >= 0 && state.top <= shownSelection(state).rows.length);
				for (const {rect, lines} of Object.values(uncutRegions(state))) {
					for (const line of lines) assert.ok(lineWidth(line) <= rect.columns, textOf(line));
				}
			}
		}),
		{numRuns: 300},
	);
});
