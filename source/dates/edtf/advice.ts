import {type Fault, fault} from '../../text/fault.ts';

/** The forms of a date that are asked for most. */
export const forms = 'write YYYY, YYYY-MM, YYYY-MM-DD or another EDTF form';

/** Forms that EDTF has and annals doesn't read, or that nobody may write, with advice; the first row that fits is used. */
const mistakes: readonly (readonly [pattern: RegExp, advice: string])[] = [
	[/^Y?-?\d+(?:E\d+)?S\d+$/, 'significant digits (S) are not supported: write X for a digit not known'],
	[/^Y-?\d+E\d+$/, 'exponents (E) are not supported: write all digits of the year'],
	[/^Y-?\d+-/, 'a year with Y takes no month'],
	[/^Y-?\d/, 'a year with Y has five digits or more, the first not 0'],
];

/** The fault of a text, at offset `at`, that has no form of a date. */
export function faultyForm(text: string, at: number): Fault {
	const advice = mistakes.find(([pattern]) => pattern.test(text))?.[1] ?? forms;
	return fault(advice, at, at + text.length);
}

/** Whether a fault says no more than that a text has no form of a date. */
export function isFormUnknown({message}: Fault): boolean {
	return message === forms;
}
