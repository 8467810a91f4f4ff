import type {Line, Style} from '../view/line.ts';

type Colour = 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'grey';

/** The looks of a piece of text; weight and inversion stay where colour is off. */
type Looks = {
	readonly colour?: Colour;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
};

export type Theme = Readonly<Record<Style, Looks>>;

/** The terminal's own colours, one of them as an accent. */
export const terminalTheme: Theme = {
	title: {bold: true},
	heading: {bold: true},
	label: {},
	dim: {dim: true},
	accent: {colour: 'cyan', bold: true},
	selected: {inverse: true},
	current: {colour: 'cyan', bold: true},
	agree: {colour: 'green'},
	compatible: {colour: 'cyan'},
	differ: {colour: 'red', bold: true},
	fault: {colour: 'red'},
	faulty: {colour: 'red', underline: true},
	caret: {inverse: true},
	chip: {colour: 'cyan', inverse: true},
	match: {colour: 'yellow', bold: true, underline: true},
	selectedMatch: {inverse: true, bold: true, underline: true},
};

// ECMA-48 SGR parameters.
const colours: Readonly<Record<Colour, number>> = {
	red: 31,
	green: 32,
	yellow: 33,
	blue: 34,
	magenta: 35,
	cyan: 36,
	grey: 90,
};

/** What turns lines into text for a terminal, with SGR sequences; a character may be replaced on the way. */
export type Painter = (line: Line) => string;

/** Makes a painter of a theme, without its colours where those are off. */
export function painter(
	theme: Theme,
	hasColour: boolean,
	replace: (text: string) => string = text => text,
): Painter {
	const opening = new Map<Style, string>();
	for (const style of Object.keys(theme) as Style[]) opening.set(style, sequence(theme[style], hasColour));
	return line =>
		line
			.map(({text, style}) => {
				const open = style === undefined ? '' : (opening.get(style) ?? '');
				return open ? `${open}${replace(text)}\u001b[0m` : replace(text);
			})
			.join('');
}

function sequence({colour, bold, dim, underline, inverse}: Looks, hasColour: boolean): string {
	const parameters = [
		...(bold ? [1] : []),
		...(dim ? [2] : []),
		...(underline ? [4] : []),
		...(inverse ? [7] : []),
		...(colour && hasColour ? [colours[colour]] : []),
	];
	return parameters.length > 0 ? `\u001b[${parameters.join(';')}m` : '';
}
