import {Numeral} from '../../text/numeral.ts';

/** A value of JSON as the text of a cell. */
export function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	if (value === null || value === undefined) return '';
	if (value instanceof Numeral) return value.text;
	if (Array.isArray(value) && value.every(member => typeof member !== 'object')) return value.join('; ');
	if (typeof value !== 'object') return String(value);
	return isWithin(value, mostLevels) ? JSON.stringify(value, spelled) : tooDeep;
}

/** So many levels of maps and lists are written; the engine, which recurses, would end at some thousands. */
const mostLevels = 100;
const tooDeep = `(more than ${mostLevels} levels of maps and lists)`;

function isWithin(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return true;
	return levels > 0 && Object.values(value).every(member => isWithin(member, levels - 1));
}

function spelled(_key: string, value: unknown): unknown {
	return value instanceof Numeral ? value.text : value;
}
