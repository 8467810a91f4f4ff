import {perObject} from '../../lookup/memo.ts';
import {searchableText} from '../../query/searchable.ts';
import {fold} from '../../text/fold.ts';
import {occurrences} from '../../text/occurrences.ts';
import type {Selection} from '../../timeline/selection.ts';
import {currentRow, type State, searchedText, shownSelection} from '../state/state.ts';
import {type Detail, foundLine} from './detail.ts';
import {textOf} from './line.ts';
import {linesOf, topLine} from './viewport.ts';

/** The matches as rows of the chronology, or, while the detail is focused, as indices of its lines; `at` is the current row or line. */
export type Matches = {readonly list: readonly number[]; readonly at: number};

/** The matches of the search in the list, or in the detail while it is focused. */
export function matchesIn(state: State, detail: Detail | undefined): Matches {
	const text = searchedText(state) ?? '';
	if (state.focus === 'list' || !detail) {
		return {list: matchingRows(state, shownSelection(state), text), at: currentRow(state) ?? 0};
	}
	const list = matchingLines(detail, text);
	const top = topLine(detail, state.position);
	const found = foundLine(state, detail);
	const at = found !== undefined && list.includes(found) ? found : list.find(line => line >= top);
	return {list, at: at ?? top};
}

/** The number of matches, and the index among them of the current row or line, where that is a match. */
export function matchCount(
	state: State,
	detail: Detail | undefined,
): {readonly count: number; readonly at?: number} {
	const {list, at} = matchesIn(state, detail);
	const index = list.indexOf(at);
	return {count: list.length, ...(index >= 0 && {at: index})};
}

/** The indices of the lines of the detail that hold a text. */
export function matchingLines({blocks}: Detail, text: string): readonly number[] {
	return linesOf(blocks).flatMap((row, index) => (occurrences(textOf(row), text).length > 0 ? [index] : []));
}

/** The rows of a selection that hold a text, by that text, folded. */
const rowsByText = perObject((_: Selection) => new Map<string, readonly number[]>());

/** The rows of a selection that hold a text. A text that begins with a known one is searched for among that one's rows alone. */
function matchingRows({chronology}: State, selection: Selection, text: string): readonly number[] {
	const needle = fold(text);
	if (needle === '') return [];
	const known = rowsByText(selection);
	const found = known.get(needle);
	if (found) return found;
	const shorter = [...known.keys()]
		.filter(other => needle.startsWith(other))
		.toSorted((a, b) => b.length - a.length)[0];
	const among = (shorter === undefined ? undefined : known.get(shorter)) ?? selection.rows;
	const rows = Array.from(among).filter(row => searchableText(chronology, row).includes(needle));
	known.set(needle, rows);
	return rows;
}
