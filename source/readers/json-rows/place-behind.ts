import type {Place} from '../problem.ts';

const eachBreak = /\r\n?|\n/g;

/** The place behind a text that begins at another one. */
export function placeBehind({line, column}: Place, passed: string): Place {
	const breaks = passed.match(eachBreak);
	const last = breaks ? Math.max(passed.lastIndexOf('\n'), passed.lastIndexOf('\r')) + 1 : 0;
	const length = /[\ud800-\udbff]/.test(passed) ? [...passed.slice(last)].length : passed.length - last;
	return {line: line + (breaks?.length ?? 0), column: breaks ? length + 1 : column + length};
}
