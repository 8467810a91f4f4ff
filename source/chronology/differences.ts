import {type ComparedTopic, disagreementOrder} from './comparison.ts';
import {compareEvent} from './link-comparison.ts';
import type {Chronology} from './store.ts';

/** A topic on which the sources of the event in a row do not plainly agree, and its place among all that is compared of it. */
export type Difference = {readonly row: number; readonly topic: ComparedTopic; readonly place: number};

/** What is to be said where none of some events has two sources that contradict each other. */
export function nothingDiffers(chronology: Chronology, rows: readonly number[]): string {
	const isCompared = rows.some(row => chronology.get(row).accounts.length > 1);
	return `No two sources contradict each other${isCompared ? '' : ': no event here has two sources'}.`;
}

/** What sources say otherwise, of events that two or more of them tell of or put in another order: by sign, then in the order of the events and of their topics. */
export function differencesOf(chronology: Chronology, rows: readonly number[]): readonly Difference[] {
	const found = rows
		.toSorted((a, b) => a - b)
		.flatMap(row => {
			const event = chronology.get(row);
			const {topics, links} = compareEvent(chronology, event);
			const isCompared = event.accounts.length > 1;
			// Links are not counted among topics; that sources put two events in another order is told all the same.
			return [...topics, ...links]
				.map((topic, place) => ({row, topic, place}))
				.filter(({topic, place}) => (place < topics.length ? isCompared : topic.sign === 'differ'));
		});
	return disagreementOrder.flatMap(sign => found.filter(({topic}) => topic.sign === sign));
}
