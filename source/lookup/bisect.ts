/** Finds by bisection the first index below `length` for which a condition holds that then holds for all later ones; else gives `length`. */
export function firstWhere(length: number, isTrue: (index: number) => boolean): number {
	let [low, high] = [0, length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isTrue(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
