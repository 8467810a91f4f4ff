/** The first index below `length` for which something is true that is true of all after it too; `length` where it is true of none. */
export function firstWhere(length: number, isTrue: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isTrue(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
