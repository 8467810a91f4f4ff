import {plural} from '../../../text/english.ts';
import {periodAt, type Scale} from '../../../timeline/scales.ts';
import {type Line, piece} from '../../screen/line.ts';
import type {RangeMode} from '../../state/mode.ts';
import {leftOutWords, selectionOf} from '../../state/selection.ts';
import type {State} from '../../state/state.ts';
import {rangeFilter} from './period-range.ts';

/** The range in words, and how many events the filter would leave. */
export function rangeLine(state: State, mode: RangeMode, scale: Scale): Line {
	const [first, last] = [mode.start, mode.end].map(day => scale.name(periodAt(day, scale)));
	const words = first === last ? first : `from ${first} to ${last}`;
	const selection = selectionOf(state.chronology, rangeFilter(state, mode, scale));
	const count = plural(selection.rows.length, 'event');
	const parts = [state.notice, words, count, leftOutWords(selection)].filter(Boolean).join(' · ');
	return [piece(` ${parts}  `)];
}
