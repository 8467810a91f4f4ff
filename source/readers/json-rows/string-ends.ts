import {signs} from '../json-signs.ts';
import {nextStop, type StopFinder} from '../keyed/stops.ts';
import {behindEscape} from './scan.ts';

/** The end of the string whose quotation mark is at an index; -1 where it isn't whole or isn't JSON. */
export type BehindString = (bytes: Buffer, from: number) => number;

/** Makes what finds the ends of strings without looking at each of their bytes. It is made for strings one behind another. */
export function stringEnds(finder?: () => StopFinder): BehindString {
	const stop = nextStop(signs.quote, signs.backslash, finder);
	return (bytes, from) => {
		for (let at = stop(bytes, from + 1); ; at = stop(bytes, at)) {
			const byte = bytes[at];
			if (byte === signs.quote) return at + 1;
			if (byte !== signs.backslash) return -1;
			at = behindEscape(bytes, at);
			if (at < 0) return -1;
		}
	};
}
