import {monthName, shortMonthName} from './calendar.ts';
import {enumerate} from './enumeration.ts';
import {type Fault, fault} from './fault.ts';
import {daysInMonth} from './gregorian.ts';
import {nearest} from './nearest.ts';
import {type Item, knownWords} from './when-words.ts';

const forms = 'write a year, month or day (2014, sep 2020, 17 nov) or a step (+3 months)';

/** The fault for a typed date that makes no sense, or no date, as a whole. */
export function faultyWhole(text: string): Fault {
	return fault(forms, 0, text.length);
}

/** The fault for a word or sign that is not known, with those that resemble it. */
export function unknownItem({text, from, to}: Item): Fault {
	const near = text.length > 2 ? nearest(text, knownWords) : [];
	const advice = near.length > 0 ? `near it: ${enumerate(near, 'or')}` : forms;
	return fault(`“${text}” is not understood; ${advice}`, from, to);
}

/** The fault for a date all in numbers with its year last, or without one; undefined for a text of another kind. */
export function ambiguousNumbers(text: string): Fault | undefined {
	const pieces = text.split(/[\s./-]+/);
	const [a = '', b = '', year] = pieces;
	if (pieces.length < 2 || pieces.length > 3 || a.length > 2 || !pieces.every(isDigits)) return undefined;
	return fault(`a date all in numbers is read with its year first: ${adviceOn(a, b, year)}`, 0, text.length);
}

function adviceOn(a: string, b: string, year: string | undefined): string {
	const [first, second] = [Number(a), Number(b)];
	if (year === undefined && b.length === 4) {
		return isMonth(first) ? `write ${wordsFor(first, b)} or ${b}-${a.padStart(2, '0')}` : example;
	}
	if (year !== undefined && year.length !== 4) return example;
	const readings = [
		{day: first, month: second},
		{day: second, month: first},
	].filter(({day, month}) => isMonth(month) && day >= 1 && day <= daysInMonth(Number(year ?? 2000), month));
	const [only, other] = readings.map(({day, month}) => ({
		words: `${day} ${wordsFor(month, year)}`,
		edtf: [year, ...[month, day].map(number => String(number).padStart(2, '0'))].join('-'),
	}));
	if (!only) return example;
	if (other && other.words !== only.words) return `write ${only.words} or ${other.words}`;
	return year === undefined ? `write ${only.words}` : `write ${only.words} or ${only.edtf}`;
}

const example = 'write 17 nov 2020 or 2020-11-17';

function wordsFor(month: number, year: string | undefined): string {
	const name = monthName(month).length < 5 ? monthName(month) : shortMonthName(month);
	return [name.toLowerCase(), year].filter(part => part !== undefined).join(' ');
}

function isMonth(number: number): boolean {
	return number >= 1 && number <= 12;
}

function isDigits(text: string): boolean {
	return /^\d+$/.test(text);
}
