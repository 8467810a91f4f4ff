import type {Line, Style} from '../viewer/screen/line.ts';

const eight = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

type Eight = (typeof eight)[number];

const sixteen: readonly Colour[] = [...eight, ...eight.map(name => `bright ${name}` as const)];

/** One of the terminal's own sixteen colours by name, or one of the 256-colour palette by number, 16 to 255. */
export type Colour = Eight | `bright ${Eight}` | number;

/** The looks of a piece of text. A foreground goes with its background; weight and underlines stay where colour is off. */
export type Looks = {
	readonly foreground?: Colour;
	readonly background?: Colour;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
};

export type Theme = Readonly<Record<Style, Looks>>;

/** Turns a line into text for a terminal, with SGR sequences. */
export type Painter = (line: Line) => string;

/** Makes a painter of a theme, without colours where they are off; `replace` may change the text, to ASCII for instance. */
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

/** The SGR sequence (ECMA-48) that begins some looks. Without colour, a background of its own becomes inversion. */
function sequence(looks: Looks, hasColour: boolean): string {
	const {foreground, background, bold, dim, underline} = looks;
	const inverse = looks.inverse || (!hasColour && background !== undefined);
	const parameters = [
		...(bold ? [1] : []),
		...(dim ? [2] : []),
		...(underline ? [4] : []),
		...(inverse ? [7] : []),
		...(foreground !== undefined && hasColour ? colourParameters(foreground, 30) : []),
		...(background !== undefined && hasColour ? colourParameters(background, 40) : []),
	];
	return parameters.length > 0 ? `\u001b[${parameters.join(';')}m` : '';
}

/** The parameters of a colour, counted from those of foregrounds (30) or of backgrounds (40); bright ones lie 60 further on. */
function colourParameters(colour: Colour, base: 30 | 40): readonly number[] {
	if (typeof colour === 'number') return [base + 8, 5, colour];
	const index = sixteen.indexOf(colour);
	return [index < 8 ? base + index : base + 52 + index];
}
