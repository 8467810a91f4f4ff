import type {Fault} from './fault.ts';
import {civil} from './gregorian.ts';
import {faultAt, type Meant, meantBy, yearText} from './when-meant.ts';
import type {Item} from './when-words.ts';

/** An item as a part of a date; the head is the month or season. */
type Part = {readonly role: 'year' | 'head' | 'day'; readonly number: number; readonly item: Item};

/** Reads a day, month, season or year, its parts in any order; what has no year is in that of `from`. Undefined for all else. */
export function parseDay(items: readonly Item[], from: number): Meant | Fault | undefined {
	const parts = items.map(partOf).filter(part => part !== undefined);
	if (parts.length === 0 || parts.length < items.length) return parseNegativeYear(items);
	const inRole = (role: Part['role']) => parts.filter(part => part.role === role);
	const [years, heads, days] = [inRole('year'), inRole('head'), inRole('day')];
	const [[year], [head], [day]] = [years, heads, days];
	if (day && !head) return faultAt(`which month? write ${day.item.text} nov`, [day.item]);
	const second = years[1] ?? heads[1] ?? days[1];
	if (second) {
		return faultAt('one date at a time, its year in full: 17 nov 2020; a range is written 2020-11/2020-12', [
			second.item,
		]);
	}
	if (year?.item.type === 'year' && year.item.number === 0) {
		return faultAt('no year is 0: write 1 bc or ad 1', [year.item]);
	}
	return meantBy([
		{text: yearText(year?.number ?? civil(from).year), items: year ? [year.item] : []},
		...[head, day].flatMap(part =>
			part ? [{text: String(part.number).padStart(2, '0'), items: [part.item]}] : [],
		),
	]);
}

function partOf(item: Item): Part | undefined {
	switch (item.type) {
		case 'year':
			return {role: 'year', number: item.era === 'bc' ? 1 - item.number : item.number, item};
		case 'number':
			return {role: item.digits.length > 2 ? 'year' : 'day', number: item.number, item};
		case 'ordinal':
			return {role: 'day', number: item.number, item};
		case 'month':
			return {role: 'head', number: item.month, item};
		case 'season':
			return {role: 'head', number: item.season, item};
		case 'plural':
		case 'unit':
		case 'era':
		case 'direction':
		case 'sign':
		case 'ambiguous':
		case 'filler':
		case 'unknown':
			return undefined;
	}
}

/** “-43”: a year counted with a year 0, as EDTF counts them. */
function parseNegativeYear(items: readonly Item[]): Meant | Fault | undefined {
	const [sign, year, ...more] = items;
	if (sign?.type !== 'sign' || year?.type !== 'number' || more.length > 0) return undefined;
	if (year.number === 0) return faultAt('no year is -0: 0000 is 1 BC', items);
	return meantBy([{text: yearText(-year.number), items}]);
}
