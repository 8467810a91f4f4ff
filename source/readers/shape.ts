import {Numeral} from '../text/numeral.ts';

/** Whether a value from a file is a map of keys to values. */
export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Numeral);
}

/** What a value from a file is, for a message on what should stand there: “a list”, “text”, “5”. */
export function shapeOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (isMap(value)) return 'a map';
	if (value === null || value === undefined) return 'nothing';
	if (value instanceof Numeral) return value.text;
	return typeof value === 'string' ? 'text' : String(value);
}

/** Says what a value is, with the keys of a map. */
export function describe(value: unknown): string {
	const keys = isMap(value) ? Object.keys(value).join(', ') : '';
	return keys === '' ? shapeOf(value) : `a map of ${keys}`;
}
