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

/** What the panes hold, by which a layout divides the screen among them. Rows and columns are cells. */
export type Demand = {
	/** The pane that has the focus. */
	readonly focus: Pane;
	/** Whether the focused pane fills the screen. */
	readonly isZoomed?: boolean;
	readonly barRows?: number;
	/** The number of lanes under the axis. */
	readonly lanes?: number;
	/** The rows that the list has use for in a width; more than `most` need not be counted. */
	readonly listRows?: (columns: number, most: number) => number;
	/** The rows that the detail has use for in a width. */
	readonly detailRows?: (columns: number) => number;
	/** The columns that a comparison has use for; left out where no comparison is open. */
	readonly comparisonColumns?: number;
};

export const smallest: Size = {columns: 30, rows: 8};

/** The columns from which the list stands beside the detail. */
const widthBeside = 100;
/** The columns of a list that shows dates without titles. */
export const dateColumns = 24;
/** The blank columns between two panes. */
const gap = 2;
/** The rows of a detail that has its title, its tabs and three lines of text. */
const leastDetail = 6;

/**
 * Lays the screen out: the list beside the detail from 100 columns, above it where there are rows enough, else one pane at a
 * time. A comparison takes all the columns that it has use for, and the list what is left beside it or else above it.
 */
export function layoutFor(size: Size, demand: Demand): Layout {
	const {columns, rows} = size;
	if (columns < smallest.columns || rows < smallest.rows) return {type: 'tooSmall'};
	const {focus, isZoomed = false, barRows = 1, lanes = 0, comparisonColumns: compared} = demand;
	const header = {x: 0, y: 0, columns, rows: 1};
	const bar = {x: 0, y: rows - barRows, columns, rows: barRows};
	const isAlone = isSingle(size);
	const besides = compared === undefined ? listColumns(columns) : listBesideComparison(columns, compared);
	const isCovered = compared !== undefined && besides === undefined && columns >= widthBeside && rows < 20;
	if (isZoomed || isCovered || (isAlone && focus === 'detail')) {
		const whole = {x: 0, y: 1, columns, rows: rows - 1 - barRows};
		return {type: 'single', header, [isCovered ? 'detail' : focus]: whole, bar};
	}
	const isBeside = columns >= widthBeside && besides !== undefined;
	const laned = rows >= 16 ? laneRows(rows, barRows, lanes) : 0;
	const isRoomy = rows >= (isBeside ? 16 : 30);
	// The cursor's mark has a row of its own above lanes, and wherever there are rows enough; else it stands among the labels.
	const axisRows = laned > 0 || isRoomy ? 3 + laned : 2;
	// A lane looks like a row of the list, so a blank row keeps the two apart.
	const bodyY = 1 + axisRows + (laned > 0 ? 1 : 0);
	const axis = {x: 0, y: 1, columns, rows: axisRows};
	const body = {x: 0, y: bodyY, columns, rows: rows - bodyY - barRows};
	if (isAlone) return {type: 'single', header, axis, list: body, bar};
	if (!isBeside) return {type: 'stacked', header, axis, ...stack(body, demand), bar};
	const list = {...body, columns: besides};
	const detail = {...body, x: besides + gap, columns: columns - besides - gap};
	return {type: 'beside', header, axis, list, detail, bar};
}

/** The columns of a list beside an account. */
function listColumns(columns: number): number {
	return Math.min(76, Math.max(46, Math.floor(columns * 0.48)));
}

/** The columns of a list beside a comparison: those that the comparison has no use for; `undefined` where not even dates have room. */
function listBesideComparison(columns: number, compared: number): number | undefined {
	const left = columns - compared - gap;
	if (left >= listColumns(0)) return Math.min(left, listColumns(columns));
	return left >= dateColumns ? dateColumns : undefined;
}

/** Divides a body into the list and, beneath a blank row, the detail. The focused pane gets what it has use for, as long as a part is left to the other. */
function stack(body: Rect, demand: Demand): {readonly list: Rect; readonly detail: Rect} {
	const {focus, listRows = () => Infinity, detailRows = () => Infinity, comparisonColumns} = demand;
	const room = body.rows - 1;
	const [events, text] = [listRows(body.columns, room), detailRows(body.columns)];
	const leastEvents = Math.max(4, Math.floor(room * 0.24));
	const leastText = Math.max(leastDetail, Math.floor(room * (comparisonColumns === undefined ? 0.32 : 0.66)));
	const rows =
		focus === 'list'
			? Math.min(events, room - Math.min(text, leastText))
			: Math.min(events, Math.max(leastEvents, room - text));
	return {
		list: {...body, rows},
		detail: {...body, y: body.y + rows + 1, rows: room - rows},
	};
}

/** Whether one pane is shown at a time. */
export function isSingle({columns, rows}: Size): boolean {
	return columns < widthBeside && (rows < 20 || columns < 50);
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
