import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import {someWhere} from '../../chronology/truth.ts';
import {firstWhere} from '../../lookup/bisect.ts';
import {perObject, perValue, untilWhole} from '../../lookup/memo.ts';
import {fold} from '../../text/fold.ts';
import {holds} from '../../text/occurrences.ts';
import type {Selection} from '../../timeline/selection.ts';
import {currentRow, type State, searchedText, shownSelection} from '../state/state.ts';
import type {Detail} from './detail.ts';
import {foldedLines, foundLine} from './found-line.ts';
import {textOf} from './line.ts';
import {linesOf, topLine} from './viewport.ts';

/**
 * The matches in order, as rows of the chronology or, while the detail is focused, as indices of its lines; `at` is the current row or
 * line. There may be more as long as it isn't known of all events whether they match.
 */
export type Matches = {readonly list: Rows; readonly at: number; readonly isWhole: boolean};

/** The matches of the search in the list, or in the detail while it is focused. */
export function matchesIn(state: State, detail: Detail | undefined): Matches {
	const text = searchedText(state) ?? '';
	if (state.focus === 'list' || !detail) {
		const selection = shownSelection(state);
		const {rows, isWhole} = matchingRows(state, selection, text);
		return {list: rows, at: currentRow(state) ?? 0, isWhole: isWhole && selection.isWhole};
	}
	const list = matchingLines(detail, text);
	const top = topLine(detail, state.position);
	const found = foundLine(state, detail);
	const at = found !== undefined && list.includes(found) ? found : list.find(line => line >= top);
	return {list, at: at ?? top, isWhole: true};
}

/** The number of matches so far, whether these are all, and the index among them of the current row or line, where that is a match. */
export type MatchCount = {readonly count: number; readonly isWhole: boolean; readonly at?: number};

/** Counts the matches. */
export function matchCount(state: State, detail: Detail | undefined): MatchCount {
	const {list, at, isWhole} = matchesIn(state, detail);
	const index = indexFrom(list, at);
	return {count: list.length, isWhole, ...(list[index] === at && {at: index})};
}

/** The index of the first match that isn't before a row or line. */
export function indexFrom(list: Rows, at: number): number {
	return firstWhere(list.length, index => (list[index] ?? 0) >= at);
}

/** The indices of the lines of the detail that hold a text. */
function matchingLines({blocks}: Detail, text: string): readonly number[] {
	const needle = fold(text);
	if (needle === '') return [];
	return foldedLines(blocks).flatMap((row, index) => (row.includes(needle) ? [index] : []));
}

/** The index of the first of these lines; nothing where no line holds the text. */
export function firstMatchingLine({blocks}: Detail, text: string): number | undefined {
	const index = linesOf(blocks).findIndex(row => holds(textOf(row), text));
	return index < 0 ? undefined : index;
}

type MatchingRows = {readonly rows: Rows; readonly isWhole: boolean};

/** The rows of a selection that hold the texts that were searched for last. */
const matching = perObject((chronology: Chronology) =>
	perObject(({rows}: Selection) =>
		perValue(
			(needle: string) =>
				untilWhole((): MatchingRows => {
					const {truth, isWhole} = chronology.find(needle);
					return {rows: someWhere(truth, rows), isWhole};
				}),
			4,
		),
	),
);

/** The rows of a selection that hold a text, as far as that is known. */
function matchingRows({chronology, round = 0}: State, selection: Selection, text: string): MatchingRows {
	const needle = fold(text);
	if (needle === '') return {rows: [], isWhole: true};
	return matching(chronology)(selection)(needle)(round);
}
