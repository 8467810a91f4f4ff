import type {Span} from '../dates/span.ts';
import {floats, type Growing, growing, wholes} from './growing.ts';
import {alikeAt, growingAlike} from './growing-alike.ts';
import type {OrderKeys} from './order.ts';

/** The bounds of rows, exact to the fraction of a second. They take little room where no date has a time, or is millions of years away. */
export type GrowingBounds = {
	readonly length: number;
	readonly add: (span: Span | undefined) => void;
	readonly all: () => OrderKeys;
};

/** In whole numbers the greatest stands for what is undated, else Infinity. */
const undatedWhole = 2 ** 31 - 1;

export function growingBounds(): GrowingBounds {
	let firstDays: Growing<Int32Array | Float64Array> = growing<Int32Array | Float64Array>(wholes);
	let lastDays: Growing<Int32Array | Float64Array> = growing<Int32Array | Float64Array>(wholes);
	let undated = undatedWhole;
	const [firstSeconds, lastSeconds] = [growingAlike(floats), growingAlike(floats)];
	return {
		get length() {
			return firstDays.length;
		},
		add(span) {
			if (undated !== Infinity && span && !(isNear(span.earliest.day) && isNear(span.latest.day))) widen();
			firstDays.push(span ? span.earliest.day : undated);
			lastDays.push(span ? span.latest.day : undated);
			firstSeconds.push(span?.earliest.second);
			lastSeconds.push(span?.latest.second);
		},
		all: () => ({
			...{firstDays: firstDays.all(), lastDays: lastDays.all(), undated},
			...{firstSeconds: firstSeconds.all(), lastSeconds: lastSeconds.all()},
		}),
	};

	function widen(): void {
		[firstDays, lastDays] = [inFloats(firstDays), inFloats(lastDays)];
		undated = Infinity;
	}
}

function isNear(day: number): boolean {
	return (day | 0) === day && day !== undatedWhole;
}

function inFloats(days: Growing<Int32Array | Float64Array>): Growing<Float64Array> {
	const wide = growing(floats);
	for (const day of days.all()) wide.push(day === undatedWhole ? Infinity : day);
	return wide;
}

/** The bounds of a row; nothing where it is undated. */
export function boundsAt(
	{firstDays, firstSeconds, lastDays, lastSeconds, undated}: OrderKeys,
	row: number,
): Span | undefined {
	const day = firstDays[row] ?? undated;
	if (day === undated) return undefined;
	return {
		earliest: {day, second: alikeAt(firstSeconds, row) ?? 0},
		latest: {day: lastDays[row] ?? day, second: alikeAt(lastSeconds, row) ?? 0},
	};
}
