import type {Action} from '../modes/index.ts';
import {keyModeOf, listingOf, modeOf} from '../modes/index.ts';
import {hintWords, keyOf, keyWords, pressLine} from '../speech/key-words.ts';
import type {Moment} from '../speech/moment.ts';
import {pagesOf} from '../speech/pages.ts';
import type {State} from '../state/state.ts';
import {promptLineOf} from './echo.ts';
import {currentItemLines} from './location.ts';

/** The lines that answer a key without an effect: that it means nothing, that the list ends here, or the current item again. */
export function noEffectLines(moment: Moment, key: string): readonly string[] {
	const {before, after, row, derive} = moment;
	if (promptLineOf(after)) return [];
	if (promptLineOf(before)) return currentItemLines(after, derive);
	if (row === undefined) return [unboundKeyLine(after, key)];
	const own = modeOf(after).speech.unchanged?.(after.mode, moment, key);
	if (own) return own;
	if (row.isAnswered) return [];
	if (!row.moves) return currentItemLines(after, derive);
	const listing = listingOf(after);
	const isPage = pagesOf(row) !== 0 && listing && listing.count > 0;
	const name = isPage ? 'page' : (listing?.name ?? 'line');
	if (listing?.count === 0) return [`There is no ${name}.`];
	return [`This is the ${row.moves === 'onward' ? 'last' : 'first'} ${name}.`];
}

function unboundKeyLine(state: State, key: string): string {
	const {bindings} = state;
	const mode = keyModeOf(state);
	const help = mode === 'browse' ? keyOf<Action>(bindings, 'help') : undefined;
	const ways =
		mode === 'browse' ? pressLine(help && `${help} for the list of keys`) : hintWords(bindings, mode);
	return `The key ${keyWords(key)} means nothing here. ${ways}`.trim();
}
