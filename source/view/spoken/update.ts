import type {Difference} from '../../model/differences.ts';
import {found} from '../difference-rows.ts';
import type {Step} from '../effect.ts';
import {type Action, actionOf} from '../keys.ts';
import {editedText} from '../line-editor.ts';
import {keyModeOf, type State} from '../state.ts';
import {type Message, update} from '../update.ts';
import {listingOf} from './listing.ts';
import {matchItem} from './matching.ts';
import {digitsOf, typedNumber, withDigits} from './numbers.ts';
import {pageStart} from './pages.ts';
import {pairItems} from './pair.ts';
import {topicItem} from './reading.ts';
import {isSpoken, type SpokenState} from './spoken.ts';

/** The one reducer where the viewer is spoken: numbers go to items, and what goes by lines of the screen goes by items. */
export function updateSpoken(state: State, message: Message): Step {
	if (message.type !== 'key' || !isSpoken(state)) return update(state, message);
	const {key} = message;
	const numbered = typedNumber(state, key);
	if (numbered) return {state: numbered, effects: []};
	const from = digitsOf(state) === '' ? state : withDigits(state, '');
	const action = actionOf(from.bindings, keyModeOf(from), key);
	const own = action && (unheard(from, action) ?? ownActions[action]?.(quiet(from)));
	if (own) return {state: own, effects: []};
	const step = update(from, message);
	return action ? {...step, state: mended(step.state, action, from)} : step;
}

/** What some actions do instead of what they do on the screen; nothing where they do the same here. */
const ownActions: Partial<Record<Action, (state: State) => State | undefined>> = {
	pageDown: paging(1),
	pageUp: paging(-1),
	halfDown: goingBy(5),
	halfUp: goingBy(-5),
	facetPageDown: paging(1),
	facetPageUp: paging(-1),
	differencesDown: paging(1),
	differencesUp: paging(-1),
	helpPageDown: paging(1),
	helpPageUp: paging(-1),
	pairDown: pairBy(1),
	pairUp: pairBy(-1),
	pairPageDown: pairBy(1),
	pairPageUp: pairBy(-1),
	pairTop: pairBy(-Infinity),
	pairEnd: pairBy(Infinity),
	cycleLanes: state => ({...state, notice: 'lanes are drawn only on the screen'}),
};

/** To the beginning of another page of items, where there is one. */
function paging(pages: 1 | -1): (state: State) => State | undefined {
	return state => {
		const listing = listingOf(state);
		if (!listing) return undefined;
		const [here, there] = [pageStart(listing), pageStart(listing, pages)];
		return here === there ? state : listing.goTo(there);
	};
}

function goingBy(items: number): (state: State) => State | undefined {
	return state => {
		const listing = listingOf(state);
		if (listing?.at === undefined) return undefined;
		return listing.goTo(Math.max(0, Math.min(listing.count - 1, listing.at + items)));
	};
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
function unheard(state: SpokenState, action: Action): State | undefined {
	const {mode} = state;
	if (mode.type !== 'help' || !inHelp.has(action)) return undefined;
	const text = editedText(mode.editor);
	return text === state.spoken.heard ? undefined : withHeard(state, text);
}

/** What was gone to by a line of the screen, by its item. */
function mended(state: State, action: Action, before: State): State {
	switch (action) {
		case 'help':
			return isSpoken(state) ? withHeard(state, '') : state;
		case 'nextMatch':
		case 'previousMatch':
		case 'searchOn':
		case 'searchBack':
		case 'keepSearch':
			return state.focus === 'list' ? {...state, scroll: Math.max(0, matchItem(state))} : state;
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

function itemOf({chronology}: State, {row, topic}: Difference): number {
	return topicItem(chronology.get(row), topic.topic);
}

function withHeard({notice: _, ...state}: SpokenState, heard: string): SpokenState {
	return {...state, spoken: {...state.spoken, heard}};
}

function quiet({notice: _, ...state}: State): State {
	return state;
}
