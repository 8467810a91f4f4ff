import type {Chronology} from './chronology.ts';
import {type ComparedTopic, compareAccounts, type Sign} from './comparison.ts';

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
			return event.accounts.length < 2 ? [] : compareAccounts(event).map(topic => ({row, topic}));
		});
	return signs.flatMap(sign => found.filter(({topic}) => topic.sign === sign));
}
