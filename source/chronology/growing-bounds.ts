import type {Span} from '../dates/span.ts';
import {type DateKeys, isNear, undatedWhole} from './date-keys.ts';
import {floats, type Growing, growing, wholes} from './growing.ts';
import {alikeAt, growingAlike} from './growing-alike.ts';
import type {OrderKeys} from './order.ts';

/** The bounds of rows, exact to the fraction of a second. They take little room where no date has a time, or is millions of years away. */
export type GrowingBounds = {
	readonly length: number;
	readonly add: (span: Span | undefined) => void;
	/** Adds the bounds of a date of which many rows may have the same keys. */
	readonly addKeys: (keys: DateKeys) => void;
	readonly all: () => OrderKeys;
};

export function growingBounds(): GrowingBounds {
	let firstDays: Growing<Int32Array | Float64Array> = growing<Int32Array | Float64Array>(wholes);
	let lastDays: Growing<Int32Array | Float64Array> = growing<Int32Array | Float64Array>(wholes);
	// In whole numbers the greatest stands for what is undated, else Infinity.
	let undated = undatedWhole;
	const [firstSeconds, lastSeconds] = [growingAlike(floats), growingAlike(floats)];
	/** The seconds of the row before, if they were added by keys. */
	let hours: DateKeys['hours'];

	function addBounds(span: Span | undefined): void {
		if (undated !== Infinity && span && !(isNear(span.earliest.day) && isNear(span.latest.day))) widen();
		firstDays.push(span ? span.earliest.day : undated);
		lastDays.push(span ? span.latest.day : undated);
		firstSeconds.push(span?.earliest.second);
		lastSeconds.push(span?.latest.second);
		hours = undefined;
	}

	return {
		get length() {
			return firstDays.length;
		},
		add: addBounds,
		addKeys(keys) {
			if (keys.hours === undefined) return addBounds(undefined);
			if (undated !== Infinity && !keys.isNear) widen();
			firstDays.push(keys.firstDay);
			lastDays.push(keys.lastDay);
			if (keys.hours === hours) {
				firstSeconds.again();
				lastSeconds.again();
				return;
			}
			firstSeconds.push(keys.hours.first);
			lastSeconds.push(keys.hours.last);
			({hours} = keys);
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
