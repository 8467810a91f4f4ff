import {isDateDisputed} from '../../chronology/comparison.ts';
import {formatEventLabel} from '../../chronology/event-date.ts';
import {labelWidth} from '../../dates/format/label.ts';
import {hourAt} from '../../timeline/hours.ts';
import type {Size} from '../state/layout.ts';
import {signs} from '../state/signs.ts';
import {currentRow, type State, searchedText, shownSelection} from '../state/state.ts';
import {glyphs, sourceMark} from './glyphs.ts';
import {highlight} from './highlight.ts';
import {type Line, mergeRuns, piece} from './line.ts';
import {cellWidth, cut, fit, wrap} from './text.ts';

/** The blanks between a date and a title. */
const between = '  ';
/** The most lines of a title. */
const mostLines = 3;
/** The cells below which no title is shown, since nobody could tell it by so little. */
const leastTitle = 8;

/** The cells before a date, for the cursor and the mark of the user; they are fewer in a narrow list. */
export function indentIn({columns}: Pick<Size, 'columns'>): number {
	if (columns < 46) return 3;
	return columns < 60 ? 4 : 5;
}

/**
 * Gives the lines of the title of the event at an index. Where the list has rows for all events and more, titles that are cut
 * otherwise wrap, from the first event on, for as long as rows are left; elsewhere each has one line.
 */
export function titlesOf(state: State, rect: Size, rowsOfAll: number): (row: EventRow) => readonly string[] {
	const wrapped = new Map<number, readonly string[]>();
	const {rows} = shownSelection(state);
	let left = rect.rows - rowsOfAll;
	for (let place = 0; place < rows.length && left > 0; place++) {
		const {room, title} = eventAt(state, place, rect);
		const lines = room < leastTitle ? [] : wrap(title, room);
		const more = lines.length - 1;
		if (more < 1 || more > left || lines.length > mostLines) continue;
		wrapped.set(place, lines);
		left -= more;
	}
	return ({place, room, title}) => wrapped.get(place) ?? [room < leastTitle ? '' : cut(title, room)];
}

/** The lines of an event: the date, the title and a mark for its sources; on more lines, the rest of the title. */
export function eventLines(
	state: State,
	{row, indent, label, dispute, hour, mark, room}: EventRow,
	title: readonly string[],
	gap: string | undefined,
): readonly Line[] {
	const isCurrent = row === currentRow(state);
	const marked = state.personal.marked.has(row) ? glyphs.mark : ' ';
	const lead = `${isCurrent ? ` ${glyphs.cursor}` : '  '}${indent > 4 ? ' ' : ''}${marked}`.padEnd(indent);
	const style = state.focus === 'list' && state.mode.type !== 'facets' ? 'selected' : 'current';
	return title.map((text, index): Line => {
		const isFirst = index === 0;
		const before = isFirst
			? [piece(lead), piece(label, 'label'), piece(dispute, 'differ'), piece(hour, 'dim')]
			: [piece(' '.repeat(indent + labelWidth + cellWidth(dispute + hour)))];
		const isLast = index === title.length - 1;
		const told = isLast && gap !== undefined && cellWidth(text + gap) + 3 <= room ? ` · ${gap}` : '';
		const filler = ' '.repeat(Math.max(0, room - cellWidth(text + told)));
		// Blanks at the end of a row aren't painted where they have no style.
		const end = isFirst ? piece(mark, 'dim') : piece(' '.repeat(mark.length));
		const after = [piece(told, 'dim'), piece(`${filler} `), end];
		const line = [...before, piece(between + text), ...after].filter(part => part.text !== '');
		const styled = line.flatMap(part => {
			const own = isCurrent ? piece(part.text, style) : part;
			// Hours aren't searched in.
			const isSearched = part.text === label || part.text === between + text;
			return isSearched ? highlight([own], searchedText(state)) : [own];
		});
		return mergeRuns(styled);
	});
}

/** The parts of the first line of an event in a list: its index in the selection, its row in the chronology, and texts. */
export type EventRow = {
	readonly place: number;
	readonly row: number;
	/** The cells before the date. */
	readonly indent: number;
	readonly label: string;
	/** The sign of a date that sources contradict each other on, behind a blank. */
	readonly dispute: string;
	readonly hour: string;
	readonly title: string;
	/** The number of its sources. */
	readonly mark: string;
	/** The cells for a line of the title. */
	readonly room: number;
};

/** The event at an index of the selection, as a list of some width shows it. */
export function eventAt(state: State, place: number, {columns}: Pick<Size, 'columns'>): EventRow {
	const {chronology} = state;
	const selection = shownSelection(state);
	const row = selection.rows[place] ?? 0;
	const event = chronology.get(row);
	const dispute = isDateDisputed(event) ? ` ${signs.differ.glyph}` : '';
	const time = hourAt(chronology, selection, place);
	const hour = time === undefined ? '' : ` ${time}`;
	const mark = sourceMark(event.accounts.length);
	const indent = indentIn({columns});
	const before = indent + labelWidth + cellWidth(dispute + hour) + between.length;
	return {
		place,
		row,
		indent,
		label: fit(formatEventLabel(event), labelWidth),
		dispute,
		hour,
		title: event.title,
		mark,
		// Behind the title stand a blank, the mark and the column of the scrollbar.
		room: Math.max(0, columns - before - 2 - mark.length),
	};
}
