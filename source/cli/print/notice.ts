import {cleanText, oneLine} from '../../text/clean.ts';

/** A text that may hold anything as a line that may be printed. */
export function printableLine(text: string): string {
	return oneLine(cleanText(text));
}

/** A text that may hold anything as a line that is said: no longer than anybody reads. */
export function asNotice(text: string): string {
	const line = printableLine(text);
	return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}
