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
