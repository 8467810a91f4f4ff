import {durationAt} from '../../chronology/columns.ts';
import {firstInParts} from '../../chronology/duration.ts';
import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import {firstWhere} from '../../lookup/bisect.ts';
import type {Lane, LaneField} from '../../timeline/lanes.ts';
import {type Run, runsIn} from '../../timeline/runs.ts';
import {type StretchDuration, wholeStretch} from '../../timeline/stretches.ts';
import {type Stroke, strokesOf} from '../../timeline/strokes.ts';
import {cellOf, type TimeWindow} from '../../timeline/window.ts';
import {glyphs} from './glyphs.ts';
import {marginsOf} from './margins.ts';

/**
 * Draws a lane between its margins, a glyph a cell. Of several events in a cell the glyph of the highest rank shows, or their number
 * where two or more may begin there; the margins show which events go on beyond the window.
 */
export function drawLane(chronology: Chronology, field: LaneField, lane: Lane, window: TimeWindow): string {
	const drawing = drawingOf(chronology, field, lane, window);
	for (const run of runsIn(chronology, lane.rows, window)) drawing.add(run);
	return drawing.drawn();
}

/** What is drawn of a lane. */
type Drawing = {
	/** Adds the events of the lane that begin in a cell. */
	readonly add: (run: Run) => void;
	readonly drawn: () => string;
};

function drawingOf(chronology: Chronology, field: LaneField, {id, rows}: Lane, window: TimeWindow): Drawing {
	const {earliest, latest, duration} = chronology;
	const {width, first} = window;
	const begun = new Int32Array(width);
	/** By how many the strokes of each rank become more or fewer in a cell. */
	const changes = ranks.map(() => new Int32Array(width + 1));
	const seen: Stroke[] = [];
	const named = field === 'actor' ? chronology.rowsOf('named', id) : [];

	function put(row: number, {from, to, duration}: Pick<Stroke, 'from' | 'to' | 'duration'>): void {
		const strokes = changes[ranks.indexOf(signOf(duration, from === to, !holds(named, row)))];
		const [start, end] = [Math.max(0, from), Math.min(to + 1, width)];
		if (!strokes || start >= end) return;
		strokes[start] = (strokes[start] ?? 0) + 1;
		strokes[end] = (strokes[end] ?? 0) - 1;
	}

	/** Puts the event of a row, whose date may tell more than its bounds. */
	function putParts(row: number, cell: number): void {
		const strokes = strokesOf(chronology, row, window);
		for (const stroke of strokes) {
			put(row, stroke);
			if (stroke.before !== 'nothing' || stroke.after !== 'nothing') seen.push(stroke);
		}
		if (strokes.length === 0) begun[cell] = (begun[cell] ?? 0) - 1;
	}

	return {
		add({cell, from, to}) {
			const isShown = cell >= 0 && cell < width;
			if (isShown) begun[cell] = to - from;
			// Where several begin, their number shows, and it is of no matter how those are drawn that end there, too. They do if they
			// end before another begins there; those before the window, if they end before it.
			const isEach = isShown && to - from === 1;
			const end = isShown ? (earliest[rows[to - 1] ?? 0] ?? 0) : first;
			for (let at = from; at < to; at++) {
				const row = rows[at] ?? 0;
				if ((duration[row] ?? 0) >= firstInParts) putParts(row, cell);
				else if (cell === width) continue;
				else if (isEach || (latest[row] ?? 0) >= end) putBounds(row, cell);
			}
		},
		drawn() {
			const cells = Array.from({length: width}, () => ' ');
			for (const [rank, strokes] of changes.entries()) {
				let count = 0;
				for (let cell = 0; cell < width; cell++) {
					count += strokes[cell] ?? 0;
					if (count > 0) cells[cell] = ranks[rank] ?? ' ';
				}
			}
			for (const [cell, count] of begun.entries())
				if (count > 1) cells[cell] = count < 10 ? String(count) : glyphs.many;
			const [left, right] = marginsOf(seen);
			return `${left}${cells.join('')}${right}`;
		},
	};

	/** Puts the event of a row of which the bounds tell all. */
	function putBounds(row: number, cell: number): void {
		const known = wholeStretch(durationAt(chronology, row));
		const to = cellOf(window, latest[row] ?? 0);
		if (to >= 0 && known) put(row, {from: cell, to, duration: known});
	}
}

/** Whether some rows, in order, hold one. */
function holds(rows: Rows, row: number): boolean {
	return rows[firstWhere(rows.length, at => (rows[at] ?? 0) >= row)] === row;
}

/** The glyph of an event in a lane: thin where the actor is named but did not take part. */
function signOf(duration: StretchDuration, isOneCell: boolean, isParticipant: boolean): string {
	switch (duration) {
		case 'lasted':
			return isParticipant ? glyphs.lasting : glyphs.lastingNamed;
		case 'exact':
			if (isOneCell) return isParticipant ? glyphs.point : glyphs.pointNamed;
			return isParticipant ? glyphs.vaguePart : glyphs.vague;
		case 'vague':
			return isParticipant ? glyphs.vaguePart : glyphs.vague;
	}
}

/** The glyphs from the least to the highest rank. */
const ranks: readonly string[] = [
	glyphs.vague,
	glyphs.vaguePart,
	glyphs.lastingNamed,
	glyphs.lasting,
	glyphs.pointNamed,
	glyphs.point,
];
