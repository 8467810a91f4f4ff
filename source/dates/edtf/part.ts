/** A year, month, season or day: its digits as written (X for an unspecified one), and the least and greatest number that fit. */
export type DatePart = {
	readonly digits: string;
	readonly least: number;
	readonly greatest: number;
	readonly uncertain: boolean;
	readonly approximate: boolean;
};

/** Reads a part from `min` to `max` with the qualifiers (`?`, `~`, `%`) that are about it; `undefined` where no number fits. */
export function parsePart(digits: string, signs: string, min: number, max: number): DatePart | undefined {
	const uncertain = signs.includes('?') || signs.includes('%');
	const approximate = signs.includes('~') || signs.includes('%');
	const number = Number(digits);
	if (number >= min && number <= max) {
		return {digits, least: number, greatest: number, uncertain, approximate};
	}
	if (!digits.includes('X')) return undefined;

	const [nearest, farthest] = [Number(digits.replaceAll('X', '0')), Number(digits.replaceAll('X', '9'))];
	const lowest = Math.max(min, Math.min(nearest, farthest));
	const highest = Math.min(max, Math.max(nearest, farthest));
	if (lowest > highest) return undefined;
	const least = seek(digits, lowest, highest, itself);
	const greatest = seek(digits, highest, lowest, itself);
	if (least === undefined || greatest === undefined) return undefined;
	return {digits, least, greatest, uncertain, approximate};
}

/** Whether only one number fits the part. */
export function isKnown(part: DatePart): boolean {
	return part.least === part.greatest;
}

/** Tries the numbers that fit the digits, from `from` up or down to `to`, and gives the first result of `find`. */
export function seek<T>(
	digits: string,
	from: number,
	to: number,
	find: (number: number) => T | undefined,
): T | undefined {
	const step = from <= to ? 1 : -1;
	for (let number = from; number !== to + step; number += step) {
		const found = allows(digits, number) ? find(number) : undefined;
		if (found !== undefined) return found;
	}
	return undefined;
}

function allows(digits: string, number: number): boolean {
	if (!digits.includes('X')) return Number(digits) === number;
	const written = String(Math.abs(number)).padStart(digits.length, '0');
	return [...digits].every((digit, index) => digit === 'X' || digit === '-' || digit === written[index]);
}

function itself(number: number): number {
	return number;
}
