import {test} from 'node:test';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import {themeNames} from '../../source/viewer/theme-names.ts';
import {drive, filtered, opened} from '../drive.ts';
import {assertGolden, rectOf} from './golden.ts';
import {painted} from './ink-screen.tsx';

const [columns, rows] = [80, 24];
const comparing = drive(
	filtered(opened({size: {columns, rows}, at: 'balloon-protest'}), 'tag:protest'),
	'/ k i o s k enter c',
);

/** Regions as wide as the screen, so that their rows are whole rows of it. */
const regions = ['list', 'detail', 'bar'] as const;

for (const {name} of themeNames) {
	test(`the list, the detail and the bar in ${name} at ${columns}x${rows}`, () => {
		const screen = painted(comparing, painter(themes[name], true)).replaceAll('\u001b', '␛').split('\n');
		const shown = regions.flatMap(region => {
			const {y, rows: height} = rectOf(comparing, region);
			return [`[${region}]`, ...screen.slice(y, y + height)];
		});
		assertGolden(`theme-${name}-${columns}x${rows}.txt`, `${shown.join('\n')}\n`);
	});
}
