/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const all = [head, ...rows];
	const widths = head.map((_, column) => Math.max(3, ...all.map(row => row[column]?.length ?? 0)));
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
	return [line(head), line(widths.map(width => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
