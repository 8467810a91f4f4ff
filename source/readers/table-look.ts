/** Whether a text begins as a table does: the first line names some columns. */
export function hasColumns(head: string, ...columns: readonly string[]): boolean {
	const [first = ''] = linesIn(head);
	const named = first
		.toLowerCase()
		.split(/[,;\t|]/)
		.map(cell => cell.trim().replace(/^"|"$/g, ''));
	return columns.every(column => named.includes(column));
}

/** Whether a text begins with two lines of equally many cells, at least three, and its first line is nothing of YAML's or JSON's. */
export function isTable(head: string, delimiter: string): boolean {
	const [first = '', second = ''] = linesIn(head.replace(/^sep=.\r?\n/i, ''));
	if (/^\s*(?:[-#%{[]|[\w$-]+:\s)/.test(first)) return false;
	const cells = cellsIn(first, delimiter);
	return cells > 2 && (second === '' || cellsIn(second, delimiter) === cells || second.includes('"'));
}

function cellsIn(line: string, delimiter: string): number {
	return line.replace(/"(?:[^"]|"")*"/g, '').split(delimiter).length;
}

function linesIn(head: string): readonly string[] {
	return head.split(/\r\n?|\n/).filter(line => line.trim() !== '');
}
