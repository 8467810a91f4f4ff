import {type Fault, fault} from '../../text/fault.ts';
import {stepDay} from '../calendar.ts';
import {civil} from '../gregorian.ts';
import type {Unit} from '../unit.ts';
import type {Item} from './items.ts';

/** The forms that may be typed to go to a date. */
export const whenForms = 'write a year, month or day (2014, sep 2020, 17 nov) or a step (+3 months)';

const lastYear = 999_999_999_999;

const signs: ReadonlyMap<string, '+' | '-'> = new Map([
	['+', '+'],
	['-', '-'],
]);

/**
 * Reads a step (“+3 months”, “2 weeks earlier”) from a day and gives the day that it leads to, both in days since 1970-01-01;
 * `undefined` where the items aren't a step.
 */
export function parseStep(items: readonly Item[], text: string, from: number): number | Fault | undefined {
	const [first] = items;
	const sign = first?.type === 'mark' ? signs.get(first.mark) : undefined;
	const [count, unit, direction, ...more] = sign ? items.slice(1) : items;
	if (count?.type !== 'number' || !unit) {
		return sign === '+' ? unitless(text, count) : undefined;
	}
	if (unit.type === 'ambiguous') {
		const step = `${sign ?? '+'}${count.text}`;
		return fault(`m may be months or minutes: write ${step} mo for months`, unit.from, unit.to);
	}
	if (unit.type !== 'unit' || unit.unit === 'millennium') return sign === '+' ? faultyWhole(text) : undefined;
	if (more.length > 0 || (direction && direction.type !== 'direction')) return faultyWhole(text);
	const said = `${count.text} ${unit.text}`;
	if (Boolean(sign) === Boolean(direction)) {
		const message = sign ? 'a step has one direction:' : `${said} from here, but which way?`;
		return fault(`${message} write +${said} or ${said} earlier`, 0, text.length);
	}
	const isBack = (direction?.sign ?? sign) === '-';
	return stepFrom(from, unit.unit, isBack ? -count.number : count.number, text);
}

function faultyWhole(text: string): Fault {
	return fault(whenForms, 0, text.length);
}

function unitless(text: string, count: Item | undefined): Fault {
	if (count?.type !== 'number') return faultyWhole(text);
	return fault(`${text} of what? write ${text} days, ${text} months or ${text} years`, 0, text.length);
}

function stepFrom(from: number, unit: Unit, count: number, text: string): number | Fault {
	const day = stepDay(from, unit, count);
	if (Math.abs(civil(day).year) <= lastYear) return day;
	return fault('that is farther than the years go, from -999,999,999,999 to 999,999,999,999', 0, text.length);
}
