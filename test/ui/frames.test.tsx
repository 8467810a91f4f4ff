import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {test} from 'node:test';
import {Text} from 'ink';
import {render} from 'ink-testing-library';
import {App} from '../../source/ui/app.tsx';
import {painter, terminalTheme} from '../../source/ui/theme.ts';
import type {State} from '../../source/view/state.ts';
import {drive, filtered, opened} from '../drive.ts';

const folder = new URL('../frames/', import.meta.url);
const paint = painter(terminalTheme, false);
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
	{view: 'facets', of: state => drive(state, 'a j space j -'), at: 'truce', sizes: two},
	{view: 'choice', of: state => drive(state, '@ j'), at: 'truce', sizes: two},
	{view: 'zoomed', of: state => drive(state, '+ + +'), at: 'bases', sizes: two},
	{view: 'goto', of: state => drive(state, ': s e p'), at: 'truce', sizes: two},
	{view: 'range', of: state => drive(state, '+ + v l'), at: 'september-attacks', sizes: two},
	{view: 'lanes', of: state => drive(state, 'L'), at: 'bases', sizes: two},
	{view: 'differences', of: state => drive(state, 'D j'), at: 'truce', sizes: two},
];

/** Every size that is drawn; views that came later are drawn at two. */
const sizes = [
	[40, 12],
	[80, 24],
	[120, 40],
	[200, 50],
] as const;

/** What Ink makes of a state on a terminal of its size. */
function painted(state: State): string {
	const {columns, rows} = state.size;
	const shown = render(<Text> </Text>);
	Object.defineProperty(shown.stdout, 'columns', {value: columns});
	Object.defineProperty(shown.stdout, 'rows', {value: rows});
	shown.rerender(<App initial={state} paint={paint} perform={() => {}} onResize={() => () => {}} />);
	const frame = (shown.lastFrame() ?? '').replace(styles, '');
	shown.unmount();
	return frame;
}

for (const {view, of, at, sizes: own = sizes} of views) {
	for (const [columns, rows] of own) {
		const name = `${view}-${columns}x${rows}.txt`;
		test(`${view} at ${columns}x${rows}`, () => {
			const opening = {size: {columns, rows}, ...(at !== undefined && {at})};
			const frame = `${painted(of(opened(opening)))}\n`;
			const file = new URL(name, folder);
			if (process.env['UPDATE_FRAMES'] && !process.env['CI']) {
				mkdirSync(folder, {recursive: true});
				writeFileSync(file, frame);
			}
			assert.ok(existsSync(file), `no golden frame ${name}: look at it, then UPDATE_FRAMES=1 npm test`);
			assert.equal(frame, readFileSync(file, 'utf8'));
		});
	}
}
