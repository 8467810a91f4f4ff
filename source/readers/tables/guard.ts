/** A cell without spaces around it, and without the apostrophe that keeps spreadsheets from taking it for a formula. */
export function withoutGuard(cell: string): string {
	const text = cell.trim();
	return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
