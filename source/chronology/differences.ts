import {type ComparedTopic, disagreementOrder} from './comparison.ts';
import type {Work} from './finding.ts';
import {compareEvent} from './link-comparison.ts';
import type {Rows} from './lists.ts';
import type {Chronology} from './store.ts';

/** A topic on which the sources of an event do not plainly agree, and its index among all topics and links of the event. */
export type Difference = {readonly row: number; readonly topic: ComparedTopic; readonly place: number};

/** The message where no two sources of some events contradict each other. */
export function nothingDiffers(chronology: Chronology, rows: Rows): string {
	const isCompared = rows.some(row => chronology.countAt('source', row) > 1);
	return `No two sources contradict each other${isCompared ? '' : ': no event here has two sources'}.`;
}

/** What is found of the differences in some events; work finds more. */
export type DifferencesFound = {
	/** By sign, then by event, then in the order of topics. */
	readonly list: () => readonly Difference[];
	readonly isWhole: boolean;
	readonly work: () => Work;
};

/**
 * Begins to find the topics on which sources do not plainly agree, of events with two accounts or more, and the links that differ.
 * The sources of few events are compared at once.
 */
export function findDifferences(chronology: Chronology, rows: Rows): DifferencesFound {
	const compared = Uint32Array.from(rows)
		.filter(row => chronology.countAt('source', row) > 1 || chronology.links.has(row))
		.sort();
	const found: Difference[] = [];
	let next = 0;
	const finding: DifferencesFound = {
		list: () => disagreementOrder.flatMap(sign => found.filter(({topic}) => topic.sign === sign)),
		get isWhole() {
			return next === compared.length;
		},
		*work() {
			while (next < compared.length) {
				for (const each of differencesAt(chronology, compared[next++] ?? 0)) found.push(each);
				yield 1;
			}
		},
	};
	if (compared.length <= atOnce) for (const _ of finding.work());
	return finding;
}

/** To compare more events than this takes so long that a key would wait. */
const atOnce = 200;

function differencesAt(chronology: Chronology, row: number): readonly Difference[] {
	const event = chronology.get(row);
	const {topics, links} = compareEvent(chronology, event);
	const isCompared = event.accounts.length > 1;
	// Links don't count as topics, but a contradiction on the order of two events is a difference.
	return [...topics, ...links]
		.map((topic, place) => ({row, topic, place}))
		.filter(({topic, place}) => (place < topics.length ? isCompared : topic.sign === 'differ'));
}

/** All differences in some events, however long it takes to find them. */
export function differencesOf(chronology: Chronology, rows: Rows): readonly Difference[] {
	const found = findDifferences(chronology, rows);
	for (const _ of found.work());
	return found.list();
}
