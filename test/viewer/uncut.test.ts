import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Pair, Pairs} from '../../source/chronology/join/pairs.ts';
import type {Chronology} from '../../source/chronology/store.ts';
import {keyModeOf} from '../../source/viewer/modes/index.ts';
import {lineWidth, textOf} from '../../source/viewer/screen/line.ts';
import type {KeyMode} from '../../source/viewer/state/binding.ts';
import type {FileProblem} from '../../source/viewer/state/problem.ts';
import {update} from '../../source/viewer/update.ts';
import {drive, opened} from '../drive.ts';
import {allRows, orvel, weirEnd} from '../fixtures.ts';
import {manyScripts} from '../world.ts';
import {uncutRegions} from './uncut.ts';

/** Keys that lead to each mode and fill it. */
const waysInto: Readonly<Record<Exclude<KeyMode, 'writing'>, readonly [string, ...string[]]>> = {
	browse: ['j', 'c', 'enter', 'L', 'L L', '+ + +', '7', 'f t a g : x enter'],
	filter: [
		'f',
		'f a c t o r : enter',
		'f p o r t - s i g n a l s',
		'f a c t o r :',
		'f y e a r : 2 0 x',
		'f a c t o r : o r',
		'f i s : x',
	],
	search: ['/ k i o', '/ z z z'],
	goto: [': 2 0', ': d e down', ': d e enter', ': a', ': 3 1 space f e b', `: ${'x '.repeat(150).trim()}`],
	facets: ['a', 'a G'],
	narrow: ['a / o r'],
	choose: ['@', 'y j'],
	range: ['v', '+ v l', 'v h h'],
	differences: ['D', 'D G'],
	second: ['C'],
	pair: ['C j enter', 'C G enter'],
	joins: ['&', '& l', '& y n', '& space l u'],
	problems: ['!', '! G'],
	help: ['?', '? m a'],
};

/** A warning on every event. */
function problemsOf(chronology: Chronology): readonly FileProblem[] {
	return allRows(chronology).map(row => {
		const {id: event, title} = chronology.get(row);
		return {severity: 'warning', file: 'a-file.yaml', line: row + 1, column: 5, message: title, event};
	});
}

/** Each event with the next one, as if it might be that. */
function pairsOf(chronology: Chronology): Pairs {
	const at = (row: number) => {
		const {id, title} = chronology.get(row);
		return {file: 'a-file.yaml', id, title};
	};
	const list = allRows(chronology)
		.slice(1)
		.map((row): Pair => {
			const events = [at(row - 1), at(row)] as const;
			return {
				ids: [events[0].id, events[1].id],
				events,
				reason: `the dates overlap; both say ${events[0].title}`,
			};
		});
	return {list, isCut: true};
}

const modes = Object.keys(waysInto) as (keyof typeof waysInto)[];

test('in every mode, at any size, the lines of a region fit it before the frame cuts them', () => {
	const start = fc.record({
		chronology: fc.constantFrom(orvel, weirEnd, manyScripts),
		mode: fc.constantFrom(...modes),
		way: fc.nat(10),
		columns: fc.oneof(fc.integer({min: 30, max: 60}), fc.integer({min: 30, max: 210})),
		rows: fc.integer({min: 8, max: 60}),
	});
	const seen = new Set<KeyMode>();
	fc.assert(
		fc.property(start, ({chronology, mode, way, columns, rows}) => {
			const keys = waysInto[mode][way % waysInto[mode].length] ?? waysInto[mode][0];
			const begun = opened({size: {columns, rows}, problems: problemsOf(chronology)}, chronology);
			const state = drive(update(begun, {type: 'paired', pairs: pairsOf(chronology)}).state, keys);
			seen.add(keyModeOf(state));
			for (const [name, {rect, lines}] of Object.entries(uncutRegions(state))) {
				const where = `${keys}: the ${name} at ${columns}x${rows}`;
				// A detail that a menu leaves fewer rows than its title and tabs take shows as many of them.
				if (name !== 'detail') assert.ok(lines.length <= rect.rows, where);
				for (const line of lines) assert.ok(lineWidth(line) <= rect.columns, `${where}: ${textOf(line)}`);
			}
		}),
		{numRuns: 1000},
	);
	assert.deepEqual([...seen].toSorted(), modes.toSorted());
});
