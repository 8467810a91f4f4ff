import type {Difference} from '../../chronology/differences.ts';
import type {Step} from '../effect.ts';
import type {Action} from '../keys/keys.ts';
import {editedText} from '../line-editor.ts';
import {scrollBy} from '../modes/browse/actions.ts';
import {found} from '../modes/differences/rows.ts';
import {currentRow, type State} from '../state.ts';
import {type Message, update} from '../update.ts';
import {listingOf} from './listing.ts';
import {matchItem, searches} from './matching.ts';
import {digitsOf, typedNumber, withDigits} from './numbers.ts';
import {pageSize, pageStart, pagings, spokenAction} from './pages.ts';
import {pairItems} from './pair.ts';
import {comparedItem} from './reading.ts';

/** The one reducer where the viewer is spoken: numbers go to items, and what goes by lines of the screen goes by items. */
export function updateSpoken(state: State, message: Message): Step {
	if (message.type !== 'key') return update(state, message);
	const {key} = message;
	const numbered = typedNumber(state, key);
	const step = numbered ? {state: numbered, effects: []} : pressed(ready(state), message);
	// What has begun to be said of an event begins anew once one has been elsewhere.
	return step.state.cursor === state.cursor ? step : {...step, state: withBegun(step.state, undefined)};
}

function pressed(state: State, message: Extract<Message, {type: 'key'}>): Step {
	const action = spokenAction(state, message.key);
	const own = action && (unheard(state, action) ?? acted(quiet(state), action));
	if (own) return {state: own, effects: []};
	const step = update(state, message);
	return action ? {...step, state: mended(step.state, action, state)} : step;
}

/** Without a number that has not been gone to, and without columns, which are turned only on the screen. */
function ready(state: State): State {
	const turned = state.column === 0 ? state : {...state, column: 0};
	return digitsOf(turned) === '' ? turned : withDigits(turned, '');
}

/** What an action does instead of what it does on the screen; nothing where it does the same here. */
function acted(state: State, action: Action): State | undefined {
	const pages = pagings.get(action);
	return pages === undefined ? ownActions[action]?.(state) : paged(state, pages);
}

const ownActions: Partial<Record<Action, (state: State) => State | undefined>> = {
	halfDown: goingBy(5),
	halfUp: goingBy(-5),
	pairDown: pairBy(1),
	pairUp: pairBy(-1),
	pairPageDown: pairBy(1),
	pairPageUp: pairBy(-1),
	pairTop: pairBy(-Infinity),
	pairEnd: pairBy(Infinity),
	detailDown: beginning,
	cycleLanes: state => ({...state, notice: 'lanes are drawn only on the screen'}),
};

/** To the beginning of another page of items, where there is one. */
function paged(state: State, pages: 1 | -1): State | undefined {
	const listing = listingOf(state);
	if (!listing) return scrollBy(state, pages * pageSize);
	if (listing.at === undefined) return listing.count > 0 ? listing.goTo(0) : state;
	const [here, there] = [pageStart(listing), pageStart(listing, pages)];
	return here === there ? state : listing.goTo(there);
}

function goingBy(items: number): (state: State) => State | undefined {
	return state => {
		const listing = listingOf(state);
		if (!listing) return scrollBy(state, items);
		if (listing.at === undefined) return state;
		return listing.goTo(Math.max(0, Math.min(listing.count - 1, listing.at + items)));
	};
}

/** From the list, the first that is said of an event's detail is its first item. */
function beginning(state: State): State | undefined {
	const row = currentRow(state);
	const isBegun = state.focus === 'detail' || state.scroll > 0 || state.spoken?.begun === row;
	return isBegun ? undefined : withBegun(state, row);
}

function withBegun({spoken, ...state}: State, row: number | undefined): State {
	const {begun: _, ...rest} = spoken ?? {digits: '', heard: ''};
	return {...state, spoken: {...rest, ...(row !== undefined && {begun: row})}};
}

function pairBy(items: number): (state: State) => State | undefined {
	return state => {
		const {mode} = state;
		if (mode.type !== 'pair') return undefined;
		const last = pairItems(state, mode).length - 1;
		return {...state, mode: {...mode, scroll: Math.max(0, Math.min(last, mode.scroll + items))}};
	};
}

const inHelp: ReadonlySet<Action> = new Set<Action>([
	'runHelp',
	'helpDown',
	'helpUp',
	'helpPageDown',
	'helpPageUp',
]);

/** The rows of the help are said before one of them is chosen or done: on the screen they are seen. */
function unheard(state: State, action: Action): State | undefined {
	const {mode} = state;
	if (mode.type !== 'help' || !inHelp.has(action)) return undefined;
	const text = editedText(mode.editor);
	return text === state.spoken?.heard ? undefined : withHeard(state, text);
}

/** What was gone to by a line of the screen, by its item. */
function mended(state: State, action: Action, before: State): State {
	if (searches.has(action)) {
		return state.focus === 'list' ? {...state, scroll: Math.max(0, matchItem(state))} : state;
	}
	switch (action) {
		case 'help':
			return withHeard(state, '');
		case 'readDifference': {
			const chosen = before.mode.type === 'differences' ? found(before).list[before.mode.index] : undefined;
			return chosen ? {...state, scroll: itemOf(state, chosen)} : state;
		}
		case 'openDifferences': {
			const {mode, cursor, scroll, focus, reading} = state;
			if (mode.type !== 'differences' || focus !== 'detail' || reading?.type !== 'compare') return state;
			const isRead = (difference: Difference) =>
				difference.row === cursor && itemOf(state, difference) === scroll;
			return {...state, mode: {...mode, index: Math.max(0, found(state).list.findIndex(isRead))}};
		}
		default:
			return state;
	}
}

function itemOf({chronology}: State, {row, place}: Difference): number {
	return comparedItem(chronology.get(row), place);
}

function withHeard({notice: _, ...state}: State, heard: string): State {
	return {...state, spoken: {digits: '', ...state.spoken, heard}};
}

function quiet({notice: _, ...state}: State): State {
	return state;
}
