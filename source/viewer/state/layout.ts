/** Columns and rows of a terminal, or of a part of it. */
export type Size = {readonly columns: number; readonly rows: number};

/** A rectangle of the screen: the column and row of its upper left cell, counted from 0, and its size. */
export type Rect = Size & {readonly x: number; readonly y: number};

export type Pane = 'list' | 'detail';

/** The rectangles of the panes and bars; a pane without a rectangle is not shown. */
export type Layout =
	| {readonly type: 'tooSmall'}
	| {
			readonly type: 'beside' | 'stacked' | 'single';
			readonly header: Rect;
			readonly axis?: Rect;
			readonly list?: Rect;
			readonly detail?: Rect;
			readonly bar: Rect;
	  };

/** The layout of a screen that is large enough for the viewer. */
export type ScreenLayout = Exclude<Layout, {readonly type: 'tooSmall'}>;

export const smallest: Size = {columns: 30, rows: 8};

/** Lays the screen out: the list beside the detail from 100 columns, above it where there are rows enough, else one pane at a time. */
export function layoutFor({columns, rows}: Size, shown: Pane, barRows = 1, lanes = 0): Layout {
	if (columns < smallest.columns || rows < smallest.rows) return {type: 'tooSmall'};
	const header = {x: 0, y: 0, columns, rows: 1};
	const bar = {x: 0, y: rows - barRows, columns, rows: barRows};
	const isAlone = isSingle({columns, rows});
	if (isAlone && shown === 'detail') {
		return {type: 'single', header, detail: {x: 0, y: 1, columns, rows: rows - 1 - barRows}, bar};
	}
	const laned = rows >= 16 ? laneRows(rows, barRows, lanes) : 0;
	const axisRows = rows >= 16 ? 3 + laned : 2;
	// A lane looks like a row of the list, so a blank row keeps the two apart.
	const bodyY = 1 + axisRows + (laned > 0 ? 1 : 0);
	const axis = {x: 0, y: 1, columns, rows: axisRows};
	const body = {x: 0, y: bodyY, columns, rows: rows - bodyY - barRows};
	if (isAlone) return {type: 'single', header, axis, list: body, bar};
	if (columns < 100) {
		// The focused pane gets more room.
		const listRows = Math.max(4, Math.floor(body.rows * (shown === 'list' ? 0.38 : 0.24)));
		const list = {...body, rows: listRows};
		const detail = {...body, y: body.y + listRows + 1, rows: body.rows - listRows - 1};
		return {type: 'stacked', header, axis, list, detail, bar};
	}
	const listColumns = Math.min(76, Math.max(46, Math.floor(columns * 0.45)));
	const list = {...body, columns: listColumns};
	const detail = {...body, x: listColumns + 2, columns: columns - listColumns - 2};
	return {type: 'beside', header, axis, list, detail, bar};
}

/** Whether one pane is shown at a time. */
export function isSingle({columns, rows}: Size): boolean {
	return columns < 100 && (rows < 20 || columns < 50);
}

/** The rectangle between the header and the bar, where the panes stand, or a mode that covers them. */
export function bodyRect({header, bar}: ScreenLayout): Rect {
	return {x: 0, y: header.rows + 1, columns: header.columns, rows: bar.y - header.rows - 1};
}

/** The rows for lanes: a quarter of the screen, three at least, as long as eight rows are left for the panes. */
function laneRows(rows: number, barRows: number, lanes: number): number {
	const left = rows - barRows - 5 - 8;
	return Math.max(0, Math.min(lanes, left, Math.max(3, Math.floor(rows / 4))));
}
