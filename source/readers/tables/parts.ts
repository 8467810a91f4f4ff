/** The most names or tags that are kept of a cell. */
const mostParts = 50;

/** The parts of a cell that holds several, without those that are empty. */
export function partsOf(cell: string, mark: RegExp | string): readonly string[] {
	if (cell === '') return [];
	return cell
		.split(mark, mostParts)
		.map(part => part.trim())
		.filter(Boolean);
}

/** The start of a text, for a title: its first line, as far as it isn't long. */
export function excerptOf(text: string): string {
	const [line = ''] = text.split('\n', 1);
	return line.length > longestTitle ? `${line.slice(0, longestTitle).replace(/\s+\S*$/, '')}…` : line;
}

const longestTitle = 100;

/** The names of a place, the narrowest first, each once. */
export function placeOf(...names: readonly string[]): string {
	return [...new Set(names.filter(Boolean))].join(', ');
}
