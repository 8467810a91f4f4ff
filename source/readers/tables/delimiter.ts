import Papa from 'papaparse';

/** What stands between cells: in most tables one of the first, else one of the second. */
const delimiters = [
	[',', '\t', ';', '|'],
	['\u001f', '^', '~', ':'],
];

/** So many rows tell the delimiter. */
const mostRows = 60;

/** What divides the cells of a table, and how much of its start only says so: a line as `sep=;`, which spreadsheets write. */
export type Division = {readonly delimiter: string; readonly from: number};

/** Finds the delimiter of a table by its start: that which divides most rows into equally many cells, and into more. */
export function divisionOf(head: string): Division {
	const [said, named] = /^sep=([^\n])\n/i.exec(head) ?? [];
	if (said !== undefined && named !== undefined) return {delimiter: named, from: said.length};
	for (const some of delimiters) {
		const [best] = some
			.map(delimiter => ({delimiter, score: scoreOf(head, delimiter)}))
			.toSorted((a, b) => b.score - a.score);
		if (best && best.score > 0) return {delimiter: best.delimiter, from: 0};
	}
	return {delimiter: ',', from: 0};
}

/** How well a delimiter divides: the share of rows with the width that most have, and a little for each cell; 0 if it is in few. */
function scoreOf(head: string, delimiter: string): number {
	if (!head.includes(delimiter)) return 0;
	const {data} = Papa.parse<string[]>(head, {delimiter, newline: '\n', preview: mostRows});
	// The last row may be cut.
	const rows = (data.length > 2 ? data.slice(0, -1) : data).filter(
		cells => cells.length > 1 || cells[0]?.trim(),
	);
	const counts = new Map<number, number>();
	for (const {length} of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
	counts.delete(1);
	const [usual] = [...counts].toSorted(([a, ofA], [b, ofB]) => ofB - ofA || b - a);
	if (!usual) return 0;
	const [width, count] = usual;
	const share = count / rows.length;
	return share < 0.3 ? 0 : share + Math.min(width, 50) / 1000;
}
