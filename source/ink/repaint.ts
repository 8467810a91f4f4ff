import {isPlain} from '../text/cells.ts';
import {cellWidth} from '../viewer/screen/text.ts';

/**
 * What to write to a terminal that shows the rows of one frame so that it shows those of another, from its first row on: the cells
 * that changed. Where it isn't known what the terminal shows, all rows are written, each to its end, and what is below is erased.
 */
export function repaint(
	shown: readonly string[] | undefined,
	rows: readonly string[],
	columns: number,
): string {
	const height = Math.max(rows.length, shown?.length ?? 0);
	// What is below is erased first: where the rows fill the screen, the cursor stays on the last of them.
	let pen: Pen = {
		written: shown ? '' : `${hideCursor}${cursorTo(rows.length, 0)}${eraseBelow}`,
		style: '',
	};
	for (let y = 0; y < height; y++) pen = paintRow(pen, shown && (shown[y] ?? ''), rows[y] ?? '', y, columns);
	return inStyle(pen, '').written;
}

/** What is written so far, and the sequences of the style that is in force behind it. */
type Pen = {readonly written: string; readonly style: string};

/** A character for each cell of a row, and with each the sequences of its style that are in force there. */
type Cells = {readonly text: string; readonly styles: readonly string[]};

/** Cells of a row from the first to before the last. */
type Span = {readonly from: number; readonly to: number};

const hideCursor = '\u001b[?25l';
const eraseRight = '\u001b[K';
const eraseBelow = '\u001b[J';
const reset = '\u001b[0m';
const sequence = /(\u001b\[[\d;]*m)/;

function paintRow(pen: Pen, shown: string | undefined, row: string, y: number, columns: number): Pen {
	if (shown === row) return pen;
	const text = textOf(row);
	const plain = inStyle(pen, '');
	const whole = {
		...plain,
		written: `${plain.written}${cursorTo(y, 0)}${row}${cellWidth(text) < columns ? eraseRight : ''}`,
	};
	// In other rows a terminal may give a grapheme more cells or less than are counted.
	if (shown === undefined || !isPlain(text) || !isPlain(textOf(shown))) return whole;
	const change = paintChange(pen, cellsOf(shown), cellsOf(row), y);
	return inStyle(change, '').written.length < whole.written.length ? change : whole;
}

/** Paints the cells of a row that changed, and goes on behind those that did not in whichever way is shorter. */
function paintChange(given: Pen, before: Cells, after: Cells, y: number): Pen {
	let pen = given;
	let last: number | undefined;
	for (const span of changedSpans(before, after)) {
		if (last === undefined) pen = write(pen, cursorTo(y, span.from));
		else {
			const jump = inStyle(write(pen, forward(span.from - last)), after.styles[span.from] ?? '');
			const bridge = inStyle(
				paintSpan(pen, after, {from: last, to: span.from}),
				after.styles[span.from] ?? '',
			);
			pen = bridge.written.length <= jump.written.length ? bridge : jump;
		}
		pen = paintSpan(pen, after, span);
		last = span.to;
	}
	return pen;
}

function changedSpans(before: Cells, after: Cells): readonly Span[] {
	const spans: {from: number; to: number}[] = [];
	const length = Math.max(before.text.length, after.text.length);
	for (let x = 0; x < length; x++) {
		if (areAlike(before, after, x)) continue;
		const last = spans.at(-1);
		// Behind the text all is erased at once.
		const isBehind = x >= after.text.length;
		const [from, to] = isBehind ? [after.text.length, length] : [x, x + 1];
		if (last?.to === from) last.to = to;
		else spans.push({from, to});
		if (isBehind) break;
	}
	return spans;
}

/** The rest of a row behind its text is erased. */
function paintSpan(given: Pen, {text, styles}: Cells, {from, to}: Span): Pen {
	let pen = given;
	const end = Math.min(to, text.length);
	for (let x = from; x < end; ) {
		const style = styles[x] ?? '';
		const start = x;
		while (x < end && (styles[x] ?? '') === style) x++;
		pen = write(inStyle(pen, style), text.slice(start, x));
	}
	// What is erased takes the background of the style in force.
	return to > text.length ? write(inStyle(pen, ''), eraseRight) : pen;
}

function write({written, style}: Pen, text: string): Pen {
	return {written: written + text, style};
}

/** Changes the style in force, in one sequence. */
function inStyle(pen: Pen, style: string): Pen {
	if (style === pen.style) return pen;
	const change =
		style === '' || pen.style === '' ? style || '\u001b[m' : style.replace('\u001b[', '\u001b[0;');
	return {written: pen.written + change, style};
}

/** Goes over some cells of a row. */
function forward(cells: number): string {
	return `\u001b[${cells === 1 ? '' : cells}C`;
}

/** Whether two rows show the same in a cell; behind its end a row is blank. */
function areAlike(before: Cells, after: Cells, x: number): boolean {
	return (
		(before.styles[x] ?? '') === (after.styles[x] ?? '') && (before.text[x] ?? ' ') === (after.text[x] ?? ' ')
	);
}

/** Reads a row of a character a cell. Styles that are in force together are told apart only by their sequences. */
function cellsOf(row: string): Cells {
	let [text, style] = ['', ''];
	const styles: string[] = [];
	for (const part of row.split(sequence)) {
		if (part.startsWith('\u001b')) style = part === reset ? '' : style + part;
		else {
			text += part;
			for (let x = 0; x < part.length; x++) styles.push(style);
		}
	}
	return {text, styles};
}

function textOf(row: string): string {
	return row
		.split(sequence)
		.filter((_, index) => index % 2 === 0)
		.join('');
}

function cursorTo(y: number, x: number): string {
	return `\u001b[${y + 1};${x + 1}H`;
}
