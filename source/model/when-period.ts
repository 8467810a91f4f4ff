import type {Fault} from './fault.ts';
import {ordinal} from './ordinal.ts';
import {faultAt, type Meant, meantBy, yearText} from './when-meant.ts';
import type {Item} from './when-words.ts';

/** Reads “the 1990s”; undefined where that is not all that is said. */
export function parseDecade(items: readonly Item[]): Meant | Fault | undefined {
	const [decade, ...more] = items;
	if (decade?.type !== 'plural' || more.length > 0) return undefined;
	const {digits, text} = decade;
	if (digits.length < 3 || digits.length > 4 || !digits.endsWith('0')) {
		return faultAt('a decade is written with its century, and ends in 0: 1990s', items);
	}
	const edtf = `${digits.padStart(4, '0').slice(0, 3)}X`;
	if (digits.endsWith('00')) {
		const century = ordinal(Number(digits) / 100 + 1);
		return faultAt(`${text} may be ten years or a hundred: write ${edtf} or ${century} century`, items);
	}
	return meantBy([{text: edtf, items}]);
}

/** Reads “19th century”, 1801 to 1900, and “5th century BC”, 500 to 401 BC; undefined where that is not all that is said. */
export function parseCentury(items: readonly Item[]): Meant | Fault | undefined {
	const [count, unit, era, ...more] = items;
	if (count?.type !== 'ordinal' || unit?.type !== 'unit' || unit.unit !== 'century') return undefined;
	if (more.length > 0 || (era && era.type !== 'era')) return undefined;
	if (count.number === 0) return faultAt('centuries are counted from the 1st', [count]);
	const last = count.number * 100;
	const isBefore = era?.era === 'bc';
	const [start, end] = isBefore ? [1 - last, 100 - last] : [last - 99, last];
	const meant = meantBy([{text: `${yearText(start)}/${yearText(end)}`, items}]);
	const words = `the ${ordinal(count.number)} century${isBefore ? ' BC' : ''}`;
	return meant.type === 'fault' ? meant : {...meant, words};
}
