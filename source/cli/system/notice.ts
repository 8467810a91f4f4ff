import {cleanText, oneLine} from '../../text/clean.ts';

/** Makes one line of any text, with its control characters made visible. */
export function printableLine(text: string): string {
	return oneLine(cleanText(text));
}

/** Makes one line of any text, at most 500 characters long. */
export function asNotice(text: string): string {
	const line = printableLine(text);
	return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}
