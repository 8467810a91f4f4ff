import {type Act, delegate} from '../../mode/act.ts';
import type {PointerContext} from '../../mode/record.ts';
import type {Derived} from '../../screen/derived.ts';
import {detailLines, textWidth} from '../../screen/detail.ts';
import {blank, lineWidth, textOf} from '../../screen/line.ts';
import {listRows} from '../../screen/list.ts';
import {isIn, linesPerNotch, type Pointer} from '../../screen/pointer.ts';
import {type TabCells, tabCells, tabLines} from '../../screen/tabs.ts';
import {moveTo} from '../../state/cursor.ts';
import type {Rect} from '../../state/layout.ts';
import {topPosition} from '../../state/position.ts';
import {currentEvent, currentRow, type State, shownSelection} from '../../state/state.ts';
import {onAxis} from '../axis/pointer.ts';
import type {PairAction} from '../pair/keys.ts';
import {browseActions, scrollBy} from './actions.ts';

/** The act of the mouse on the panes and the axis. */
export function onPanes(state: State, at: PointerContext): Act | undefined {
	const {pointer, derived} = at;
	const {axis, list, detail} = at.layout;
	if (list && isIn(list, pointer)) return onEvents(state, list, pointer);
	if (detail && isIn(detail, pointer)) return onDetail(state, derived, detail, pointer);
	return axis && isIn(axis, pointer) ? onAxis(state, derived.axis, axis, pointer) : undefined;
}

/** The wheel goes to the next or the previous event; a click goes to an event, and on the cursor's event does what Enter does. */
function onEvents(state: State, rect: Rect, pointer: Pointer): Act | undefined {
	if (pointer.type === 'wheel')
		return pointer.turn > 0 ? browseActions.nextEvent : browseActions.previousEvent;
	const {row} = listRows(state, rect)[pointer.y - rect.y] ?? {};
	if (row === undefined) return undefined;
	if (state.focus === 'list' && row === currentRow(state))
		return state.comparing === undefined ? browseActions.read : delegate<PairAction>('takeSecond');
	const place = shownSelection(state).placeOf(row);
	return at => ({...moveTo(at, place), focus: 'list'});
}

/** The wheel scrolls the detail, whichever pane has the focus; a click opens a tab, or gives the detail the focus. */
function onDetail(state: State, derived: Derived, rect: Rect, pointer: Pointer): Act {
	if (pointer.type === 'wheel') return (at, press) => scrollBy(at, pointer.turn * linesPerNotch, press);
	const tab = tabAt(state, derived, rect, pointer);
	if (tab) return at => ({...at, reading: tab.reading, position: topPosition, column: 0});
	return at => ({...at, focus: 'detail'});
}

/** The tab under the pointer, if the pointer is on the row of tabs. */
function tabAt(state: State, {detail}: Derived, rect: Rect, {x, y}: Pointer): TabCells | undefined {
	const event = currentEvent(state);
	if (!event || !detail || event.accounts.length < 2) return undefined;
	const width = textWidth(rect.columns);
	const row = detailLines(state, detail, rect)[y - rect.y] ?? blank;
	const [tabs = blank] = tabLines(state, event, width);
	if (!textOf(row).endsWith(textOf(tabs))) return undefined;
	const cell = x - rect.x - (lineWidth(row) - lineWidth(tabs));
	return tabCells(state, event, width).find(({from, to}) => cell >= from && cell < Math.min(to, width));
}
