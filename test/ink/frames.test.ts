import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Chronology} from '../../source/chronology/store.ts';
import {bindings} from '../../source/viewer/modes/index.ts';
import type {State} from '../../source/viewer/state/state.ts';
import {iraq} from '../bundled.ts';
import {drive, filtered, opened, screenOf} from '../drive.ts';
import {orvel, tideMill} from '../fixtures.ts';
import {manyScripts} from '../world.ts';
import {assertGolden, type RegionName, regionsOf} from './golden.ts';
import {paintedText} from './ink-screen.tsx';

const sizes = ['40x12', '80x24', '120x40', '200x50'] as const;
const two = ['80x24', '120x40'] as const;

type Sized = `${number}x${number}`;

function openedAt(sized: Sized, at: string | undefined, chronology: Chronology): State {
	const [columns = 0, rows = 0] = sized.split('x').map(Number);
	return opened({size: {columns, rows}, ...(at !== undefined && {at})}, chronology);
}

// Ink leaves out marks of direction where it puts two regions side by side.
const directionMarks = /[\u200e\u200f\u061c]/g;

/** What Ink paints of a state, once it is known to be the screen that `screenOf` gives to every other test. */
function screen(state: State): string {
	const text = paintedText(state);
	const placed = screenOf(state).replace(directionMarks, '');
	assert.equal(
		text.replace(directionMarks, ''),
		placed,
		'Ink and test/drive.ts place the regions differently',
	);
	return text;
}

const whole = [
	{view: 'first', at: undefined, keys: ''},
	{view: 'account', at: 'rocket-attack', keys: 'enter 2'},
	{view: 'compare', at: 'rocket-attack', keys: 'enter c'},
] as const;

for (const {view, at, keys} of whole) {
	for (const sized of sizes) {
		test(`${view} at ${sized}`, () => {
			const state = openedAt(sized, at, iraq);
			assertGolden(`${view}-${sized}.txt`, `${screen(keys ? drive(state, keys) : state)}\n`);
		});
	}
}

type Shown = {
	readonly view: string;
	readonly of: (state: State) => State;
	readonly at: string;
	readonly regions: readonly RegionName[];
	readonly sizes: readonly Sized[];
	readonly chronology?: Chronology;
};

const keyed = (keys: string) => (state: State) => drive(state, keys);

const views: readonly Shown[] = [
	{
		view: 'filtered',
		of: state => filtered(state, 'actor:katren'),
		at: 'balloon-protest',
		regions: ['axis', 'list', 'bar'],
		sizes,
	},
	{view: 'filter', of: keyed('f y e a r : 2 0 x'), at: 'truce', regions: ['bar'], sizes},
	{view: 'completion', of: keyed('f a c t o r : o r down'), at: 'truce', regions: ['bar'], sizes: two},
	{view: 'search', of: keyed('/ k i o s k enter n'), at: 'return', regions: ['list', 'bar'], sizes: two},
	{
		view: 'facets',
		of: keyed('a tab tab t j space j -'),
		at: 'truce',
		regions: ['panel', 'bar'],
		sizes: two,
	},
	{view: 'choice', of: keyed('@ j'), at: 'truce', regions: ['bar'], sizes: two},
	{view: 'copy', of: keyed('m 2 y j'), at: 'balloon-protest', regions: ['bar'], sizes: two},
	{view: 'goto', of: keyed(': s e p'), at: 'truce', regions: ['bar'], sizes: two},
	{view: 'zoomed', of: keyed('+ + +'), at: 'piers', regions: ['axis'], sizes: two},
	{view: 'range', of: keyed('+ + v l'), at: 'september-protests', regions: ['axis', 'bar'], sizes: two},
	{view: 'lanes', of: keyed('L'), at: 'piers', regions: ['axis'], sizes: two},
	{view: 'differences', of: keyed('D j'), at: 'truce', regions: ['body', 'bar'], sizes: two},
	{view: 'second', of: keyed('C k k'), at: 'balloon-protest', regions: ['list', 'bar'], sizes: two},
	{view: 'pair', of: keyed('C k k k enter'), at: 'balloon-protest', regions: ['body', 'bar'], sizes},
	{view: 'help', of: keyed('?'), at: 'truce', regions: ['body', 'bar'], sizes},
	{view: 'narrowed-help', of: keyed('? m a r k down'), at: 'truce', regions: ['body', 'bar'], sizes: two},
	{view: 'undated', of: keyed('j'), at: 'fair', regions: ['list'], sizes: ['80x24'], chronology: tideMill},
	{
		view: 'hours',
		of: keyed('+ + + L'),
		at: 'tide',
		regions: ['axis', 'list'],
		sizes: ['120x40'],
		chronology: tideMill,
	},
	{
		view: 'world-account',
		of: keyed('enter'),
		at: 'move',
		regions: ['list', 'detail'],
		sizes: two,
		chronology: manyScripts,
	},
	{
		view: 'world-compare',
		of: keyed('c'),
		at: 'lanterns',
		regions: ['detail'],
		sizes: two,
		chronology: manyScripts,
	},
];

for (const {view, of, at, regions, sizes: own, chronology = orvel} of views) {
	for (const sized of own) {
		test(`the ${regions.join(' and the ')} of ${view} at ${sized}`, () => {
			const state = of(openedAt(sized, at, chronology));
			assertGolden(`${view}-${sized}.txt`, `${regionsOf(state, screen(state), regions)}\n`);
		});
	}
}

test('after any keys, at any size, Ink paints the screen that other tests read', () => {
	const keys = bindings
		.flatMap(row => row.keys)
		.filter(key => !['ctrl+c', 'ctrl+z', 'ctrl+l', 'q'].includes(key));
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...keys), {minLength: 1, maxLength: 12}),
			fc.integer({min: 20, max: 210}),
			fc.integer({min: 5, max: 60}),
			(pressed, columns, rows) => {
				screen(drive(opened({size: {columns, rows}}), pressed.join(' ')));
			},
		),
		{numRuns: 25},
	);
});
