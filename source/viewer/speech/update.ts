import {derive} from '../derive.ts';
import type {Step} from '../effect.ts';
import type {Action} from '../keys/keys.ts';
import {editedText} from '../line-editor.ts';
import {scrollBy} from '../modes/browse/actions.ts';
import type {State} from '../state.ts';
import {type Message, update} from '../update.ts';
import {listingOf} from './listing.ts';
import {digitsOf, typedNumber, withDigits} from './numbers.ts';
import {pageSize, pageStart, pagings, spokenAction} from './pages.ts';

/** The one reducer where the viewer is spoken: numbers go to items, pages are of what is said, and all else is as on the screen. */
export function updateSpoken(state: State, message: Message): Step {
	if (message.type !== 'key') return update(state, message);
	const {key} = message;
	const numbered = typedNumber(state, key);
	if (numbered) return {state: numbered, effects: []};
	// A number that has not been gone to is forgotten.
	const here = digitsOf(state) === '' ? state : withDigits(state, '');
	const action = spokenAction(here, key);
	const own = action && (hearRows(here, action) ?? turnPage(quiet(here), action));
	return own ? {state: own, effects: []} : update(here, message);
}

/** To the beginning of another page of items, where there is one; nothing where an action turns no page. */
function turnPage(state: State, action: Action): State | undefined {
	const pages = pagings.get(action);
	if (pages === undefined) return undefined;
	const listing = listingOf(state);
	if (!listing) return scrollBy(state, pages * pageSize, {derive});
	if (listing.at === undefined) return listing.count > 0 ? listing.goTo(0) : state;
	const [here, there] = [pageStart(listing), pageStart(listing, pages)];
	return here === there ? state : listing.goTo(there);
}

const inHelp: ReadonlySet<Action> = new Set<Action>([
	'runHelp',
	'helpDown',
	'helpUp',
	'helpPageDown',
	'helpPageUp',
]);

/** The rows of the help are said before one of them is chosen or done: on the screen they are seen. */
function hearRows(state: State, action: Action): State | undefined {
	const {mode} = state;
	if (mode.type !== 'help' || !inHelp.has(action)) return undefined;
	const heard = editedText(mode.editor);
	return heard === mode.heard ? undefined : quiet({...state, mode: {...mode, heard}});
}

function quiet({notice: _, ...state}: State): State {
	return state;
}
