const endings: ReadonlyMap<number, string> = new Map([
	[1, 'st'],
	[2, 'nd'],
	[3, 'rd'],
]);

/** “1st”, “12th”, “23rd”. */
export function ordinal(number: number): string {
	const isTeen = number % 100 >= 11 && number % 100 <= 13;
	return `${number}${(isTeen ? undefined : endings.get(number % 10)) ?? 'th'}`;
}
