import {civil} from '../gregorian.ts';
import type {Draft, DraftEnds, DraftInterval, Member, Point} from './draft.ts';
import {type Item, isDivider, isMark} from './items.ts';
import {pointOfDay} from './numbers.ts';
import {membersOf} from './pair.ts';
import {dayOf} from './period.ts';
import {type DateContext, readPoint} from './point.ts';
import type {Bound} from './words.ts';
import {yearText} from './year.ts';

/** Reads a time with one end: “before 1850”, “1850 or later”, “since 1850”, “1850–present”, “1850–”. */
export function readBound(items: readonly Item[], context: DateContext): readonly Draft[] {
	const [first, ...rest] = items;
	const last = items.at(-1);
	if (!first || !last || items.length < 2) return [];
	const [before, start] = [items.slice(0, -1), items.slice(0, -2)];
	const endsOf = (part: readonly Item[]) => membersOf(readPoint(part, context)).flatMap(endsIn);
	if (first.type === 'bound' && !first.isBehind)
		return endsOf(rest).flatMap(ends => draftsOfBound(first.bound, ends));
	if (last.type === 'bound' && last.isBehind)
		return endsOf(before).flatMap(ends => draftsOfBound(last.bound, ends));
	if (isMark(last, '+')) return endsOf(before).flatMap(ends => draftsOfBound('from', ends));
	if (isDivider(last)) return endsOf(before).flatMap(ends => openAfter(ends, last));
	// A hyphen right before a year is a minus.
	const isSign = isMark(first, '-') && first.to === rest[0]?.from;
	if (isDivider(first) && !isSign) return endsOf(rest).flatMap(ends => openBefore(ends, first));
	if (start.length > 0 && isDivider(items.at(-2))) {
		const end = last.type === 'missing' ? last.end : last.type === 'relative' ? 'open' : undefined;
		if (end) return endsOf(start).map(ends => ({type: 'interval', start: ends.start, end}));
	}
	if (first.type === 'missing' && isDivider(rest[0])) {
		return endsOf(rest.slice(1)).map(({end}) => ({type: 'interval', start: first.end, end}));
	}
	return [];
}

function endsIn(member: Member): readonly DraftEnds[] {
	const [start, end] = member.type === 'point' ? [member, member] : [member.start, member.end];
	return typeof start === 'string' || typeof end === 'string' ? [] : [{start, end}];
}

/** People use “before” and “after” with and without the date that they name, so both are drafted; a period is always left out. */
function draftsOfBound(bound: Bound, {start, end}: DraftEnds): readonly Draft[] {
	switch (bound) {
		case 'by':
			return [someTime('open', end)];
		case 'before': {
			const last = stepPoint(start, -1);
			return [...(last ? [someTime('open', last)] : []), ...(start === end ? [someTime('open', end)] : [])];
		}
		case 'until':
			return [{type: 'interval', start: 'open', end}];
		case 'from':
			return [someTime(start, 'open')];
		case 'after': {
			const next = stepPoint(end, 1);
			return [...(next ? [someTime(next, 'open')] : []), ...(start === end ? [someTime(start, 'open')] : [])];
		}
		case 'since':
			return [{type: 'interval', start, end: 'open'}];
	}
}

function openAfter({start}: DraftEnds, mark: Item): readonly Draft[] {
	const draftsOfPeriod: DraftInterval = {type: 'interval', start, end: 'open'};
	return mark.type === 'mark' && mark.mark === '..'
		? [draftsOfPeriod, someTime(start, 'open')]
		: [draftsOfPeriod];
}

function openBefore({end}: DraftEnds, mark: Item): readonly Draft[] {
	const draftsOfPeriod: DraftInterval = {type: 'interval', start: 'open', end};
	return mark.type === 'mark' && mark.mark === '..'
		? [draftsOfPeriod, someTime('open', end)]
		: [draftsOfPeriod];
}

function someTime(start: DraftInterval['start'], end: DraftInterval['end']): Draft {
	return {type: 'one', members: [{type: 'range', start, end}]};
}

/** The year, month or day before or after a date, in its own unit; `undefined` where that isn't known. */
function stepPoint(point: Point, step: -1 | 1): Point | undefined {
	const {year: written, month, day, time, qualifier} = point;
	const year = Number(written?.text.replace(/X/g, step < 0 ? '0' : '9'));
	if (!written || time || qualifier || !Number.isInteger(year)) return undefined;
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
