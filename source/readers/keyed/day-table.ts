import {quoteMark} from './raw-cells.ts';

/** The first and the last year of which days are found by their numbers. */
const [firstYear, lastYear] = [1800, 2199];

/** As many days as a month has at most, and months. */
const [days, months] = [31, 12];

const zero = 0x30;
const hyphen = 0x2d;

/** What days give that are written as in ISO 8601, as most are: each is found by its number, where by its bytes memory is asked five times. */
export type DayTable<T> = {
	readonly get: (day: number) => T | undefined;
	readonly set: (day: number, value: T) => void;
};

export function dayTable<T>(): DayTable<T> {
	const values: (T | undefined)[] = [];
	return {
		get: day => values[day],
		set(day, value) {
			while (values.length <= day) values.push(undefined);
			values[day] = value;
		},
	};
}

/** A number for each day of some centuries that is all of a cell, with quotation marks or without; -1 for other cells. */
export function dayKey(bytes: Uint8Array, from: number, to: number): number {
	const isQuoted = to - from === 12 && bytes[from] === quoteMark;
	if (!isQuoted && to - from !== 10) return -1;
	const at = isQuoted ? from + 1 : from;
	if (bytes[at + 4] !== hyphen || bytes[at + 7] !== hyphen) return -1;
	const year = 100 * twoDigits(bytes, at) + twoDigits(bytes, at + 2);
	const [month, day] = [twoDigits(bytes, at + 5), twoDigits(bytes, at + 8)];
	const isDay =
		year >= firstYear && year <= lastYear && month >= 1 && month <= months && day >= 1 && day <= days;
	return isDay ? ((year - firstYear) * months + month - 1) * days + day - 1 : -1;
}

/** The number of two digits; one that is far from all such where they aren't. */
function twoDigits(bytes: Uint8Array, at: number): number {
	const [tens, ones] = [(bytes[at] ?? 0) - zero, (bytes[at + 1] ?? 0) - zero];
	return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -100_000;
}
