import {type Fragment, fragmentOf} from './draft.ts';
import type {Item} from './items.ts';
import type {Era} from './words.ts';

/** Writes a year, counted with a year 0, in EDTF. */
export function yearText(year: number): string {
	const sign = year < 0 ? '-' : '';
	const digits = String(Math.abs(year)).padStart(4, '0');
	return digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits}`;
}

/** Two digits below this may be a year of this century or the last. */
const turn = 40;

/** The years that two digits may mean without their century: 89 is 1989, 20 is 2020 or 1920. */
export function modernYears(digits: string): readonly string[] {
	return Number(digits) < turn ? [`20${digits}`, `19${digits}`] : [`19${digits}`];
}

/** The years that a number may mean by itself: 89 is 1989 or AD 89. */
export function yearsOf(digits: string): readonly string[] {
	const year = yearText(Number(digits));
	return digits.length === 2 ? [...modernYears(digits), year] : [year];
}

/** The year of a number and its era. */
export function yearInEra(number: number, era: Era, items: readonly Item[]): Fragment {
	return fragmentOf(yearText(era === 'bc' ? 1 - number : number), items);
}
