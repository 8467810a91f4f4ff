/** Whole numbers below a limit, the same on every machine: a linear congruential generator as in POSIX.1's rand. */
export function generator(seed: number): (limit: number) => number {
	let state = seed;
	return limit => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * limit);
	};
}
