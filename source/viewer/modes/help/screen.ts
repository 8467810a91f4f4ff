import {type Bar, idleLines} from '../../screen/bar.ts';
import {blank, type Line, line, piece} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import {cellWidth, fit, wrap} from '../../screen/text.ts';
import type {Rect} from '../../state/layout.ts';
import type {HelpMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {type HelpRow, helpRows} from './rows.ts';

/** The bar: the prompt that narrows the help, above the notice and the hints. */
export function helpBar(state: State, {editor}: HelpMode, bar: Bar): readonly Line[] {
	return [promptLine(' narrow: ', editor, bar.columns), ...idleLines(state, bar)];
}

/** The help, which covers the panes: its rows under their titles, the chosen row in view. */
export function helpLines(state: State, mode: HelpMode, rect: Rect): readonly Line[] {
	const {lines, top, of} = shownHelp(state, mode, rect);
	if (of === 0) return [blank, line('   Nothing in the help matches.', 'dim')];
	const shown = lines.map(({index, text}): Line => {
		const isChosen = index === mode.index && text.type === 'row';
		if (text.type === 'title') return [piece('   '), ...text.line];
		return isChosen
			? [piece(fit(`   ${text.line.map(part => part.text).join('')}`, rect.columns - 2), 'selected')]
			: [piece('   '), ...text.line];
	});
	return of === lines.length ? shown : withScrollbar(shown, {top, shown: lines.length, of}, rect);
}

/** The index of the help's row on a row of its area; nothing on a title. */
export function helpAt(state: State, mode: HelpMode, rect: Rect, row: number): number | undefined {
	const at = shownHelp(state, mode, rect).lines[row];
	return at?.text.type === 'row' ? at.index : undefined;
}

/** The lines in view, the number of the first of them, counted from 0, and the number of all lines. */
function shownHelp(
	state: State,
	mode: HelpMode,
	rect: Rect,
): {
	readonly lines: readonly {readonly index: number; readonly text: HelpLine}[];
	readonly top: number;
	readonly of: number;
} {
	const rows = helpRows(state, mode);
	const widest = Math.max(...rows.map(({term}) => cellWidth(term)));
	const terms = Math.min(widest + 3, Math.floor((rect.columns - 5) * 0.45));
	const lines = rows.flatMap((row, index) =>
		rowLines(row, rows[index - 1], terms, rect.columns - 5).map(text => ({index, text})),
	);
	const top = topFor(lines, mode.index, rect.rows);
	return {lines: lines.slice(top, top + rect.rows), top, of: lines.length};
}

type HelpLine = {readonly type: 'title' | 'row'; readonly line: Line};

function rowLines(
	row: HelpRow,
	before: HelpRow | undefined,
	terms: number,
	width: number,
): readonly HelpLine[] {
	const left = wrap(row.term, terms - 2);
	const right = wrap(row.help, width - terms);
	const titles: readonly Line[] =
		before?.title === row.title ? [] : [...(before ? [blank] : []), line(row.title, 'heading')];
	return [
		...titles.map((text): HelpLine => ({type: 'title', line: text})),
		...Array.from(
			{length: Math.max(left.length, right.length)},
			(_, at): HelpLine => ({
				type: 'row',
				line: [piece(fit(left[at] ?? '', terms), 'label'), piece(right[at] ?? '')],
			}),
		),
	];
}

/** The first line in view: the chosen row is about the middle, unless the help begins or ends nearer to it. */
function topFor(lines: readonly {readonly index: number}[], chosen: number, room: number): number {
	const at = lines.findLastIndex(({index}) => index === chosen);
	return Math.max(0, Math.min(lines.length - room, at - Math.floor(room / 2)));
}
