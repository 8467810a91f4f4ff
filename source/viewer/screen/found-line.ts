import {perObject} from '../../lookup/memo.ts';
import {fold} from '../../text/fold.ts';
import {type State, searchedText} from '../state/state.ts';
import {textOf} from './line.ts';
import {type Block, countLines, linesOf, topLine, type Viewport} from './viewport.ts';

/** The lines of a detail as they are searched, which each letter of a search is. */
export const foldedLines = perObject((blocks: readonly Block[]) =>
	linesOf(blocks).map(row => fold(textOf(row))),
);

/** The match on a line of the detail, as the state keeps it: its item, and the number of matches in that item before the line. */
export function hitAt(blocks: readonly Block[], line: number, text: string): State['found'] {
	let above = 0;
	for (const {item, lines} of blocks) {
		if (line < above + lines.length)
			return {item, nth: countIn(foldedLines(blocks).slice(above, line), fold(text))};
		above += lines.length;
	}
	return undefined;
}

/** The index of the line of the match that a search in the detail went to; `undefined` once it is out of view. */
export function foundLine(state: State, detail: Viewport): number | undefined {
	const {found, focus} = state;
	const text = searchedText(state);
	if (!found || !text || focus !== 'detail') return undefined;
	const {blocks, rows} = detail;
	const line = lineOfHit(blocks, found, fold(text));
	const top = topLine(detail, state.position);
	return line !== undefined && line >= top && line < top + rows ? line : undefined;
}

/** The index of the line of a match, where its item has so many. */
function lineOfHit(
	blocks: readonly Block[],
	{item, nth}: NonNullable<State['found']>,
	needle: string,
): number | undefined {
	const index = blocks.findIndex(block => block.item === item);
	const above = countLines(blocks.slice(0, Math.max(0, index)));
	const own = foldedLines(blocks).slice(above, above + (blocks[index]?.lines.length ?? 0));
	let left = nth;
	for (const [within, row] of own.entries()) {
		left -= countIn([row], needle);
		if (left < 0) return above + within;
	}
	return undefined;
}

/** How often folded lines hold a folded text. Several matches in one letter count each, as they do wherever the line is. */
function countIn(rows: readonly string[], needle: string): number {
	return needle === '' ? 0 : rows.reduce((sum, row) => sum + row.split(needle).length - 1, 0);
}
