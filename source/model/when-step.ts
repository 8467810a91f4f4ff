import {formatYear, monthName, stepDay, type Unit} from './calendar.ts';
import {type Fault, fault} from './fault.ts';
import {civil} from './gregorian.ts';
import type {When} from './when.ts';
import {faultyWhole} from './when-advice.ts';
import type {Item} from './when-words.ts';

const lastYear = 999_999_999_999;

/** Reads a step from a day (“+3 months”, “2 weeks earlier”) to the day that it ends at; undefined where there is none. */
export function parseStep(items: readonly Item[], text: string, from: number): When | Fault | undefined {
	const [first] = items;
	const sign = first?.type === 'sign' ? first.sign : undefined;
	const [count, unit, direction, ...more] = sign ? items.slice(1) : items;
	if (count?.type !== 'number' || !unit) {
		return sign === '+' ? unitless(text, count) : undefined;
	}
	if (unit.type === 'ambiguous') {
		const step = `${sign ?? '+'}${count.text}`;
		return fault(`m may be months or minutes: write ${step} mo for months`, unit.from, unit.to);
	}
	if (unit.type !== 'unit') return sign === '+' ? faultyWhole(text) : undefined;
	if (more.length > 0 || (direction && direction.type !== 'direction')) return faultyWhole(text);
	const said = `${count.text} ${unit.text}`;
	if (Boolean(sign) === Boolean(direction)) {
		const message = sign ? 'a step has one direction:' : `${said} from here, but which way?`;
		return fault(`${message} write +${said} or ${said} earlier`, 0, text.length);
	}
	const isBack = (direction?.sign ?? sign) === '-';
	return stepFrom(from, unit.unit, isBack ? -count.number : count.number, text);
}

function unitless(text: string, count: Item | undefined): Fault {
	if (count?.type !== 'number') return faultyWhole(text);
	return fault(`${text} of what? write ${text} days, ${text} months or ${text} years`, 0, text.length);
}

function stepFrom(from: number, unit: Unit, count: number, text: string): When | Fault {
	const number = stepDay(from, unit, count);
	const {year, month, day} = civil(number);
	if (!(Math.abs(year) <= lastYear)) {
		return fault(
			'that is farther than the years go, from -999,999,999,999 to 999,999,999,999',
			0,
			text.length,
		);
	}
	const span = {earliest: {day: number, second: 0}, latest: {day: number, second: 86_399}};
	return {type: 'when', span, words: `${day} ${monthName(month)} ${formatYear(year)}`};
}
