import type {Chronology} from '../../chronology/store.ts';
import {lastNamed, perObject} from '../../lookup/memo.ts';
import {grouped} from '../../text/english.ts';
import {type Lane, type LaneField, laneValuesOf} from '../../timeline/lanes.ts';
import type {Selection} from '../../timeline/selection.ts';
import type {StretchDuration} from '../../timeline/stretches.ts';
import {type Stroke, strokesOf} from '../../timeline/strokes.ts';
import {cellOf, type TimeWindow} from '../../timeline/window.ts';
import {shownKey} from '../keys/format.ts';
import type {AxisAction} from '../modes/axis/keys.ts';
import {currentEvent, type State, shownSelection} from '../state/state.ts';
import {glyphs} from './glyphs.ts';
import {legendOf} from './lane-signs.ts';
import {type LaneView, laneView} from './lanes.ts';
import {type Line, lineWidth, mergeRuns, piece} from './line.ts';
import {marginsOf} from './margins.ts';
import type {Marker} from './marker.ts';
import {cellWidth, fit} from './text.ts';

/** The lanes under the axis, a row each, on the cells of the axis. A lane of the current event is accented where the marker is. */
export function laneLines(
	state: State,
	window: TimeWindow,
	marker: Marker | undefined,
	{rows, gutter}: {readonly rows: number; readonly gutter: number},
): readonly Line[] {
	const {lanes: field} = state;
	if (field === undefined || rows < 1) return [];
	const event = currentEvent(state);
	const current = event ? laneValuesOf(event, field) : [];
	const isMarked = state.mode.type !== 'range' && state.period === undefined;
	const view = laneView(state, rows);
	const drawn = drawings(shownSelection(state))({chronology: state.chronology, field, view, window});
	const lines = view.lanes.map((lane, index): Line => {
		const isCurrent = current.includes(lane.id);
		const name = piece(` ${fit(lane.name, gutter - 1)}`, isCurrent ? 'label' : 'dim');
		const cells = drawn[index] ?? '';
		if (!isCurrent || !marker || !isMarked) return [name, piece(cells, 'label')];
		const isIn = (cell: number) => marker.strokes.some(({from, to}) => cell >= from && cell <= to);
		return mergeRuns([
			name,
			...Array.from(cells, (text, index) => piece(text, isIn(index - 1) ? 'accent' : 'label')),
		]);
	});
	return view.hasFoot
		? [...lines, footLine(state, view, legendOf(drawn, field), gutter + window.width + 1)]
		: lines;
}

/** The line under the lanes: which of them these are, with the keys that scroll them, and as much of the legend as has room. */
function footLine(
	{bindings}: State,
	{lanes, first, of}: LaneView,
	legend: readonly string[],
	width: number,
): Line {
	const rangeTo = (start: number, end: number) => `${grouped(start)}–${grouped(end)} of ${grouped(of)}`;
	const range = rangeTo(first + 1, first + lanes.length);
	const keys = [
		shownKey<AxisAction>(bindings, 'previousLanes'),
		shownKey<AxisAction>(bindings, 'nextLanes'),
	].filter(Boolean);
	const scroll: Line =
		lanes.length === of
			? []
			: [
					piece(` ${range.padEnd(rangeTo(of, of).length)}`, 'dim'),
					...(keys.length > 0 ? [piece(`  ${keys.join(' ')}`, 'label'), piece(' more  ', 'dim')] : []),
				];
	let room = width - lineWidth(scroll);
	const kept: string[] = [];
	for (const text of legend) {
		room -= cellWidth(text) + 2;
		if (room < 0) break;
		kept.push(text);
	}
	return [...scroll, piece(` ${kept.join('  ')}`, 'dim')];
}

type Drawing = {
	readonly chronology: Chronology;
	readonly field: LaneField;
	readonly view: LaneView;
	readonly window: TimeWindow;
};

/** The latest drawing of each selection, which is used again while the window stays the same. */
const drawings = perObject((_: Selection) =>
	lastNamed(
		({field, view: {first, lanes}, window}: Drawing) =>
			[field, first, lanes.length, window.first, window.end, window.width, window.isEven].join(' '),
		({chronology, field, view, window}) => view.lanes.map(lane => drawLane(chronology, field, lane, window)),
	),
);

/**
 * Draws a lane between its margins, a glyph a cell. Of several events in a cell the glyph of the highest rank shows, or their number
 * where two or more may begin there; the margins show which events go on beyond the window.
 */
function drawLane(chronology: Chronology, field: LaneField, {id, rows}: Lane, window: TimeWindow): string {
	const {width} = window;
	const cells: string[] = Array.from({length: width}, () => ' ');
	const begun = new Uint32Array(width);
	const named = new Set(field === 'actor' ? Array.from(chronology.rowsOf('named', id)) : []);
	const seen: Stroke[] = [];
	for (const row of rows) {
		const strokes = strokesOf(chronology, row, window);
		if (strokes.length === 0) continue;
		const isParticipant = !named.has(row);
		for (const stroke of strokes) {
			const {from, to, duration} = stroke;
			const sign = signOf(duration, from === to, isParticipant);
			for (let cell = Math.max(0, from); cell <= Math.min(to, width - 1); cell++) {
				if (rankOf(sign) >= rankOf(cells[cell] ?? ' ')) cells[cell] = sign;
			}
			if (stroke.before !== 'nothing' || stroke.after !== 'nothing') seen.push(stroke);
		}
		const start = cellOf(window, chronology.earliest[row] ?? 0);
		if (start >= 0 && start < width) begun[start] = (begun[start] ?? 0) + 1;
	}
	for (const [cell, count] of begun.entries()) {
		if (count > 1) cells[cell] = count < 10 ? String(count) : glyphs.many;
	}
	const [left, right] = marginsOf(seen);
	return `${left}${cells.join('')}${right}`;
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

const ranks: readonly string[] = [
	' ',
	glyphs.vague,
	glyphs.vaguePart,
	glyphs.lastingNamed,
	glyphs.lasting,
	glyphs.pointNamed,
	glyphs.point,
];

function rankOf(sign: string): number {
	return ranks.indexOf(sign);
}
