import {civil} from './gregorian.ts';
import type {Draft, Point, Stretch} from './typed-draft.ts';
import type {Item} from './typed-items.ts';
import {pointOfDay} from './typed-numbers.ts';
import {dayOf} from './typed-period.ts';
import {type Place, readPoint} from './typed-point.ts';
import type {Bound} from './typed-words.ts';
import {yearText} from './typed-year.ts';

/** Reads a time of which one end is said: “before 1850”, “1850 or later”, “since 1850”, “1850–present”, “1850–”. */
export function readBound(items: readonly Item[], place: Place): readonly Draft[] {
	const [first, ...rest] = items;
	const last = items.at(-1);
	if (!first || !last || items.length < 2) return [];
	const [before, start] = [items.slice(0, -1), items.slice(0, -2)];
	const points = (part: readonly Item[]) => readPoint(part, place).flatMap(onlyPoints);
	if (first.type === 'bound' && !first.isBehind) {
		return points(rest).flatMap(point => boundedBy(first.bound, point));
	}
	if (last.type === 'bound' && last.isBehind)
		return points(before).flatMap(point => boundedBy(last.bound, point));
	if (isDivider(last)) return points(before).flatMap(point => openAfter(point, last));
	if (first.type === 'mark' && ['–', '..'].includes(first.mark))
		return points(rest).flatMap(point => openBefore(point, first));
	if (start.length > 0 && isDivider(items.at(-2))) {
		const end = last.type === 'missing' ? last.end : last.type === 'relative' ? 'open' : undefined;
		if (end) return points(start).map(point => ({type: 'interval', start: point, end}));
	}
	if (first.type === 'missing' && isDivider(rest[0])) {
		return points(rest.slice(1)).map(end => ({type: 'interval', start: first.end, end}));
	}
	return [];
}

function onlyPoints(draft: Draft): readonly Point[] {
	return draft.type === 'point' ? [draft] : [];
}

function isDivider(item: Item | undefined): boolean {
	if (item?.type === 'join') return item.join === 'to';
	if (item?.type === 'bound') return item.bound === 'until';
	return item?.type === 'mark' && ['-', '–', '/', '..'].includes(item.mark);
}

/** “Before” and “after” leave out what they name, or don't, as people use them. */
function boundedBy(bound: Bound, point: Point): readonly Draft[] {
	switch (bound) {
		case 'by':
			return [someTime('open', point)];
		case 'before': {
			const last = stepped(point, -1);
			return [...(last ? [someTime('open', last)] : []), someTime('open', point)];
		}
		case 'until':
			return [{type: 'interval', start: 'open', end: point}];
		case 'from':
			return [someTime(point, 'open')];
		case 'after': {
			const next = stepped(point, 1);
			return [...(next ? [someTime(next, 'open')] : []), someTime(point, 'open')];
		}
		case 'since':
			return [{type: 'interval', start: point, end: 'open'}];
	}
}

function openAfter(start: Point, mark: Item): readonly Draft[] {
	const lasting: Stretch = {type: 'interval', start, end: 'open'};
	return mark.type === 'mark' && mark.mark === '..' ? [lasting, someTime(start, 'open')] : [lasting];
}

function openBefore(end: Point, mark: Item): readonly Draft[] {
	const lasting: Stretch = {type: 'interval', start: 'open', end};
	return mark.type === 'mark' && mark.mark === '..' ? [lasting, someTime('open', end)] : [lasting];
}

function someTime(start: Stretch['start'], end: Stretch['end']): Draft {
	return {type: 'one', members: [{type: 'range', start, end}]};
}

/** The year, month or day before a date or after it, in its own unit; undefined for what has none or isn't known. */
function stepped(point: Point, step: -1 | 1): Point | undefined {
	const {year: written, month, day, time, sign} = point;
	const year = Number(written?.text.replace(/X/g, step < 0 ? '0' : '9'));
	if (!written || time || sign || !Number.isInteger(year)) return undefined;
	if (day) {
		const number = dayOf(point);
		return number === undefined || civil(number).day !== Number(day.text)
			? undefined
			: pointOfDay(number + step, []);
	}
	const at = {from: written.from ?? 0, to: written.to ?? 0};
	if (!month) return {type: 'point', year: {...at, text: yearText(year + step)}};
	const count = Number(month.text) + step;
	if (Number(month.text) > 12) return undefined;
	const other = count < 1 ? 12 : count > 12 ? 1 : count;
	return {
		type: 'point',
		year: {...at, text: yearText(other === count ? year : year + step)},
		month: {...month, text: String(other).padStart(2, '0')},
	};
}
