import {longestLine} from '../lines.ts';

/** A value that fills its line: its text, and where that ends with a comma behind it. */
export type LineValue = {readonly text: string; readonly end: number};

/** A value from an index on that fills its line, which needs no reading; 'more' where the end of the line has to come first, nothing where there is none. */
export function valueInLine(
	text: string,
	start: number,
	{isInList, isLast}: {readonly isInList: boolean; readonly isLast: boolean},
): LineValue | 'more' | undefined {
	lineEnd.lastIndex = start;
	const end = lineEnd.exec(text)?.index ?? (isLast ? text.length : undefined);
	if (end === undefined) return text.length - start > longestLine ? undefined : 'more';
	if (end - start > longestLine) return undefined;
	const line = text.slice(start, end).trimEnd();
	const found = isInList && line.endsWith(',') ? line.slice(0, -1).trimEnd() : line;
	if (!found.endsWith('}') || (isInList ? severalInList : several).test(found)) return undefined;
	return {text: found, end: start + line.length};
}

/** The index of the first sign of the line that begins at an index, behind a comma where one begins it. */
export function nextSign(text: string, start: number): number {
	signOfLine.lastIndex = start;
	signOfLine.test(text);
	return signOfLine.lastIndex;
}

const signOfLine = /[ \t]*(?:,[ \t]*)?/y;
const several = /\}\s*\{/;
const severalInList = /\}\s*[{,]/;
const lineEnd = /[\r\n]/g;
