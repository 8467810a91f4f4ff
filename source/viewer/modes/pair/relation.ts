import type {ComparedTopic} from '../../../chronology/comparison.ts';
import {formatReports, relatedTo, relationVerb} from '../../../chronology/related.ts';
import {type Chronology, mayMeet} from '../../../chronology/store.ts';
import {gapBetween} from '../../../dates/calendar.ts';
import {shownNames} from '../../state/shown-cast.ts';
import type {State} from '../../state/state.ts';

/** How two events, given by their rows, stand to each other: how far apart they are, the actors of both, and the links between them. */
export function relationWords({chronology}: State, first: number, second: number): string {
	const others = new Set(chronology.get(second).actors.map(({actor}) => actor));
	const both = [...new Set(chronology.get(first).actors.map(({actor}) => actor))].filter(id =>
		others.has(id),
	);
	const names = both.map(id => chronology.actors.get(id)?.name ?? id);
	const mentions = names.length > 0 ? `both mention ${shownNames(names)}` : 'no actor in common';
	const apart = apartWords(chronology, Math.min(first, second), Math.max(first, second));
	return [apart, mentions, ...linkWords(chronology, first, second)].join('; ');
}

/** The time between two rows, the earlier one first, counted from beginning to beginning like the gaps in the list. */
function apartWords(chronology: Chronology, early: number, late: number): string {
	const {dated, earliest, latest} = chronology;
	if (late >= dated) return early >= dated ? 'neither is dated' : 'one of them is undated';
	if (mayMeet(chronology, early, late)) return 'they may overlap';
	const [from = 0, over = 0, to = 0] = [earliest[early], latest[early], earliest[late]].map(day =>
		Math.floor(day ?? 0),
	);
	return to > over ? `${gapBetween(from, to)} apart` : 'on the same day';
}

/** How sources link the two events: “the first ends the second (Rudaw: appears to end it, ¶1)”. */
function linkWords(chronology: Chronology, first: number, second: number): readonly string[] {
	const {id} = chronology.get(second);
	return relatedTo(chronology, chronology.get(first))
		.filter(related => related.id === id)
		.map(related => `the first ${relationVerb(related)} the second (${formatReports(chronology, related)})`);
}

/** Topics of both events, then topics of only one of them. */
export function sharedFirst(topics: readonly ComparedTopic[]): readonly ComparedTopic[] {
	return topics.toSorted((a, b) => Number(a.sign === 'alone') - Number(b.sign === 'alone'));
}
