import {weekday} from '../calendar.ts';
import {parseEdtf} from '../edtf/parse.ts';
import {readDay} from './day.ts';
import {type Draft, fragmentOf, isYearless, type Point, qualify} from './draft.ts';
import {type Item, isMark} from './items.ts';
import {pointOfDay, readNumbers} from './numbers.ts';
import {dayOf, partOf, readPeriod} from './period.ts';
import {yearText} from './year.ts';

/** What is known where a date is typed. */
export type DateContext = {
	/** The year of a date that names none, if it can be told. */
	readonly year: number | undefined;
	/** The forms that are named where nothing is understood. */
	readonly forms: string;
	/** Whether a fault is shown together with the whole typed text. */
	readonly isQuoted?: true;
	/** Whether the date is one of several, so that another one may have its year. */
	readonly isPart?: boolean;
};

/** Reads one date or period, with qualifiers, a time and a weekday; empty where the items say something else. */
export function readPoint(all: readonly Item[], context: DateContext): readonly Draft[] {
	const items = trimMarks(all);
	const [first, ...behindFirst] = items;
	const last = items.at(-1);
	if (!first || !last) return [];
	const edtf = edtfOf(items);
	if (edtf) return [edtf];
	if (first.type === 'qualifier')
		return readPoint(behindFirst, context).map(draft => qualify(draft, first.qualifier));
	if (last.type === 'qualifier')
		return readPoint(items.slice(0, -1), context).map(draft => qualify(draft, last.qualifier));
	if (first.type === 'part') {
		const {part} = first;
		if (part === 'vague') return [];
		const whole = readPoint(behindFirst[0]?.type === 'mark' ? behindFirst.slice(1) : behindFirst, context);
		return whole.flatMap(draft => (draft.type === 'point' ? partOf(draft, part, context.year) : []));
	}
	const clock = items.find(item => item.type === 'clock');
	if (clock) {
		const date = readPoint(without(items, clock), context);
		return date.flatMap(draft => (draft.type === 'point' && !draft.time ? [atTime(draft, clock)] : []));
	}
	const named = items.find(item => item.type === 'weekday');
	if (named) {
		const days = readPoint(without(items, named), context);
		return days.filter(draft => {
			const weekday = weekdayOf(draft, context);
			return weekday === named.weekday || (weekday === undefined && isYearlessDay(draft));
		});
	}
	if (items.every(({type}) => type === 'number' || type === 'mark')) {
		return negativeYear(items) ?? readNumbers(items);
	}
	if (first.type === 'mark') return [];
	const periods = readPeriod(items);
	return periods.length > 0 ? periods : readDay(items, context.isPart === true || context.year !== undefined);
}

/** The weekday of a draft that is a day, in lower case. */
export function weekdayOf(draft: Draft, context: DateContext): string | undefined {
	const day = draft.type === 'point' ? dayOf(draft, context.year) : undefined;
	return day === undefined ? undefined : weekday(day).toLowerCase();
}

function isYearlessDay(draft: Draft): boolean {
	return draft.type === 'point' && draft.day !== undefined && isYearless(draft);
}

/** Removes full stops and commas before the first and behind the last other item. */
function trimMarks(items: readonly Item[]): readonly Item[] {
	const isWord = (item: Item) => item.type !== 'mark' || !'.,'.includes(item.mark);
	return items.slice(items.findIndex(isWord), items.findLastIndex(isWord) + 1);
}

function without(items: readonly Item[], item: Item): readonly Item[] {
	return items.filter(other => other !== item);
}

/** “-43”: a negative year, counted with a year 0 as in EDTF. */
function negativeYear(items: readonly Item[]): readonly Point[] | undefined {
	const [mark, year, ...more] = items;
	if (!mark || !isMark(mark, '-') || year?.type !== 'number' || more.length > 0 || mark.to < year.from)
		return undefined;
	return [{type: 'point', year: fragmentOf(year.number === 0 ? '-0000' : yearText(-year.number), items)}];
}

/** The date of items that are EDTF already. */
function edtfOf(items: readonly Item[]): Point | undefined {
	const isWhole = items.every((item, index) => index === 0 || items[index - 1]?.to === item.from);
	const text = items.map(item => item.text).join('');
	if (!isWhole || !/^[\dXY?~%-]+$/.test(text)) return undefined;
	const date = parseEdtf(text);
	if (date.type !== 'date') return undefined;
	const [, year = text, month, day] = /^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text) ?? [];
	return {
		type: 'point',
		year: fragmentOf(year, items),
		...(month !== undefined && {month: fragmentOf(month, items)}),
		...(day !== undefined && {day: fragmentOf(day, items)}),
	};
}

/** Adds a time of day to a date; 24:00 is the start of the next day. */
function atTime(point: Point, clock: Extract<Item, {type: 'clock'}>): Point {
	const {time} = clock;
	const day = time.startsWith('T24:00') && point.year ? dayOf(point) : undefined;
	if (day === undefined) return {...point, time: fragmentOf(time, [clock])};
	return {...pointOfDay(day + 1, [clock]), time: fragmentOf(time.replace('24', '00'), [clock])};
}
