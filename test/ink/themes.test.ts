import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Colour, type Looks, painter, type Theme} from '../../source/ink/theme.ts';
import {themes} from '../../source/ink/themes.ts';
import type {Style} from '../../source/viewer/screen/line.ts';
import {themeNames} from '../../source/viewer/theme-names.ts';
import {difference, sights} from '../colour-vision.ts';
import {contrast, grey, hexColour, paletteColour, type Rgb} from '../contrast.ts';
import {emulate} from '../emulator.ts';
import {palettes} from '../palettes.ts';

/** Every style; the compiler sees to it that none is missing. */
const all: Readonly<Record<Style, true>> = {
	title: true,
	heading: true,
	label: true,
	dim: true,
	accent: true,
	selected: true,
	current: true,
	agree: true,
	compatible: true,
	differ: true,
	fault: true,
	faulty: true,
	caret: true,
	chip: true,
	match: true,
	selectedMatch: true,
};
const styles = Object.keys(all) as readonly Style[];
const named = themeNames.map(({name}) => ({name, theme: themes[name]}));

/** The themes of fixed colours: what their colours stand on, and how far from it they must stand at least. */
const fixed: readonly {
	readonly name: 'dark' | 'light' | 'high-contrast';
	readonly grounds: readonly Rgb[];
	readonly least: number;
}[] = [
	{name: 'dark', grounds: greys(0x00, 0x26), least: 4.5},
	{name: 'light', grounds: greys(0xee, 0xff), least: 4.5},
	{name: 'high-contrast', grounds: [], least: 7},
];

function greys(from: number, to: number): readonly Rgb[] {
	return Array.from({length: to - from + 1}, (_, index) => grey(from + index));
}

function fixedColour(colour: Colour | undefined): Rgb {
	assert.ok(typeof colour === 'number', `${colour} is whatever a terminal makes of it`);
	return paletteColour(colour);
}

