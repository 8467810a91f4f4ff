import {type Fault, fault} from './fault.ts';

const forms = 'write YYYY, YYYY-MM, YYYY-MM-DD or another EDTF form';

/** What is often written in place of a date, and what to write instead; the first row that fits is taken. */
const mistakes: readonly (readonly [pattern: RegExp, advice: (...groups: string[]) => string])[] = [
	[/^\s|\s$/, () => 'leave out the space before or after the date'],
	[
		/^(\d{4}-\d\d-\d\d)[ t](\d\d:\d\d[\d:Z+-]{0,9})$/,
		(date, time) => `write T before the time: ${date}T${time}`,
	],
	[/^(?:open|unknown)$/i, () => 'write .. for an open end, and nothing for an unknown one'],
	[/^Y?-?\d+(?:E\d+)?S\d+$/, () => 'significant digits (S) are not supported: write X for a digit not known'],
	[/^Y-?\d+E\d+$/, () => 'exponents (E) are not supported: write all digits of the year'],
	[/^Y-?\d+-/, () => 'a year with Y takes no month'],
	[/^Y/, () => 'a year with Y has five digits or more, the first not 0'],
	[
		/^([^.]{1,20})\.\.([^.]{1,20})$/,
		(from, to) => `write ${from}/${to}, or [${from}..${to}] for some time between`,
	],
	[/[?~%]{2}/, () => 'one sign at a time: % is both uncertain (?) and approximate (~)'],
	[/^(-?)(\d{1,3})$/, (sign, year = '') => `a year has four digits: write ${sign}${year.padStart(4, '0')}`],
	[/^(\d{4})(0[1-9]|1[0-2])([0-3]\d)$/, (year, month, day) => `write ${year}-${month}-${day}`],
	[/^(-?\d{5,12})$/, year => `a year of more than four digits starts with Y: write Y${year}`],
	[/^(\d{4})-(\d{4})$/, (from, to) => `write ${from}/${to} for an interval`],
	[/^(\d{4})[-/.](\d\d?)$/, (year, month = '') => `write ${year}-${month.padStart(2, '0')}`],
	[
		/^(\d{4})[-/.](\d\d?)[-/.](\d\d?)$/,
		(year, month = '', day = '') => `write ${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
	],
	[/^-?[\dXxu]{4}(?:-[\dXxu]{2}){0,2}$/, () => 'write a capital X for a digit not known'],
];

/** The fault for a text at `at` that has no form of a date. */
export function faultyForm(text: string, at: number): Fault {
	for (const [pattern, advice] of mistakes) {
		const match = pattern.exec(text);
		if (match) return fault(advice(...match.slice(1)), at, at + text.length);
	}
	return fault(forms, at, at + text.length);
}
