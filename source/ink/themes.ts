import type {ThemeName} from '../viewer/theme-names.ts';
import type {Theme} from './theme.ts';

/** The terminal's own colours, one of them as an accent. */
const terminal: Theme = {
	title: {bold: true},
	heading: {bold: true},
	label: {},
	dim: {dim: true},
	accent: {foreground: 'cyan', bold: true},
	selected: {inverse: true},
	current: {foreground: 'cyan', bold: true},
	agree: {foreground: 'green'},
	compatible: {foreground: 'cyan'},
	differ: {foreground: 'red', bold: true},
	fault: {foreground: 'red'},
	faulty: {foreground: 'red', underline: true},
	caret: {inverse: true},
	chip: {foreground: 'cyan', inverse: true},
	match: {foreground: 'yellow', bold: true, underline: true},
	selectedMatch: {inverse: true, bold: true, underline: true},
};

/** For dark backgrounds: amber as the accent; teal, violet and coral for how sources stand. */
const dark: Theme = {
	title: {bold: true},
	heading: {bold: true},
	label: {},
	dim: {foreground: 247},
	accent: {foreground: 179, bold: true},
	selected: {foreground: 234, background: 179},
	current: {foreground: 179, bold: true},
	agree: {foreground: 79},
	compatible: {foreground: 147},
	differ: {foreground: 209, bold: true},
	fault: {foreground: 209},
	faulty: {foreground: 209, underline: true},
	caret: {inverse: true},
	chip: {foreground: 223, background: 238},
	match: {foreground: 222, bold: true, underline: true},
	selectedMatch: {foreground: 16, background: 222, bold: true, underline: true},
};

/** For light backgrounds: sepia as the accent; teal, violet and red for how sources stand. */
const light: Theme = {
	title: {bold: true},
	heading: {bold: true},
	label: {},
	dim: {foreground: 241},
	accent: {foreground: 94, bold: true},
	selected: {foreground: 231, background: 94},
	current: {foreground: 94, bold: true},
	agree: {foreground: 23},
	compatible: {foreground: 55},
	differ: {foreground: 124, bold: true},
	fault: {foreground: 124},
	faulty: {foreground: 124, underline: true},
	caret: {inverse: true},
	chip: {foreground: 235, background: 223},
	match: {foreground: 94, bold: true, underline: true},
	selectedMatch: {foreground: 16, background: 222, bold: true, underline: true},
};

/** Weight, dimness, underlines and inversion alone. */
const mono: Theme = {
	title: {bold: true},
	heading: {bold: true},
	label: {},
	dim: {dim: true},
	accent: {bold: true},
	selected: {inverse: true},
	current: {bold: true},
	agree: {},
	compatible: {},
	differ: {bold: true},
	fault: {bold: true},
	faulty: {bold: true, underline: true},
	caret: {inverse: true},
	chip: {inverse: true},
	match: {bold: true, underline: true},
	selectedMatch: {inverse: true, bold: true, underline: true},
};

/** For any background: a style with a colour has its own background, too, and all others are the terminal's own text. */
const highContrast: Theme = {
	title: {bold: true},
	heading: {bold: true},
	label: {bold: true},
	dim: {},
	accent: {bold: true},
	selected: {foreground: 231, background: 24, bold: true},
	current: {bold: true, underline: true},
	agree: {foreground: 231, background: 23, bold: true},
	compatible: {foreground: 231, background: 55, bold: true},
	differ: {foreground: 231, background: 124, bold: true},
	fault: {foreground: 231, background: 124, bold: true},
	faulty: {foreground: 231, background: 124, bold: true, underline: true},
	caret: {inverse: true},
	chip: {foreground: 231, background: 24, bold: true},
	match: {bold: true, underline: true},
	selectedMatch: {foreground: 16, background: 226, bold: true, underline: true},
};

/** How each theme looks. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
	terminal,
	dark,
	light,
	mono,
	'high-contrast': highContrast,
};
