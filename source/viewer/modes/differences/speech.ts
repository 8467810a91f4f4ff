import {disagreementOrder} from '../../../chronology/comparison.ts';
import type {Difference} from '../../../chronology/differences.ts';
import {formatListedDate} from '../../../chronology/event-date.ts';
import {plural} from '../../../text/english.ts';
import type {Speech} from '../../mode/record.ts';
import {comparedWords} from '../../speech/claim-words.ts';
import {listWords} from '../../speech/list-words.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import {sentences} from '../../speech/speakable.ts';
import type {DifferencesMode} from '../../state/mode.ts';
import {signWord} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';
import {differencesTitle, shownDifferences} from './list.ts';

/** How the list of differences is spoken. */
export const differenceSpeech: Speech<DifferencesMode> = {
	answer: (_, moment) =>
		listWords(moment, {
			listingOf: differenceListing,
			head: () => differenceCounts(moment.after),
			isNarrowed: false,
		}),
	listing: differenceListing,
	takesNumbers: () => true,
};

function differenceListing(state: State): Listing | undefined {
	const {mode} = state;
	if (mode.type !== 'differences') return undefined;
	return listItems('topic', {
		items: shownDifferences(state).list,
		at: mode.index,
		goTo: index => ({...state, mode: {...mode, index}}),
		words: difference => differenceWords(state, difference),
		wholeWords: difference => wholeDifference(state, difference),
	});
}

/** A difference in short: the event, the topic and how the sources stand on it. */
function differenceWords({chronology}: State, {row, topic}: Difference): string {
	const {title} = chronology.get(row);
	return sentences(title, `${topic.topic}: ${signWord(topic.sign)}`);
}

/** A difference with what each source says, and when the event was. */
export function wholeDifference({chronology}: State, {row, topic}: Difference): string {
	const event = chronology.get(row);
	const {title} = event;
	const compared = comparedWords(chronology, event, topic);
	return `${sentences(title)} ${compared} ${sentences(event.span ? `Event of ${formatListedDate(event)}` : 'Undated event')}`;
}

/** How many topics there are of each sign. */
export function differenceCounts(state: State): string {
	const {list, counts, verdict} = shownDifferences(state);
	if (list.length === 0) return sentences(differencesTitle, verdict);
	const parts = disagreementOrder
		.filter(sign => counts[sign] > 0)
		.map(sign => `${counts[sign]} ${signWord(sign, 'source', counts[sign])}`);
	return sentences(differencesTitle, verdict, `${plural(list.length, 'topic')}: ${parts.join(', ')}`);
}
