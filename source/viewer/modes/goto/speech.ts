import {grouped} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import type {Moment} from '../../speech/moment.ts';
import {pageAndChosen} from '../../speech/pages.ts';
import {sentences} from '../../speech/speakable.ts';
import {isAction} from '../../state/binding.ts';
import {editorText} from '../../state/line-editor.ts';
import type {GotoMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {destinationOf, destinationWords} from './destination.ts';
import {typedIds} from './ids.ts';
import type {GotoAction} from './keys.ts';

/** How going to a date is spoken: the event ids when the user first chooses one, then the chosen one, and after Enter why the text leads nowhere. */
export const gotoSpeech: Speech<GotoMode> = {
	answer: (mode, moment) => {
		const {before, after, row} = moment;
		if (isAction<GotoAction>(row, 'nextId', 'previousId')) return choiceWords(before, after);
		return isAction<GotoAction>(row, 'go') ? failureWords(mode, moment) : [];
	},
	listing: idListing,
	prompt: ({chosen}) => (chosen === undefined ? 'go to' : undefined),
};

function choiceWords(before: State, after: State): readonly string[] {
	const listing = idListing(after);
	if (!listing || listing.count === 0) return ['No event id begins so.'];
	const {at, count, whole} = listing;
	if (at === undefined) return ['No event id is chosen.'];
	const isFirst = idListing(before)?.at === undefined;
	return isFirst && count > 1 ? [`${grouped(count)} event ids.`, ...pageAndChosen(listing)] : [whole(at)];
}

function failureWords({editor}: GotoMode, {after}: Moment): readonly string[] {
	if (after.notice !== undefined) return [];
	const destination = destinationOf(after, editorText(editor));
	const words = destination.type === 'fault' ? destination.message : destinationWords(after, destination);
	return [sentences(words)];
}

function idListing(state: State): Listing | undefined {
	const {mode, chronology} = state;
	if (mode.type !== 'goto') return undefined;
	return listItems('completion', {
		items: typedIds(state, mode),
		at: mode.chosen,
		goTo: chosen => ({...state, mode: {...mode, chosen}}),
		words: id => sentences(`${id}: ${chronology.get(chronology.rowOf(id) ?? 0).title}`),
	});
}
