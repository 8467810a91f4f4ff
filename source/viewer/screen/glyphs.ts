/** The signs that the screen is drawn with, a cell each. */
export const glyphs = {
	cursor: '▸',
	/** Left of a date: the event is marked. */
	mark: '*',
	place: '▲',
	empty: '·',
	density: '▁▂▃▄▅▆▇█',
	rule: '─',
	track: '│',
	thumb: '┃',
	silent: '–',
	emptyPlace: '△',
	lasting: '━',
	vague: '╌',
	point: '●',
	/** In a lane, thick for whoever took part and thin for whoever is merely named. */
	vaguePart: '╍',
	lastingNamed: '─',
	pointNamed: '○',
	many: '◆',
	before: '‹',
	after: '›',
	/** In the margins, behind what lasts without an end, and behind what ends nobody knows when. */
	backward: '←',
	onward: '→',
	unknownEnd: '?',
} as const;

/** How many sources tell of an event, in one cell: a dot, two dots, then figures. */
export function sourceMark(count: number): string {
	return [' ', '·', ':'][count] ?? (count < 10 ? String(count) : '+');
}
