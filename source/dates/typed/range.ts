import type {Draft, DraftEnds, DraftInterval} from './draft.ts';
import {type Item, isMark} from './items.ts';
import {readEnds} from './pair.ts';
import {type DateContext, readPoint} from './point.ts';

type Divides = (item: Item, index: number, all: readonly Item[]) => boolean;

const isSlash: Divides = (item, _, all) =>
	isMark(item, '/') && all.filter(other => isMark(other, '/')).length === 1;

/** What may stand between two dates, the clearest first. */
const dividers: readonly Divides[] = [
	item => (item.type === 'join' && item.join === 'to') || (item.type === 'bound' && item.bound === 'until'),
	item => isMark(item, '..'),
	(item, index, all) => isMark(item, '–') || (isMark(item, '-') && isApart(index, all)),
	isSlash,
	item => isMark(item, '-'),
	item => item.type === 'qualifier' && item.text === '~',
];

/** Reads an interval from one date to another, or some time between them, by everything that may stand between two dates. */
export function* readRanges(items: readonly Item[], context: DateContext): Generator<readonly Draft[]> {
	const [first, ...rest] = items;
	if (first?.type === 'between') {
		yield endsAt(rest, item => item.type === 'join' || isMark(item, '-') || isMark(item, '–'), context).map(
			between,
		);
		return;
	}
	const isFrom = first?.type === 'bound' && first.bound === 'since' && !first.isBehind;
	for (const divides of dividers) {
		// A slash between numbers is that of an interval in EDTF.
		const isNumeric = divides === isSlash && areNumbers(items);
		yield endsAt(isFrom ? rest : items, divides, context).flatMap(ends =>
			isFrom || (isNumeric && !areYears(ends)) ? [intervalOf(ends)] : [intervalOf(ends), someTime(ends)],
		);
	}
}

/** Reads numbers with a long dash between them as a range; with a hyphen they may be one date. */
export function readDashed(items: readonly Item[], context: DateContext): readonly Draft[] {
	const isDashed = areNumbers(items) && items.filter(item => isMark(item, '–')).length === 1;
	return isDashed ? [...readRanges(items, context)].flat() : [];
}

/**
 * Reads a double year, as in 1750/51 and 11 February 1731/2: a date that is in either year, or an interval of both. A winter so
 * written is one season, which ends in the second year.
 */
export function readDualYear(items: readonly Item[], context: DateContext): readonly Draft[] {
	if (areNumbers(items) && items.length > 3) return [];
	const at = items.findIndex((item, index) => isDual(item, items[index + 1], items[index + 2]));
	const [year, , second] = items.slice(at, at + 3);
	if (at < 0 || year?.type !== 'number' || second?.type !== 'number') return [];
	const inYear = (said: Item) => readPoint([...items.slice(0, at), said, ...items.slice(at + 3)], context);
	const other = String(year.number + 1).padStart(4, '0');
	const starts = inYear(year).filter(draft => draft.type === 'point');
	const ends = inYear({...second, digits: other, number: year.number + 1}).filter(
		draft => draft.type === 'point',
	);
	return starts.flatMap((start, index) => {
		const end = ends[index];
		if (!end) return [];
		if (start.month?.text === '24') return [start];
		return start.month
			? [{type: 'one', members: [start, end]}]
			: [intervalOf({start, end}), someTime({start, end})];
	});
}

function isDual(year: Item, mark: Item | undefined, end: Item | undefined): boolean {
	if (year.type !== 'number' || year.digits.length !== 4 || end?.type !== 'number' || !mark) return false;
	const isShort = end.digits.length < 3 || end.digits.length === 4;
	const isTight = year.to === mark.from && mark.to === end.from;
	const isDash = isMark(mark, '–') || (isMark(mark, '-') && (end.digits.length === 4 || end.number > 12));
	return (
		isTight &&
		isShort &&
		(isMark(mark, '/') || isDash) &&
		String(year.number + 1)
			.padStart(4, '0')
			.endsWith(end.digits)
	);
}

/** Reads the items before and behind every divider as the ends of a range. */
function endsAt(items: readonly Item[], divides: Divides, context: DateContext): readonly DraftEnds[] {
	return items.flatMap((item, index) => {
		const [left, right] = [items.slice(0, index), items.slice(index + 1)];
		const areParts = left.length > 0 && right.length > 0 && divides(item, index, items);
		return areParts ? readEnds(left, right, context) : [];
	});
}

function intervalOf(ends: DraftEnds): DraftInterval {
	return {type: 'interval', ...ends};
}

function between(ends: DraftEnds): Draft {
	return {type: 'one', members: [{type: 'range', ...ends}]};
}

/** Some time between two dates; for two consecutive years, one of the two. */
function someTime(ends: DraftEnds): Draft {
	return isNext(ends) ? {type: 'one', members: [ends.start, ends.end]} : between(ends);
}

function areYears({start, end}: DraftEnds): boolean {
	return !start.month && !end.month;
}

function isNext(ends: DraftEnds): boolean {
	return areYears(ends) && Number(ends.end.year?.text) === Number(ends.start.year?.text) + 1;
}

function areNumbers(items: readonly Item[]): boolean {
	return items.every(({type}) => type === 'number' || type === 'mark');
}

/** Whether there is a space on both sides of an item. */
function isApart(index: number, all: readonly Item[]): boolean {
	const [before, item, after] = [all[index - 1], all[index], all[index + 1]];
	return Boolean(before && item && after && before.to < item.from && item.to < after.from);
}
