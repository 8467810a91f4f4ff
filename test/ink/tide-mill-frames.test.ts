import {test} from 'node:test';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import {drive, opened} from '../drive.ts';
import {tideMill} from '../fixtures.ts';
import {assertGolden} from './golden.ts';
import {painted} from './painted.tsx';

const paint = painter(themes.terminal, false);
const styles = /\u001b\[[\d;]*m/g;

const views = [
	{name: 'undated', at: 'fair', keys: 'j', columns: 80, rows: 24},
	{name: 'hours', at: 'tide', keys: '+ + + L', columns: 120, rows: 40},
] as const;

for (const {name, at, keys, columns, rows} of views) {
	test(`${name} at ${columns}x${rows}`, () => {
		const state = drive(opened({at, size: {columns, rows}}, tideMill), keys);
		assertGolden(`${name}-${columns}x${rows}.txt`, `${painted(state, paint).replace(styles, '')}\n`);
	});
}
