/** A text that begins with a capital. */
export function capitalised(text: string): string {
	return text.replace(/^\p{Ll}/u, letter => letter.toUpperCase());
}

/** A text with a full stop, unless something else closes it. */
export function closed(text: string): string {
	return /[.!?:…]["'”’)]*$/.test(text) ? text : `${text}.`;
}
