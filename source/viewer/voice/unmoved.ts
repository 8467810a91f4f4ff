import type {Action} from '../modes/index.ts';
import {keyModeOf, listingOf, modeOf} from '../modes/index.ts';
import {hintWords, keyOf, keyWords, pressLine} from '../speech/key-words.ts';
import type {Moment} from '../speech/moment.ts';
import {pagesOf} from '../speech/pages.ts';
import type {State} from '../state/state.ts';
import {hereLines} from './here.ts';
import {liveOf} from './live.ts';

/** What is said to a key that nothing came of: that it means nothing, that there is no more, or again what one is at. */
export function unmovedLines(moment: Moment, key: string): readonly string[] {
	const {before, after, row, derive} = moment;
	if (liveOf(after)) return [];
	if (liveOf(before)) return hereLines(after, derive);
	if (row === undefined) return [meaningless(after, key)];
	const own = modeOf(after).speech.unmoved?.(after.mode, moment, key);
	if (own) return own;
	if (row.isAnswered) return [];
	if (!row.moves) return hereLines(after, derive);
	const listing = listingOf(after);
	const isPage = pagesOf(row) !== 0 && listing && listing.count > 0;
	const name = isPage ? 'page' : (listing?.name ?? 'line');
	if (listing?.count === 0) return [`There is no ${name}.`];
	return [`This is the ${row.moves === 'onward' ? 'last' : 'first'} ${name}.`];
}

function meaningless(state: State, key: string): string {
	const {bindings} = state;
	const mode = keyModeOf(state);
	const help = mode === 'browse' ? keyOf<Action>(bindings, 'help') : undefined;
	const ways =
		mode === 'browse' ? pressLine(help && `${help} for the list of keys`) : hintWords(bindings, mode);
	return `The key ${keyWords(key)} means nothing here. ${ways}`.trim();
}
