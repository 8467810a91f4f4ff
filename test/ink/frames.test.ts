import {test} from 'node:test';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import type {State} from '../../source/viewer/state.ts';
import {iraq} from '../bundled.ts';
import {drive, filtered, opened} from '../drive.ts';
import {assertGolden} from './golden.ts';
import {painted} from './painted.tsx';

const paint = painter(themes.terminal, false);
const styles = /\u001b\[[\d;]*m/g;

type Shown = {
	readonly view: string;
	readonly of: (state: State) => State;
	readonly at?: string;
	readonly sizes?: readonly (readonly [number, number])[];
};

const two = [
	[80, 24],
	[120, 40],
] as const;

const views: readonly Shown[] = [
	{view: 'first', of: state => state},
	{view: 'account', of: state => drive(state, 'enter 2'), at: 'rocket-attack'},
	{view: 'compare', of: state => drive(state, 'enter c'), at: 'rocket-attack'},
	{view: 'filtered', of: state => filtered(state, 'actor:kataeb'), at: 'rocket-attack'},
	{view: 'filter', of: state => drive(state, 'f y e a r : 2 0 x'), at: 'truce'},
	{view: 'help', of: state => drive(state, '?')},
	{view: 'search', of: state => drive(state, '/ e m b a s s y enter n'), at: 'return', sizes: two},
	{view: 'completion', of: state => drive(state, 'f a c t o r : i r down'), at: 'truce', sizes: two},
	{view: 'facets', of: state => drive(state, 'a j j j j j j j space j -'), at: 'truce', sizes: two},
	{view: 'choice', of: state => drive(state, '@ j'), at: 'truce', sizes: two},
	{view: 'zoomed', of: state => drive(state, '+ + +'), at: 'bases', sizes: two},
	{view: 'goto', of: state => drive(state, ': s e p'), at: 'truce', sizes: two},
	{view: 'range', of: state => drive(state, '+ + v l'), at: 'september-attacks', sizes: two},
	{view: 'lanes', of: state => drive(state, 'L'), at: 'bases', sizes: two},
	{view: 'differences', of: state => drive(state, 'D j'), at: 'truce', sizes: two},
	{view: 'copy', of: state => drive(state, 'm 2 y j'), at: 'rocket-attack', sizes: two},
	{view: 'narrowed-help', of: state => drive(state, '? m a r k down'), at: 'truce', sizes: two},
	{view: 'second', of: state => drive(state, 'C k k'), at: 'rocket-attack', sizes: two},
	{view: 'pair', of: state => drive(state, 'C k k k enter'), at: 'rocket-attack'},
];

/** Every size that is drawn; views that came later are drawn at two. */
const sizes = [
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 50],
] as const;

for (const {view, of, at, sizes: own = sizes} of views) {
	for (const [columns, rows] of own) {
		test(`${view} at ${columns}x${rows}`, () => {
			const opening = {size: {columns, rows}, ...(at !== undefined && {at})};
			const frame = painted(of(opened(opening, iraq)), paint).replace(styles, '');
			assertGolden(`${view}-${columns}x${rows}.txt`, `${frame}\n`);
		});
	}
}
