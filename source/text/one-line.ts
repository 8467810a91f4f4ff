/** A text in one line: a break, with the spaces around it, becomes a space. */
export function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ');
}
