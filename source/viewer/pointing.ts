import type {Act} from './act.ts';
import {completionRows, layoutOf} from './arrangement.ts';
import {onAxis, onRange} from './axis-pointing.ts';
import {barLines} from './bar.ts';
import {detailLines, textWidth} from './detail.ts';
import type {Step} from './effect.ts';
import type {Layout, Rect} from './layout.ts';
import {bodyRect} from './layout.ts';
import {blank, lineWidth, textOf} from './line.ts';
import {listRows} from './list.ts';
import {browseActions, moveTo, scrollBy} from './modes/browse/actions.ts';
import {choiceActions, taken} from './modes/choose/actions.ts';
import {differenceActions, differenceAt} from './modes/differences/actions.ts';
import {facetActions, facetAt} from './modes/facets/panel.ts';
import {filterActions} from './modes/filter/actions.ts';
import {helpActions} from './modes/help/actions.ts';
import {helpAt} from './modes/help/screen.ts';
import {pairActions, scrollPairBy} from './modes/pair/actions.ts';
import type {Pointer} from './pointer.ts';
import {choiceAt, completionAt} from './prompt.ts';
import {currentEvent, currentRow, type Mode, type State, shownSelection} from './state.ts';
import {type TabCells, tabCells, tabLines} from './tabs.ts';
import {cellWidth} from './text.ts';

/** What a click or a turn of the wheel makes of a state; the same state where it means nothing. */
export function pointed(state: State, pointer: Pointer): State | Step {
	const places = layoutOf(state);
	// What was just said takes rows of its own: where things are is found before it goes.
	const act = places.type === 'tooSmall' ? undefined : actAt(state, places, pointer);
	if (!act) return state;
	const {notice: _, ...quiet} = state;
	return act(quiet, '');
}

/** The key that a click presses: the one of the hint that it is on. */
export function keyAt(state: State, {type, x, y}: Pointer): string | undefined {
	const places = layoutOf(state);
	if (type !== 'click' || places.type === 'tooSmall') return undefined;
	const {bar} = places;
	let end = bar.x;
	for (const {text, key} of barLines(state, bar)[y - bar.y] ?? blank) {
		end += cellWidth(text);
		if (x < end) return key;
	}
	return undefined;
}

type PairMode = Extract<Mode, {type: 'pair'}>;
type Places = Exclude<Layout, {type: 'tooSmall'}>;

/** What the mouse does where it is; nothing beside what is to be chosen from, nor on what a line is written for. */
function actAt(state: State, places: Places, pointer: Pointer): Act | undefined {
	const {mode} = state;
	const {axis, list, detail, bar} = places;
	switch (mode.type) {
		case 'browse':
			return onPanes(
				state,
				places,
				pointer,
				state.comparing === undefined ? browseActions.read : pairActions.takeSecond,
			);
		case 'range':
			return axis && isIn(axis, pointer) ? onRange(state, mode, axis, pointer) : undefined;
		case 'facets': {
			const rect = detail ?? list;
			return (
				rect &&
				onChoices(pointer, rect, {
					at: row => facetAt(state, mode, rect, row),
					next: facetActions.nextFacet,
					previous: facetActions.previousFacet,
					take: (at, index) => facetActions.includeFacet({...at, mode: {...mode, index}}, ''),
				})
			);
		}
		case 'differences': {
			const rect = bodyRect(places);
			return onChoices(pointer, rect, {
				at: row => differenceAt(state, mode, rect, row),
				next: differenceActions.nextDifference,
				previous: differenceActions.previousDifference,
				take: (at, index) => differenceActions.readDifference({...at, mode: {...mode, index}}, ''),
			});
		}
		case 'pair':
			return onPair(mode, bodyRect(places), pointer);
		case 'help': {
			const rect = bodyRect(places);
			return onChoices(pointer, rect, {
				at: row => helpAt(state, mode, rect, row),
				next: helpActions.helpDown,
				previous: helpActions.helpUp,
				take: (at, index) => ({...at, mode: {...mode, index}}),
			});
		}
		case 'choose': {
			const rows = bar.rows - 1;
			return onChoices(
				pointer,
				{...bar, rows},
				{
					at: row => choiceAt(state, mode, rows, row),
					next: choiceActions.chooseNext,
					previous: choiceActions.choosePrevious,
					take: (at, index) => taken(at, mode.of, index),
				},
			);
		}
		case 'filter':
			return onChoices(
				pointer,
				{...bar, rows: completionRows(state.size)},
				{
					at: row => completionAt(state, mode, row),
					next: filterActions.nextCompletion,
					previous: filterActions.previousCompletion,
					take: (at, index) => filterActions.complete({...at, mode: {...mode, chosen: index}}, ''),
				},
			);
		case 'search':
		case 'goto':
			return undefined;
	}
}

