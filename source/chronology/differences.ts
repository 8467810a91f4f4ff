import {type ComparedTopic, disagreementOrder} from './comparison.ts';
import {compareEvent} from './link-comparison.ts';
import type {Rows} from './lists.ts';
import type {Chronology} from './store.ts';

/** A topic on which the sources of an event do not plainly agree, and its index among all topics and links of the event. */
export type Difference = {readonly row: number; readonly topic: ComparedTopic; readonly place: number};

/** The message where no two sources of some events contradict each other. */
export function nothingDiffers(chronology: Chronology, rows: Rows): string {
	const isCompared = rows.some(row => chronology.idsAt('source', row).length > 1);
	return `No two sources contradict each other${isCompared ? '' : ': no event here has two sources'}.`;
}

/**
 * The topics on which sources do not plainly agree, of events with two accounts or more, and the links that differ: by sign,
 * then by event, then in the order of topics.
 */
export function differencesOf(chronology: Chronology, rows: Rows): readonly Difference[] {
	const found = Array.from(rows)
		.toSorted((a, b) => a - b)
		.flatMap(row => {
			const event = chronology.get(row);
			const {topics, links} = compareEvent(chronology, event);
			const isCompared = event.accounts.length > 1;
			// Links don't count as topics, but a contradiction on the order of two events is a difference.
			return [...topics, ...links]
				.map((topic, place) => ({row, topic, place}))
				.filter(({topic, place}) => (place < topics.length ? isCompared : topic.sign === 'differ'));
		});
	return disagreementOrder.flatMap(sign => found.filter(({topic}) => topic.sign === sign));
}
