import type {Sign} from '../../../chronology/comparison.ts';
import {type Difference, differencesOf, nothingDiffers} from '../../../chronology/differences.ts';
import type {Chronology} from '../../../chronology/store.ts';
import {perObject} from '../../../lookup/memo.ts';
import type {Selection} from '../../../timeline/selection.ts';
import {type State, shownSelection} from '../../state/state.ts';

/** The topics on which sources don't plainly agree, how many of them bear each sign, and the verdict where no sources contradict each other. */
export type DifferenceList = {
	readonly list: readonly Difference[];
	readonly counts: Readonly<Record<Sign, number>>;
	readonly verdict?: string;
};

/** The title of the list. */
export const differencesTitle = "What sources don't agree on";

/** The differences among the events that are shown. */
export function shownDifferences(state: State): DifferenceList {
	return differencesIn(state.chronology)(shownSelection(state));
}

const differencesIn = perObject((chronology: Chronology) =>
	perObject(({rows}: Selection): DifferenceList => {
		const list = differencesOf(chronology, rows);
		const counts = {differ: 0, agree: 0, compatible: 0, alone: 0};
		for (const {topic} of list) counts[topic.sign]++;
		return {list, counts, ...(counts.differ === 0 && {verdict: nothingDiffers(chronology, rows)})};
	}),
);