/** A list laid before one, which keeps what is chosen about its middle: so a click takes, and does not merely choose. */
type Choices = {
	/** The place in the list of what a row of the screen shows. */
	readonly at: (row: number) => number | undefined;
	readonly next: Act;
	readonly previous: Act;
	readonly take: (state: State, index: number) => State | Step;
};

function onChoices(pointer: Pointer, rect: Rect, {at, next, previous, take}: Choices): Act | undefined {
	if (!isIn(rect, pointer)) return undefined;
	if (pointer.type === 'wheel') return pointer.turn > 0 ? next : previous;
	const index = at(pointer.y - rect.y);
	return index === undefined ? undefined : state => take(state, index);
}

/** What the mouse does on the panes and the axis; a click on the event that one is at takes it, as Enter does. */
function onPanes(state: State, {axis, list, detail}: Places, pointer: Pointer, take: Act): Act | undefined {
	if (list && isIn(list, pointer)) return onList(state, list, pointer, take);
	if (detail && isIn(detail, pointer)) return onDetail(state, detail, pointer);
	return axis && isIn(axis, pointer) ? onAxis(state, axis, pointer) : undefined;
}

/** The wheel goes an event on; a click goes to an event, or takes the one that one is at. */
function onList(state: State, rect: Rect, pointer: Pointer, take: Act): Act | undefined {
	if (pointer.type === 'wheel')
		return pointer.turn > 0 ? browseActions.nextEvent : browseActions.previousEvent;
	const {row} = listRows(state, rect)[pointer.y - rect.y] ?? {};
	if (row === undefined) return undefined;
	if (state.focus === 'list' && row === currentRow(state)) return take;
	const place = shownSelection(state).placeOf(row);
	return at => ({...moveTo(at, place), focus: 'list'});
}

const linesOfANotch = 3;

/** The wheel scrolls, whichever pane has the keys; a click opens a tab or gives the detail the keys. */
function onDetail(state: State, rect: Rect, pointer: Pointer): Act {
	if (pointer.type === 'wheel') return at => scrollBy(at, pointer.turn * linesOfANotch);
	const tab = tabAt(state, rect, pointer);
	if (tab) return at => ({...at, reading: tab.reading, scroll: 0, column: 0});
	return at => ({...at, focus: 'detail'});
}

/** The wheel scrolls two events that are compared. */
function onPair(mode: PairMode, rect: Rect, pointer: Pointer): Act | undefined {
	if (pointer.type !== 'wheel' || !isIn(rect, pointer)) return undefined;
	return at => scrollPairBy(at, mode, pointer.turn * linesOfANotch);
}

/** The tab on a cell, where that is in the row of tabs. */
function tabAt(state: State, rect: Rect, {x, y}: Pointer): TabCells | undefined {
	const event = currentEvent(state);
	if (!event || event.accounts.length < 2) return undefined;
	const width = textWidth(rect.columns);
	const row = detailLines(state, rect)[y - rect.y] ?? blank;
	const [tabs = blank] = tabLines(state, event, width);
	if (!textOf(row).endsWith(textOf(tabs))) return undefined;
	const cell = x - rect.x - (lineWidth(row) - lineWidth(tabs));
	return tabCells(state, event, width).find(({from, to}) => cell >= from && cell < Math.min(to, width));
}

function isIn({x, y, columns, rows}: Rect, pointer: Pointer): boolean {
	return pointer.x >= x && pointer.x < x + columns && pointer.y >= y && pointer.y < y + rows;
}
