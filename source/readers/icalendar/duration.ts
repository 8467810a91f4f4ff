import ICAL from 'ical.js';

/** The seconds of a length of time such as P1DT2H, below 0 where it goes backwards; nothing where it is none. */
export function readDuration(text: string): number | undefined {
	if (!/^[+-]?P(?=[\dT])(?:\d+[WD])*(?:T(?=\d)(?:\d+[HMS])*)?$/i.test(text.trim())) return undefined;
	try {
		const seconds = ICAL.Duration.fromString(text.trim().toUpperCase()).toSeconds();
		return Math.abs(seconds) < longest ? seconds : undefined;
	} catch {
		return undefined;
	}
}

/** A thousand years and more, beyond which nothing is planned. */
const longest = 366 * 86_400 * 1000;
