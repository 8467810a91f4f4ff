import {civil} from '../../dates/gregorian.ts';
import {daysOf, isDaily, periodsBetween} from './occurrences.ts';
import type {Rule} from './rule.ts';

/** The days on which an event recurs, as far as they were followed; `isWhole` where there are no others. */
export type Expansion = {readonly days: readonly number[]; readonly isWhole: boolean};

/** How far rules are followed: so many occurrences and days of one event, and so many days of all events of a file. */
export type Budget = {left: number};

const mostDays = 36_525;
const mostOccurrences = 5000;
export const budgetOfFile = 3_000_000;

/** Follows a rule from its first day to its last, which it has to have: one without an end isn't followed. */
export function expand(rule: Rule, start: number, until: number | undefined, budget: Budget): Expansion {
	const {count, positions} = rule;
	const none = {days: [start], isWhole: false};
	if ((count === undefined && until === undefined) || !isDaily(rule)) return none;
	const occurs = daysOf(rule, start);
	const first = civil(start);
	const last = Math.min(until ?? start + mostDays, start + mostDays);
	const days: number[] = [];
	let period: number[] = [];
	let number = 0;
	const take = () => {
		const chosen =
			positions.length === 0
				? period
				: period.filter((_, at) => positions.includes(at + 1) || positions.includes(at - period.length));
		for (const day of chosen) days.push(day);
		period = [];
	};
	for (let day = start; day <= last; day++) {
		if (budget.left-- <= 0 || days.length > mostOccurrences) return {days, isWhole: false};
		if (count !== undefined && days.length >= count) break;
		if (!occurs(day)) continue;
		const of = periodsBetween(rule, start, first, day, civil(day));
		if (of !== number || positions.length === 0) take();
		number = of;
		period.push(day);
	}
	take();
	// The day that an event starts on is its first occurrence, also where the rule doesn't name it.
	const all = days[0] === start ? days : [start, ...days];
	const counted = count === undefined ? all : all.slice(0, count);
	const isCut = until === undefined ? counted.length < (count ?? 0) : until > last;
	return {days: counted, isWhole: !isCut};
}
