/** Red, green and blue in sRGB, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

/** A colour of the 256-colour palette, 16 to 255: a cube of six levels, then a ramp of greys (256colres.pl of xterm). */
export function paletteColour(number: number): Rgb {
	assertPaletteNumber(number);
	if (number >= 232) return grey(8 + 10 * (number - 232));
	const level = (place: number) => {
		const step = Math.floor((number - 16) / place) % 6;
		return step === 0 ? 0 : 55 + 40 * step;
	};
	return [level(36), level(6), level(1)];
}

/** The colour of a hex triplet such as “#00cdcd”. */
export function hexColour(hex: string): Rgb {
	const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
	return [part(1), part(3), part(5)];
}

export function grey(level: number): Rgb {
	return [level, level, level];
}

/** Light as it adds up, 0 to 1 each, of what sRGB encodes (IEC 61966-2-1). */
export function linear([red, green, blue]: Rgb): Rgb {
	const decode = (level: number) => {
		const part = level / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	};
	return [decode(red), decode(green), decode(blue)];
}

/** How far two colours stand apart in lightness, 1 to 21: the contrast ratio of WCAG 2.2. */
export function contrast(one: Rgb, other: Rgb): number {
	const [a, b] = [relativeLuminance(one), relativeLuminance(other)];
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The relative luminance of WCAG 2.2, 0 (black) to 1 (white). */
function relativeLuminance(colour: Rgb): number {
	const [red, green, blue] = linear(colour);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function assertPaletteNumber(number: number): void {
	if (!Number.isInteger(number) || number < 16 || number > 255)
		throw new RangeError(`${number} is not of the palette that is the same everywhere: 16 to 255`);
}
