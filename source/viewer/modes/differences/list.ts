import type {Sign} from '../../../chronology/comparison.ts';
import {type Difference, findDifferences, nothingDiffers} from '../../../chronology/differences.ts';
import type {Work} from '../../../chronology/finding.ts';
import type {Chronology} from '../../../chronology/store.ts';
import {perObject, untilWhole} from '../../../lookup/memo.ts';
import type {Selection} from '../../../timeline/selection.ts';
import {type State, shownSelection, withWork} from '../../state/state.ts';

/** The topics on which sources don't plainly agree, how many of them bear each sign, and the verdict where no sources contradict each other. */
export type DifferenceList = {
	readonly list: readonly Difference[];
	readonly counts: Readonly<Record<Sign, number>>;
	readonly verdict?: string;
	/** Whether all shown events have been compared. */
	readonly isWhole: boolean;
};

/** The title of the list. */
export const differencesTitle = "What sources don't agree on";

/** The differences among the events that are shown. */
export function shownDifferences(state: State): DifferenceList {
	return listsIn(state.chronology)(shownSelection(state))(state.round ?? 0);
}

/** The state once the differences among the shown events have been begun to be found. */
export function withDifferences(state: State): State {
	return withWork(state, differenceWork(state));
}

/** The work that finds the differences among the shown events. */
export function differenceWork(state: State): Work {
	return foundIn(state.chronology)(shownSelection(state)).work();
}

const foundIn = perObject((chronology: Chronology) =>
	perObject(({rows}: Selection) => findDifferences(chronology, rows)),
);

const listsIn = perObject((chronology: Chronology) =>
	perObject((selection: Selection) => untilWhole(() => listIn(chronology, selection))),
);

function listIn(chronology: Chronology, selection: Selection): DifferenceList {
	const found = foundIn(chronology)(selection);
	const isWhole = found.isWhole && selection.isWhole;
	const list = found.list();
	const counts = {differ: 0, agree: 0, compatible: 0, alone: 0};
	for (const {topic} of list) counts[topic.sign]++;
	const verdict = isWhole ? nothingDiffers(chronology, selection.rows) : 'Sources are being compared …';
	return {list, counts, isWhole, ...(counts.differ === 0 && {verdict})};
}
