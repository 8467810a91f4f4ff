import type {Rect} from '../state/layout.ts';
import {leftOutWords} from '../state/selection.ts';
import {type State, shownSelection} from '../state/state.ts';
import {justify, type Line, piece} from './line.ts';
import {cellWidth, cut} from './text.ts';

/** The title of the chronology and how many of its events the filter leaves. */
export function headerLine(state: State, {columns}: Rect): Line {
	const {chronology} = state;
	const selection = shownSelection(state);
	const shown = selection.rows.length;
	const counted = columns >= 60 ? `${shown} of ${chronology.size} events` : `${shown}/${chronology.size}`;
	const count = `${[counted, leftOutWords(selection)].filter(Boolean).join(' · ')} `;
	const title = cut(chronology.title, columns - cellWidth(count) - 2);
	return justify([piece(' '), piece(title, 'title'), piece(' ')], [piece(count, 'label')], columns);
}
