import type {ChronologyEvent} from '../../chronology/event.ts';
import type {Reading} from '../state/mode.ts';
import {openTab, tabsOf} from '../state/reading.ts';
import type {State} from '../state/state.ts';
import {glyphs} from './glyphs.ts';
import {fitLine, type Line, piece} from './line.ts';
import {cellWidth} from './text.ts';

/** The row of tabs and the rule under the open one; the row is scrolled sideways as far as the open tab needs. */
export function tabLines(state: State, event: ChronologyEvent, width: number): readonly Line[] {
	const tabs = tabsOf(state, event);
	if (tabs.length === 1)
		return [
			fitLine(
				[piece('Only ', 'dim'), piece(tabs[0]?.title ?? '', 'heading'), piece(' reports this', 'dim')],
				width,
			),
		];
	const cells = tabCells(state, event, width);
	const open = cells.find(({isOpen}) => isOpen);
	const row = cells.flatMap(({from, label, isOpen}, index): Line => {
		const gap = ' '.repeat(from - (cells[index - 1]?.to ?? 0));
		return [...(gap ? [piece(gap)] : []), piece(label, isOpen ? 'heading' : 'dim')];
	});
	const from = open?.from ?? 0;
	const rule = ' '.repeat(from) + glyphs.rule.repeat(Math.max(0, Math.min(open?.to ?? 0, width) - from));
	return [fitLine(row, width), [piece(rule, 'accent')]];
}

/** A tab and its cells in the row, from `from` up to `to`, which may lie beyond the width. */
export type TabCells = {
	readonly reading: Reading;
	readonly label: string;
	readonly from: number;
	readonly to: number;
	readonly isOpen: boolean;
};

/** The tabs of an event from the first that is shown in a width. */
export function tabCells(state: State, event: ChronologyEvent, width: number): readonly TabCells[] {
	const tabs = tabsOf(state, event);
	const open = openTab(state, tabs);
	const labels = tabs.map(({title}, index) => `${index + 1} ${title}`);
	let first = 0;
	const cells = (from: number, to: number, gap: number) =>
		labels.slice(from, to).reduce((sum, label) => sum + cellWidth(label) + gap, 0);
	const gap = cells(0, labels.length, 3) - 3 <= width ? 3 : 2;
	while (first < open && cells(first, open + 1, gap) - gap > width) first++;
	return tabs.slice(first).map(({reading}, index) => {
		const label = labels[first + index] ?? '';
		const from = cells(first, first + index, gap);
		return {reading, label, from, to: from + cellWidth(label), isOpen: first + index === open};
	});
}
