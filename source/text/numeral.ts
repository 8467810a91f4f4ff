/** A number that JavaScript would spell otherwise, as the file spells it: 1.10, 1212094033021784065. */
export class Numeral {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

/** Reads a number of JSON: as a plain number if that is written with the same spelling again, else with its spelling kept. */
export function readNumeral(text: string): number | Numeral {
	const number = Number(text);
	return JSON.stringify(number) === text ? number : new Numeral(text);
}

/** The number that a decimal text spells; `undefined` where no double is exactly that number. */
export function exactNumber(text: string): number | undefined {
	const number = Number(text);
	return Number.isFinite(number) && digitsOf(text) === digitsOf(String(number)) ? number : undefined;
}

/** The significant digits and the power of ten of the last one: the same text for 1.10, 1.1 and 110e-2. */
function digitsOf(text: string): string {
	const [, sign, whole = '', part = '', power = '0'] =
		/^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(text) ?? [];
	const digits = (whole + part).replace(/^0+/, '');
	const short = digits.replace(/0+$/, '');
	if (short === '') return '0';
	return `${sign === '-' ? '-' : ''}${short}e${Number(power) - part.length + digits.length - short.length}`;
}
