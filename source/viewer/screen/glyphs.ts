/** The glyphs of the screen, one cell each. */
export const glyphs = {
	cursor: '▸',
	/** Stands left of the title in a detail that has the focus. */
	focus: '▌',
	/** Stands left of the date of a marked event. */
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
	/** In a lane, glyphs are thick where the actor took part and thin where it is merely named. */
	vaguePart: '╍',
	lastingNamed: '─',
	pointNamed: '○',
	many: '◆',
	before: '‹',
	after: '›',
	/** In the margins, where an event goes on without an end, or until nobody knows when. */
	backward: '←',
	onward: '→',
	unknownEnd: '?',
} as const;

/** The number of an event's sources: a dot for one, two dots for two, then figures. */
export function sourceMark(count: number): string {
	return [' ', '·', ':'][count] ?? String(count);
}
