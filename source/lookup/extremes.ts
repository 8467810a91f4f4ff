/** The least of some numbers, or Infinity where there are none. Math.min takes as many as the stack has room for. */
export function least(numbers: Iterable<number>): number {
	let found = Infinity;
	for (const number of numbers) found = Math.min(found, number);
	return found;
}

/** The greatest of some numbers, or -Infinity where there are none. */
export function greatest(numbers: Iterable<number>): number {
	let found = -Infinity;
	for (const number of numbers) found = Math.max(found, number);
	return found;
}
