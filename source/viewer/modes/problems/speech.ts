import type {Speech} from '../../mode/record.ts';
import {listWords} from '../../speech/list-words.ts';
import {type Listing, listItems} from '../../speech/listing.ts';
import {sentences} from '../../speech/speakable.ts';
import type {ProblemsMode} from '../../state/mode.ts';
import type {FileProblem} from '../../state/problem.ts';
import type {State} from '../../state/state.ts';
import {problemMessage, problemSubject, problemsTitle, shownInstead} from './words.ts';

/** How the list of what is wrong with the file is spoken. */
export const problemSpeech: Speech<ProblemsMode> = {
	answer: (_, moment) =>
		listWords(moment, {
			listingOf: problemListing,
			head: () => sentences(problemsTitle(moment.after), shownInstead(moment.after)),
			isNarrowed: moment.before.problems !== moment.after.problems,
		}),
	listing: problemListing,
	takesNumbers: () => true,
};

function problemListing(state: State): Listing | undefined {
	const {mode} = state;
	if (mode.type !== 'problems') return undefined;
	return listItems('problem', {
		items: state.problems,
		at: mode.index,
		goTo: index => ({...state, mode: {...mode, index}}),
		words: problem => problemWords(state, problem),
	});
}

function problemWords(state: State, problem: FileProblem): string {
	return sentences(problemSubject(state, problem).join(': '), problemMessage(state, problem));
}