/** The SGR parameters that a style opens with. */
function opening(theme: Theme, style: Style, hasColour: boolean): readonly number[] {
	const [, parameters = ''] = /^\u001b\[([\d;]+)mx\u001b\[0m$/.exec(painted(theme, style, hasColour)) ?? [];
	return parameters === '' ? [] : parameters.split(';').map(Number);
}

function painted(theme: Theme, style: Style, hasColour: boolean): string {
	return painter(theme, hasColour)([{text: 'x', style}]);
}

test('the table and the themes name the same, each with a sentence and looks for every style', () => {
	assert.deepEqual(themeNames.map(({name}) => name).toSorted(), Object.keys(themes).toSorted());
	for (const {name, help} of themeNames) {
		assert.match(help, /^[^\n]{10,80}[^\n.]$/, name);
		assert.deepEqual(Object.keys(themes[name]).toSorted(), styles.toSorted(), name);
	}
});

for (const {name, grounds, least} of fixed) {
	test(`${name}: colours stand at least ${least}:1 from what they are on`, () => {
		let checked = 0;
		for (const style of styles) {
			const {foreground, background} = themes[name][style];
			if (foreground === undefined && background === undefined) continue;
			const on = background === undefined ? grounds : [fixedColour(background)];
			assert.ok(on.length > 0, `${style} has no background of its own`);
			for (const ground of on) {
				const ratio = contrast(fixedColour(foreground), ground);
				assert.ok(ratio >= least, `${style} on ${ground}: ${ratio}`);
				checked++;
			}
		}
		assert.ok(checked >= 7);
	});

	test(`${name}: agree, compatible and differ look different to whoever does not see all colours`, () => {
		const {agree, compatible, differ} = themes[name];
		const [one, two, three] = [agree, compatible, differ].map(({foreground, background}) =>
			fixedColour(background ?? foreground),
		);
		assert.ok(one && two && three);
		for (const [sight, matrix] of Object.entries(sights)) {
			for (const [a, b] of [[one, two] as const, [one, three] as const, [two, three] as const]) {
				const apart = difference(a, b, matrix);
				assert.ok(apart >= 25, `${sight}: ${a} and ${b} are ${apart} apart`);
			}
		}
	});

	test(`${name}: nothing is faint`, () => {
		for (const style of styles) assert.ok(!opening(themes[name], style, true).includes(2), style);
	});
}

test('the selected row of dark and light stands at least 3:1 from what it is on', () => {
	for (const {name, grounds} of fixed) {
		for (const ground of grounds)
			assert.ok(contrast(fixedColour(themes[name].selected.background), ground) >= 3, name);
	}
});

// The terminal's own colours are its own affair. On a light background, yellow and cyan are faint in most of these.
test('terminal: on the black of every palette, green, yellow and cyan stand at least 3:1, red 2:1', () => {
	for (const {name, eight} of palettes) {
		const own = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
		const used = new Set(styles.flatMap(style => themes.terminal[style].foreground ?? []));
		assert.deepEqual([...used].toSorted(), ['cyan', 'green', 'red', 'yellow']);
		for (const colour of used) {
			const [front = '', black = ''] = [eight[own.indexOf(String(colour))], eight[0]];
			const ratio = contrast(hexColour(front), hexColour(black));
			assert.ok(ratio >= (colour === 'red' ? 2 : 3), `${name}: ${colour}: ${ratio}`);
		}
	}
});

test('terminal: names no background, and what is red in a line is bold or underlined too', () => {
	const {fault, ...others} = themes.terminal;
	for (const [style, {foreground, background, bold, underline}] of Object.entries(others)) {
		assert.equal(background, undefined, style);
		assert.ok(foreground !== 'red' || bold || underline, style);
	}
	assert.deepEqual(fault, {foreground: 'red'});
});

test('without colour no theme writes a colour, and mono never does', () => {
	for (const {name, theme} of named) {
		for (const style of styles) {
			for (const hasColour of name === 'mono' ? [true, false] : [false]) {
				const parameters = opening(theme, style, hasColour);
				assert.deepEqual(
					parameters.filter(parameter => ![1, 2, 4, 7].includes(parameter)),
					[],
					`${name} ${style}`,
				);
			}
		}
	}
});

test('without colour, what tells something still differs from plain text, and from what it must not be taken for', () => {
	const telling: readonly Style[] = [
		...(['title', 'selected', 'current', 'match', 'selectedMatch', 'chip', 'caret', 'faulty'] as const),
	];
	const apart: readonly (readonly [Style, Style])[] = [
		['selectedMatch', 'selected'],
		['selectedMatch', 'match'],
		['selected', 'current'],
		['caret', 'faulty'],
	];
	for (const {name, theme} of named) {
		for (const style of telling)
			assert.ok(
				opening(theme, style, false).some(parameter => [1, 4, 7].includes(parameter)),
				`${name} ${style}`,
			);
		for (const [one, other] of apart)
			assert.notDeepEqual(opening(theme, one, false), opening(theme, other, false), `${name} ${one}`);
	}
});

test('without colour, a background of its own becomes inversion', () => {
	for (const {name, theme} of named) {
		for (const style of styles) {
			const {background, inverse = false} = theme[style];
			const isInverse = inverse || background !== undefined;
			assert.equal(opening(theme, style, false).includes(7), isInverse, `${name} ${style}`);
		}
	}
});

test('what also fills blanks (labels, headings, faint text, rules) has nothing that would show on them', () => {
	for (const {name, theme} of named) {
		for (const style of ['heading', 'label', 'dim', 'accent'] as const) {
			const {background, underline, inverse} = theme[style];
			assert.deepEqual(
				[background, underline, inverse],
				[undefined, undefined, undefined],
				`${name} ${style}`,
			);
		}
	}
});

test('a terminal shows every style as its theme says', async () => {
	const sample: Theme = {
		...themes.mono,
		title: {foreground: 'bright black', background: 'bright white'},
		label: {foreground: 'white', background: 'black'},
		dim: {foreground: 16, background: 255, dim: true},
	};
	for (const theme of [...named.map(({theme}) => theme), sample]) {
		const {emulator, cells} = emulate(styles.length, 1);
		const text = styles.map(style => painted(theme, style, true)).join('');
		await new Promise<void>(done => emulator.write(text, done));
		for (const [column, style] of styles.entries()) {
			const {fg, bg, bold, dim, underline, inverse} = cells()[0]?.[column] ?? {};
			const {foreground, background, ...rest}: Looks = theme[style];
			assert.deepEqual(
				{fg, bg, bold, dim, underline, inverse},
				{
					...{fg: indexOf(foreground), bg: indexOf(background)},
					...{bold: false, dim: false, underline: false, inverse: false, ...rest},
				},
				style,
			);
		}
		emulator.dispose();
	}
});

/** The number of a colour among 256, of which the first sixteen are the terminal's own. */
function indexOf(colour: Colour | undefined): number | 'default' {
	if (colour === undefined) return 'default';
	if (typeof colour === 'number') return colour;
	const eight = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
	return eight.indexOf(colour.replace('bright ', '')) + (colour.startsWith('bright ') ? 8 : 0);
}
