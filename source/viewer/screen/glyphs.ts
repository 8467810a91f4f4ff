import type {Sign} from '../../chronology/comparison.ts';

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

/** How sources stand on a topic: the sign that is drawn and the word that is said. */
export const signs: Readonly<
	Record<Sign, {readonly glyph: string; readonly word: string; readonly meaning: string}>
> = {
	differ: {glyph: '≠', word: 'differ', meaning: 'cannot both be true'},
	agree: {glyph: '=', word: 'agree', meaning: 'say the same'},
	compatible: {glyph: '~', word: 'compatible', meaning: 'say it otherwise; both can be true'},
	alone: {glyph: ' ', word: 'in one source only', meaning: 'the other says nothing'},
};

/** The signs in the order in which they are told of two events, of which what is alike matters most. */
export const pairOrder: readonly Sign[] = ['agree', 'differ', 'compatible', 'alone'];

/** What the same signs say of two events, of which different things may well be true. */
export const pairWords: Readonly<Record<Sign, string>> = {
	differ: 'unlike',
	agree: 'alike',
	compatible: 'left open',
	alone: 'of one event only',
};

/** How many sources tell of an event, in one cell: a dot, two dots, then figures. */
export function sourceMark(count: number): string {
	return [' ', '·', ':'][count] ?? (count < 10 ? String(count) : '+');
}
