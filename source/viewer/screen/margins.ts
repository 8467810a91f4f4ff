import type {Beyond} from '../../chronology/duration.ts';
import type {Stroke} from '../../timeline/strokes.ts';
import {glyphs} from './glyphs.ts';

/** The glyphs in the margins left and right of the window for strokes with an open or unknown end; a blank where there is none. */
export function marginsOf(strokes: readonly Stroke[]): readonly [left: string, right: string] {
	return [
		signOf(
			strokes.map(({before}) => before),
			glyphs.backward,
		),
		signOf(
			strokes.map(({after}) => after),
			glyphs.onward,
		),
	];
}

function signOf(ends: readonly Beyond[], arrow: string): string {
	if (ends.includes('open')) return arrow;
	return ends.includes('unknown') ? glyphs.unknownEnd : ' ';
}
