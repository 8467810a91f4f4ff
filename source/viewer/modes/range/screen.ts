import {plural} from '../../../text/english.ts';
import {periodAt, type Scale} from '../../../timeline/scales.ts';
import type {Bar} from '../../screen/bar.ts';
import {type Line, line} from '../../screen/line.ts';
import {messageLines} from '../../screen/message.ts';
import {wrap} from '../../screen/text.ts';
import type {Size} from '../../state/layout.ts';
import type {RangeMode} from '../../state/mode.ts';
import {leftOutWords, selectionOf} from '../../state/selection.ts';
import type {State} from '../../state/state.ts';
import {rangeFilter, rangeScale} from './period-range.ts';

/** The notice, and beneath it the range and the hints. */
export function rangeLines(state: State, mode: RangeMode, {columns, hints, derived}: Bar): readonly Line[] {
	const words = rangeWords(state, mode, rangeScale(derived));
	return [
		...noticeLines(state).map(text => line(` ${text}`)),
		...messageLines(words, undefined, wordRows(state.size), columns, hints),
	];
}

/** How many rows these lines take. */
export function rangeRows(state: State): number {
	return noticeLines(state).length + wordRows(state.size);
}

/** The range in words, and how many events the filter would leave. */
export function rangeWords(state: State, mode: RangeMode, scale: Scale): string {
	const [first, last] = [mode.start, mode.end].map(day => scale.name(periodAt(day, scale)));
	const words = first === last ? first : `from ${first} to ${last}`;
	const selection = selectionOf(state.chronology, rangeFilter(state, mode, scale), state.round);
	const count = plural(selection.rows.length, 'event');
	return [words, count, leftOutWords(selection)].filter(Boolean).join(' · ');
}

function noticeLines({notice, size}: State): readonly string[] {
	return notice === undefined ? [] : wrap(notice, size.columns - 2);
}

/** The rows for the words of any range, which keep the bar's height while the user moves an end. */
function wordRows({columns}: Size): number {
	return columns < 50 ? 3 : columns < 100 ? 2 : 1;
}
