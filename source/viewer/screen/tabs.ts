import type {ChronologyEvent} from '../../chronology/event.ts';
import {plural} from '../../text/english.ts';
import type {Reading} from '../state/mode.ts';
import {openTab, tabsOf} from '../state/reading.ts';
import {loneReportParts} from '../state/report.ts';
import type {State} from '../state/state.ts';
import {glyphs} from './glyphs.ts';
import {justify, type Line, piece} from './line.ts';
import {cellWidth, cut} from './text.ts';

/**
 * The row of tabs and the rule under the open one; or one line that says who reports the event, where no two sources do. The row
 * is scrolled sideways as far as the open tab needs; where not all tabs have room, the number of sources stands at its end.
 */
export function tabLines(state: State, event: ChronologyEvent, width: number): readonly Line[] {
	const report = loneReportParts(state.chronology, event);
	if (report) {
		const [lead, outlet, rest] = report;
		const name = cut(outlet, width - cellWidth(lead + rest));
		return [[piece(lead, 'dim'), piece(name, 'heading'), piece(rest, 'dim')].filter(({text}) => text)];
	}
	const cells = tabCells(state, event, width);
	const open = cells.find(({isOpen}) => isOpen);
	const row = cells.flatMap(({from, label, isOpen}, index): Line => {
		const gap = ' '.repeat(from - (cells[index - 1]?.to ?? 0));
		return [...(gap ? [piece(gap)] : []), piece(label, isOpen ? 'heading' : 'dim')];
	});
	const from = open?.from ?? 0;
	const rule = ' '.repeat(from) + glyphs.rule.repeat(Math.max(0, (open?.to ?? 0) - from));
	return [justify(row, countOf(state, event, width), width), [piece(rule, 'accent')]];
}

/** A tab and its cells in the row, from `from` up to `to`. */
export type TabCells = {
	readonly reading: Reading;
	readonly label: string;
	readonly from: number;
	readonly to: number;
	readonly isOpen: boolean;
};

/** The tabs of an event that are shown in a width; the last of them may be cut. */
export function tabCells(state: State, event: ChronologyEvent, width: number): readonly TabCells[] {
	const tabs = tabsOf(state, event);
	const open = openTab(state, tabs);
	const labels = labelsOf(state, event);
	const room = width - countOf(state, event, width).reduce((sum, {text}) => sum + cellWidth(text), 0);
	const gap = haveRoom(labels, widestGap, room) ? widestGap : gapAtLeast;
	let first = open;
	let used = cellWidth(labels[open] ?? '');
	for (; first > 0; first--) {
		used += gap + cellWidth(labels[first - 1] ?? '');
		if (used > room) break;
	}
	const cells: TabCells[] = [];
	let from = 0;
	for (const [index, {reading}] of tabs.entries()) {
		if (index < first) continue;
		if (from >= room) break;
		const label = labels[index] ?? '';
		const to = Math.min(room, from + cellWidth(label));
		cells.push({reading, label: cut(label, to - from), from, to, isOpen: index === open});
		from += cellWidth(label) + gap;
	}
	return cells.filter(cell => cell.from < cell.to);
}

const widestGap = 3;
const gapAtLeast = 2;

/** The number of sources, which stands at the end of the row where not all of their tabs have room. */
function countOf(state: State, event: ChronologyEvent, width: number): Line {
	if (haveRoom(labelsOf(state, event), gapAtLeast, width)) return [];
	return [piece(`  ${plural(event.accounts.length, 'source')}`, 'dim')];
}

function labelsOf(state: State, event: ChronologyEvent): readonly string[] {
	return tabsOf(state, event).map(({title}, index) => `${index + 1} ${title}`);
}

/** Whether labels have room in a width, with gaps between them. It is told by the first ones where they are very many or long. */
function haveRoom(labels: readonly string[], gap: number, width: number): boolean {
	let cells = -gap;
	for (const label of labels) {
		cells += gap + cellWidth(label);
		if (cells > width) return false;
	}
	return true;
}
