import {Numeral} from '../../text/numeral.ts';

/** A value of JSON as the text of a cell. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === null || value === undefined) return '';
	if (value instanceof Numeral) return value.text;
	if (Array.isArray(value) && value.every(member => typeof member !== 'object')) return value.join('; ');
	return typeof value === 'object' ? JSON.stringify(value, spelled) : String(value);
}

function spelled(_key: string, value: unknown): unknown {
	return value instanceof Numeral ? value.text : value;
}
