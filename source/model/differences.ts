import type {Chronology} from './chronology.ts';
import {type ComparedTopic, compareAccounts, type Sign} from './comparison.ts';
import {compareLinks} from './link-comparison.ts';

/** A topic on which the sources of the event in a row do not plainly agree. */
export type Difference = {readonly row: number; readonly topic: ComparedTopic};

/** What is to be said where none of some events has two sources that contradict each other. */
export function nothingDiffers(chronology: Chronology, rows: readonly number[]): string {
	const isCompared = rows.some(row => chronology.get(row).accounts.length > 1);
	return `No two sources contradict each other${isCompared ? '' : ': no event here is told by two'}.`;
}

const signs: readonly Sign[] = ['differ', 'compatible', 'alone'];

/** What sources say otherwise of the events that two or more of them tell of: by sign, then in the order of the events and of their topics. */
export function differencesOf(chronology: Chronology, rows: readonly number[]): readonly Difference[] {
	const found = rows
		.toSorted((a, b) => a - b)
		.flatMap(row => {
			const event = chronology.get(row);
			if (event.accounts.length < 2) return [];
			// Links are not counted among topics; that sources put two events in another order is told all the same.
			const links = compareLinks(chronology, event).filter(({sign}) => sign === 'differ');
			return [...compareAccounts(event), ...links].map(topic => ({row, topic}));
		});
	return signs.flatMap(sign => found.filter(({topic}) => topic.sign === sign));
}
