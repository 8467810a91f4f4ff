/** The value that half of the others lie below. */
export function median(values: readonly number[]): number {
	return percentile(values, 50);
}

/** The smallest of the values that at least so many per cent lie at or below; NaN where there are none. */
export function percentile(values: readonly number[], percent: number): number {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** Takes two measurements in turn, so that what else the machine does falls on both alike. */
export async function alternate(
	runs: number,
	first: () => Promise<number>,
	second: () => Promise<number>,
): Promise<readonly [readonly number[], readonly number[]]> {
	const [firsts, seconds]: [number[], number[]] = [[], []];
	for (let run = 0; run < runs; run++) {
		firsts.push(await first());
		seconds.push(await second());
	}
	return [firsts, seconds];
}
