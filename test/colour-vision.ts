import {linear, type Rgb} from './contrast.ts';

type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * Ways of seeing, as what they make of linear sRGB: dichromacy whole, by Machado, Oliveira and Fernandes, “A
 * Physiologically-based Model for Simulation of Color Vision Deficiency”, 2009, doi:10.1109/TVCG.2009.113.
 */
export const sights: Readonly<Record<'usual' | 'protanopia' | 'deuteranopia' | 'tritanopia', Matrix>> = {
	usual: [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1],
	],
	protanopia: [
		[0.152286, 1.052583, -0.204868],
		[0.114503, 0.786281, 0.099216],
		[-0.003882, -0.048116, 1.051998],
	],
	deuteranopia: [
		[0.367322, 0.860646, -0.227968],
		[0.280085, 0.672501, 0.047413],
		[-0.01182, 0.04294, 0.968881],
	],
	tritanopia: [
		[1.255528, -0.076749, -0.178779],
		[-0.078411, 0.930809, 0.147602],
		[0.004733, 0.691367, 0.3039],
	],
};

/** How different two colours look by a way of seeing: ΔE*ab of CIELAB (1976), of which about 2.3 is just noticed. */
export function difference(one: Rgb, other: Rgb, sight: Matrix): number {
	const [a, b] = [lab(seen(one, sight)), lab(seen(other, sight))];
	return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function seen(colour: Rgb, [red, green, blue]: Matrix): Rgb {
	const light = linear(colour);
	return [clip(dot(red, light)), clip(dot(green, light)), clip(dot(blue, light))];
}

/** Lightness and the two opponent axes of CIELAB, under D65, of linear sRGB. */
function lab(light: Rgb): Rgb {
	const x = lift(dot([0.4124564, 0.3575761, 0.1804375], light) / 0.95047);
	const y = lift(dot([0.2126729, 0.7151522, 0.072175], light));
	const z = lift(dot([0.0193339, 0.119192, 0.9503041], light) / 1.08883);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function lift(part: number): number {
	return part > 216 / 24389 ? Math.cbrt(part) : (part * (24389 / 27) + 16) / 116;
}

function dot([a, b, c]: Rgb, [x, y, z]: Rgb): number {
	return a * x + b * y + c * z;
}

function clip(part: number): number {
	return Math.min(1, Math.max(0, part));
}
