/** Gives a value that is made when it is first asked for, and kept: patterns of Unicode's classes take a millisecond each. */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/**
 * A pattern from its source and flags. A literal is read with the program, and to read a class of Unicode's characters in it
 * takes as long as to read a thousand lines.
 */
export function patternOf(source: string, flags: string): RegExp {
	return new RegExp(source, flags);
}

/** The same, made when it is first used. */
export function pattern(source: string, flags: string): () => RegExp {
	return once(() => patternOf(source, flags));
}
