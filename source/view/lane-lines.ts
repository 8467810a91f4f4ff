import type {Chronology} from '../model/chronology.ts';
import type {Event} from '../model/event.ts';
import {glyphs} from './glyphs.ts';
import {type Lane, lanesIn, lanesOf} from './lanes.ts';
import {type Duration, durationOf} from './lasting.ts';
import {type Line, piece} from './line.ts';
import type {Marker} from './marker.ts';
import {joined} from './pieces.ts';
import type {Selection} from './selection.ts';
import {currentEvent, type LaneField, type State, shownSelection} from './state.ts';
import {fit} from './text.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** Who or what was in events, and when: a row for each, on the cells of the axis. */
export function laneLines(
	state: State,
	window: TimeWindow,
	marker: Marker | undefined,
	{rows, gutter}: {readonly rows: number; readonly gutter: number},
): readonly Line[] {
	const {lanes: field} = state;
	if (field === undefined || rows < 1) return [];
	const event = currentEvent(state);
	const current = event ? valuesOf(event, field) : [];
	const isMarked = state.mode.type !== 'range' && state.period === undefined;
	const shown = lanesIn(state, rows);
	const drawn = drawingsOf(state, window, field, shown);
	const lines = shown.map((lane, index): Line => {
		const isCurrent = current.includes(lane.id);
		const name = piece(` ${fit(lane.name, gutter - 1)} `, isCurrent ? 'label' : 'dim');
		const cells = drawn[index] ?? '';
		if (!isCurrent || !marker || !isMarked) return [name, piece(cells, 'label')];
		const [from, to] = [Math.max(0, marker.from), Math.max(0, marker.to + 1)];
		return joined([
			name,
			piece(cells.slice(0, from), 'label'),
			piece(cells.slice(from, to), 'accent'),
			piece(cells.slice(to), 'label'),
		]);
	});
	const left = lanesOf(state).length - shown.length;
	return left > 0 ? [...lines, [piece(` … ${left} more`, 'dim')]] : lines;
}

function valuesOf(event: Event, field: LaneField): readonly string[] {
	switch (field) {
		case 'actor':
			return event.actors.map(({actor}) => actor);
		case 'source':
			return event.accounts.map(({source}) => source);
		case 'tag':
			return event.tags;
	}
}

type Drawn = {readonly name: string; readonly cells: readonly string[]};

const kept = new WeakMap<Selection, Drawn>();

function drawingsOf(
	state: State,
	window: TimeWindow,
	field: LaneField,
	lanes: readonly Lane[],
): readonly string[] {
	const selection = shownSelection(state);
	const name = [field, lanes.length, window.first, window.end, window.width, window.isEven].join(' ');
	const known = kept.get(selection);
	if (known?.name === name) return known.cells;
	const cells = lanes.map(lane => drawLane(state.chronology, field, lane, window));
	kept.set(selection, {name, cells});
	return cells;
}

/** A sign for each event where it may begin, or their number where several do, over what others are drawn through. */
function drawLane(chronology: Chronology, field: LaneField, {id, rows}: Lane, window: TimeWindow): string {
	const {width} = window;
	const cells: string[] = Array.from({length: width}, () => ' ');
	const begun = new Uint32Array(width);
	for (const row of rows) {
		const [from, to] = [
			cellOf(window, chronology.earliest[row] ?? 0),
			cellOf(window, chronology.latest[row] ?? 0),
		];
		if (from >= width) break;
		if (to < 0) continue;
		const tookPart =
			field !== 'actor' ||
			chronology.get(row).actors.some(({actor, role}) => actor === id && role !== 'named');
		const sign = signOf(durationOf(chronology, row), from === to, tookPart);
		for (let cell = Math.max(0, from); cell <= Math.min(to, width - 1); cell++) {
			if (rankOf(sign) >= rankOf(cells[cell] ?? ' ')) cells[cell] = sign;
		}
		if (from >= 0) begun[from] = (begun[from] ?? 0) + 1;
	}
	for (const [cell, count] of begun.entries()) {
		if (count > 1) cells[cell] = count < 10 ? String(count) : glyphs.many;
	}
	return cells.join('');
}

/** To be named in an event is not to have taken part in it: that is drawn thin. */
function signOf(duration: Duration, isOneCell: boolean, tookPart: boolean): string {
	switch (duration) {
		case 'lasted':
			return tookPart ? glyphs.lasting : glyphs.lastingNamed;
		case 'exact':
			if (isOneCell) return tookPart ? glyphs.point : glyphs.pointNamed;
			return tookPart ? glyphs.vaguePart : glyphs.vague;
		case 'vague':
			return tookPart ? glyphs.vaguePart : glyphs.vague;
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
