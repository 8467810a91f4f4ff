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
	const changes = Array.from({length: height}, (_, y) =>
		changeOf(shown && (shown[y] ?? ''), rows[y] ?? '', y, columns),
	).join('');
	// What is below is erased first: where the rows fill the screen, the cursor stays on the last of them.
	return shown ? changes : `${hideCursor}${cursorTo(rows.length, 0)}${eraseBelow}${changes}`;
}

/** A character for each cell of a row, and with each the sequences of its style that are in force there. */
type Cells = {readonly text: string; readonly styles: readonly string[]};

/** Cells of a row from the first to before the last. */
type Span = {readonly from: number; readonly to: number};

const hideCursor = '\u001b[?25l';
const eraseRight = '\u001b[K';
const eraseBelow = '\u001b[J';
const reset = '\u001b[0m';
const sequence = /(\u001b\[[\d;]*m)/;

// To go on behind unchanged cells costs a sequence of so many bytes or more, with that of a style.
const jump = 10;

function changeOf(shown: string | undefined, row: string, y: number, columns: number): string {
	if (shown === row) return '';
	const text = textOf(row);
	const whole = `${cursorTo(y, 0)}${row}${cellWidth(text) < columns ? eraseRight : ''}`;
	// In other rows a terminal may give a grapheme more cells or less than are counted.
	if (shown === undefined || !isPlain(text) || !isPlain(textOf(shown))) return whole;
	const [before, after] = [cellsOf(shown), cellsOf(row)];
	const change = changedSpans(before, after)
		.map(span => paintSpan(after, span, y))
		.join('');
	return change.length < whole.length ? change : whole;
}

function changedSpans(before: Cells, after: Cells): readonly Span[] {
	const spans: {from: number; to: number}[] = [];
	for (let x = 0; x < Math.max(before.text.length, after.text.length); x++) {
		if (areAlike(before, after, x)) continue;
		const last = spans.at(-1);
		if (last && x - last.to < jump) last.to = x + 1;
		else spans.push({from: x, to: x + 1});
	}
	return spans;
}

/** The rest of a row behind its text is erased. */
function paintSpan({text, styles}: Cells, {from, to}: Span, y: number): string {
	let painted = cursorTo(y, from);
	let style = '';
	for (let x = from; x < Math.min(to, text.length); x++) {
		const next = styles[x] ?? '';
		if (next !== style) painted += (style === '' ? '' : reset) + next;
		style = next;
		painted += text[x];
	}
	if (style !== '') painted += reset;
	return to > text.length ? painted + eraseRight : painted;
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
