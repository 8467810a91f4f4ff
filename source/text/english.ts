/** “a, b and c”, or with another word before the last. */
export function enumerate(items: readonly string[], word: string): string {
	const last = items.at(-1) ?? '';
	return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}

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

/** A text with its first letter as a capital. */
export function capitalise(text: string): string {
	return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase());
}

/** A text with a full stop behind it, unless another mark ends it already. */
export function withFullStop(text: string): string {
	return /[.!?:…]["'”’)]*$/.test(text) ? text : `${text}.`;
}

/** A whole number with a comma before each three digits: “50,001”. */
export function grouped(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A noun behind “a” or “an”. */
export function withArticle(noun: string): string {
	return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** A count and its noun: `plural(1, 'event')` is “1 event”. */
export function plural(count: number, one: string, many = `${one}s`): string {
	return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A text of at most so many characters, the last an ellipsis where it is cut. */
export function excerpt(text: string, most: number): string {
	return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
