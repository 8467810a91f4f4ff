import {parseQuery} from '../../query/parse.ts';
import type {Action} from '../keys.ts';
import {editedText} from '../line-editor.ts';
import type {State} from '../state.ts';
import {plural} from '../text.ts';
import {leftLine} from './event-words.ts';
import {listingOf} from './listing.ts';
import {pageLines} from './pages.ts';
import {sentences} from './speakable.ts';

// What is typed is heard as it is typed; these change the text otherwise, or ask about it.
const asking: ReadonlySet<Action | undefined> = new Set<Action | undefined>([
	'applyFilter',
	'complete',
	'earlierFilter',
	'laterFilter',
]);

/** What is said while the filter is written: the completions when one is first chosen, then the chosen one, and what a text amounts to. */
export function filterWritten(before: State, after: State, action: Action | undefined): readonly string[] {
	if (action === 'nextCompletion' || action === 'previousCompletion') return chosen(before, after);
	return asking.has(action) ? [amounting(after)] : [];
}

function chosen(before: State, after: State): readonly string[] {
	const listing = listingOf(after);
	if (!listing || listing.count === 0) return ['No completions.'];
	const {count, at, whole} = listing;
	if (at === undefined) return ['No completion is chosen.'];
	const isFirst = listingOf(before)?.at === undefined;
	const all = isFirst && count > 1 ? [sentences(plural(count, 'completion')), ...pageLines(listing)] : [];
	return [...all, whole(at)];
}

/** How many events the text leaves, or what is wrong with it. */
function amounting(state: State): string {
	if (state.mode.type !== 'filter') return '';
	const query = parseQuery(editedText(state.mode.editor), state.chronology, state.personal);
	return query.type === 'fault' ? sentences(query.message) : leftLine(state);
}
