import {greatest, least} from '../../lookup/extremes.ts';
import {type Fault, fault} from '../../text/fault.ts';
import {type Fragment, fragmentOf, type Point} from './draft.ts';
import {type Item, isMark, isSeparator} from './items.ts';
import {modernYears, yearInEra, yearText} from './year.ts';

type Of<Type extends Item['type']> = Extract<Item, {readonly type: Type}>;
type Day = Of<'ordinal'> | Of<'number'>;

/** The items of a date by the part that they are. A year has all its interpretations; a day may be the last two digits of a year. */
type DayParts = {
	readonly years: readonly (readonly Fragment[])[];
	readonly heads: readonly (Of<'month'> | Of<'season'>)[];
	readonly days: readonly Day[];
};

/**
 * Reads a day, month, season or year in words, its parts in any order; empty where the items say something else. With `hasYear`
 * the year may come from elsewhere, so that the 17 of “nov 17” is a day; without it, it may be a year.
 */
export function readDay(items: readonly Item[], hasYear: boolean): readonly Point[] {
	const dayParts = dayPartsOf(items.filter(item => !isSeparator(item)));
	if (!dayParts) return [];
	const {years, heads, days} = dayParts;
	const [[year, otherYear], [head, otherHead], [first, second, third]] = [years, heads, days];
	if (otherYear || otherHead || third || (year && second)) return [];
	if (!head) return year && !first ? year.map(text => ({type: 'point', year: text})) : [];
	const month = fragmentOf(two(head.type === 'month' ? head.month : head.season), [head]);
	const dated = (
		day: Day | undefined,
		texts: readonly (Fragment | undefined)[] = [undefined],
	): readonly Point[] =>
		texts.map(text => ({
			type: 'point',
			month,
			...(text && {year: text}),
			...(day && {day: fragmentOf(two(day.number), [day])}),
		}));
	if (year || !first) return dated(first, year);
	if (second) {
		const isBetween = first.from < head.from && head.from < second.from;
		const isBehindComma = isMark(items[items.indexOf(second) - 1], ',');
		return (isBetween || (isBehindComma && second.number > 31)) &&
			second.type === 'number' &&
			second.digits.length === 2
			? dated(first, shortYears(second))
			: [];
	}
	if (first.type === 'ordinal' || first.from < head.from || first.digits.length < 2) return dated(first);
	if (first.number > 31) return dated(undefined, shortYears(first));
	return hasYear ? dated(first) : [...dated(undefined, shortYears(first)), ...dated(first)];
}

function dayPartsOf(said: readonly Item[]): DayParts | undefined {
	const {rest, year} = eraYear(said);
	const years: (readonly Fragment[])[] = year ? [[year]] : [];
	const heads: (Of<'month'> | Of<'season'>)[] = [];
	const days: Day[] = [];
	for (const [index, item] of rest.entries()) {
		if (item.type === 'month' || item.type === 'season') heads.push(item);
		else if (item.type === 'ordinal' || (item.type === 'number' && item.digits.length <= 2)) days.push(item);
		else if (item.type === 'number') years.push([fragmentOf(yearText(item.number), [item])]);
		else if (item.type === 'short') years.push(shortYears(item));
		else if (index > 0 || item.type !== 'unit' || item.unit !== 'year') return undefined;
	}
	return {years, heads, days};
}

/** The year of an era, and the other items. BC stands behind its year, AD on either side (in “17 nov ad 79” before it). */
export function eraYear(items: readonly Item[]): {readonly rest: readonly Item[]; readonly year?: Fragment} {
	const at = items.findIndex(({type}) => type === 'era');
	const era = items[at];
	if (era?.type !== 'era') return {rest: items};
	const [before, after] = [items[at - 1], items[at + 1]];
	const sides = era.era === 'bc' ? [before, after] : [after, before];
	const year = sides.find(side => side?.type === 'number');
	if (year?.type !== 'number' || year.number === 0) return {rest: items};
	const rest = items.filter(item => item !== era && item !== year);
	return {rest, year: yearInEra(year.number, era.era, [year, era])};
}

/** What is wrong with items that aren't a date; `undefined` where nothing more precise can be said. */
export function faultOfDay(items: readonly Item[], hasYear: boolean): Fault | undefined {
	const [first, second] = items;
	if (first?.type === 'ordinal' && !second) {
		const advice = hasYear
			? `which month? write ${first.text} nov`
			: `which month and year? write YYYY-MM-${two(first.number)}`;
		return faultAt(advice, [first]);
	}
	const era = items.findIndex(({type}) => type === 'era');
	const zero = [items[era - 1], items[era + 1]].find(side => side?.type === 'number' && side.number === 0);
	if (era >= 0 && zero)
		return faultAt('no year is 0: write 1 bc or ad 1', [zero, ...items.slice(era, era + 1)]);
	const heads = items.filter(item => item.type === 'month' || item.type === 'season');
	const extra = heads[1] ?? items.filter(item => item.type === 'ordinal')[1];
	return extra && faultAt('one date at a time: a range is written 2020-11/2020-12', [extra]);
}

/** A fault about the text from the first of some items to the last. */
export function faultAt(message: string, items: readonly Item[]): Fault {
	return fault(message, least(items.map(({from}) => from)), greatest(items.map(({to}) => to)));
}

function shortYears(item: Item & {readonly digits: string}): readonly Fragment[] {
	return modernYears(item.digits.padStart(2, '0')).map(text => fragmentOf(text, [item]));
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}
