/** “a, b and c”, or with another word before the last. */
export function enumerate(items: readonly string[], word: string): string {
	const last = items.at(-1) ?? '';
	return items.length > 1 ? `${items.slice(0, -1).join(', ')} ${word} ${last}` : last;
}
