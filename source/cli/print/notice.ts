import {cleanText} from '../../text/clean.ts';

/** A text that may hold anything as a line that may be printed. */
export function oneLine(text: string): string {
	return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** A text that may hold anything as a line that is said: no longer than anybody reads. */
export function asNotice(text: string): string {
	const line = oneLine(text);
	return line.length > 500 ? `${line.slice(0, 499)}…` : line;
}
