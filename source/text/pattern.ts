import {once} from '../lookup/memo.ts';

/**
 * A pattern from its source and flags. A literal is compiled with the program, and to compile a class of Unicode's characters
 * in it takes as long as to read a thousand lines.
 */
export function patternOf(source: string, flags: string): RegExp {
	return new RegExp(source, flags);
}

/** The same, compiled when it is first used, which takes about a millisecond. */
export function pattern(source: string, flags: string): () => RegExp {
	return once(() => patternOf(source, flags));
}
