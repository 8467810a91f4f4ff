import {test} from 'node:test';
import {painter} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import {themeNames} from '../../source/viewer/theme-names.ts';
import {iraq} from '../bundled.ts';
import {drive, filtered, opened} from '../drive.ts';
import {assertGolden} from './golden.ts';
import {painted} from './painted.tsx';

const [columns, rows] = [80, 24];
const comparing = drive(
	filtered(opened({size: {columns, rows}, at: 'rocket-attack'}, iraq), 'tag:attack'),
	'/ e m b a s s y enter c',
);

for (const {name} of themeNames) {
	test(`${name} at ${columns}x${rows}`, () => {
		const frame = painted(comparing, painter(themes[name], true));
		assertGolden(`theme-${name}-${columns}x${rows}.txt`, `${frame.replaceAll('\u001b', '␛')}\n`);
	});
}
