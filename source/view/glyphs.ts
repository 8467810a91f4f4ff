import type {Sign} from '../model/comparison.ts';

/** The signs that the screen is drawn with, a cell each. */
export const glyphs = {
	cursor: '▸',
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
} as const;

/** How sources stand on a topic: the sign that is drawn and the word that is said. */
export const signs: Readonly<
	Record<Sign, {readonly glyph: string; readonly word: string; readonly meaning: string}>
> = {
	differ: {glyph: '≠', word: 'differ', meaning: 'cannot both be true'},
	agree: {glyph: '=', word: 'agree', meaning: 'say the same'},
	compatible: {glyph: '~', word: 'compatible', meaning: 'say it otherwise; both can be true'},
	alone: {glyph: ' ', word: 'told by one', meaning: 'the other says nothing'},
};

/** How many sources tell of an event, in one cell: a dot, two dots, then figures. */
export function sourceMark(count: number): string {
	return [' ', '·', ':'][count] ?? (count < 10 ? String(count) : '+');
}
