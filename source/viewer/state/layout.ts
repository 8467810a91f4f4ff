/** Columns and rows of a terminal, or of a part of it. */
export type Size = {readonly columns: number; readonly rows: number};

/** A part of the screen: its upper left cell, counted from 0, and its size. */
export type Rect = Size & {readonly x: number; readonly y: number};

export type Pane = 'list' | 'detail';

/** Where everything stands; a pane that is left out is not shown. */
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

/** The places of a screen that is large enough for them. */
export type ScreenLayout = Exclude<Layout, {readonly type: 'tooSmall'}>;

export const smallest: Size = {columns: 30, rows: 8};

/** Places the panes: list beside detail from 100 columns, above it where it is high enough, else one at a time. */
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
	// Lanes end like a list begins: a blank row keeps the two apart.
	const bodyY = 1 + axisRows + (laned > 0 ? 1 : 0);
	const axis = {x: 0, y: 1, columns, rows: axisRows};
	const body = {x: 0, y: bodyY, columns, rows: rows - bodyY - barRows};
	if (isAlone) return {type: 'single', header, axis, list: body, bar};
	if (columns < 100) {
		// The pane that is read in has the more room.
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

/** What stands between the header and the bar: the panes, or what covers them. */
export function bodyRect({header, bar}: ScreenLayout): Rect {
	return {x: 0, y: header.rows + 1, columns: header.columns, rows: bar.y - header.rows - 1};
}

/** Lanes take a quarter of the rows, three at least, as long as enough are left for the panes. */
function laneRows(rows: number, barRows: number, lanes: number): number {
	const left = rows - barRows - 5 - 8;
	return Math.max(0, Math.min(lanes, left, Math.max(3, Math.floor(rows / 4))));
}
