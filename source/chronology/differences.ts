import {type ComparedTopic, disagreementOrder} from './comparison.ts';
import type {Work} from './finding.ts';
import {compareEvent} from './link-comparison.ts';
import type {Rows} from './lists.ts';
import type {Chronology} from './store.ts';

/** A topic on which the sources of an event do not plainly agree, and its index among all topics and links of the event. */
export type Difference = {readonly row: number; readonly topic: ComparedTopic; readonly place: number};

/** The message where no two sources of some events contradict each other. */
export function nothingDiffers(chronology: Chronology, rows: Rows): string {
	const areSeveral = hasSeveral(chronology) && rows.some(row => chronology.countAt('source', row) > 1);
	return `No two sources contradict each other${areSeveral ? '' : ': no event here has two sources'}.`;
}

/** Whether any event may have two sources; where all have as many, that is known without a look at each. */
function hasSeveral({columns}: Chronology): boolean {
	const {starts} = columns.lists.source;
	return typeof starts !== 'number' || starts > 1;
}

/** What is found of the differences in some events; work finds more. */
export type DifferencesFound = {
	/** By sign, then by event, then in the order of topics. */
	readonly list: () => readonly Difference[];
	readonly isWhole: boolean;
	readonly work: () => Work;
};

/** The cost of what is done at once, before a key is answered: so many events are compared. */
const atOnce = 200;

/** The most rows that a step looks at for one whose sources can be compared, and what such a step costs. */
const [rowsAStep, stepCost] = [2 ** 14, 20];

/**
 * Begins to find the topics on which sources do not plainly agree, of events with two accounts or more, and the links that differ.
 * The sources of few events are compared at once.
 */
export function findDifferences(chronology: Chronology, rows: Rows): DifferencesFound {
	const found: Difference[] = [];
	let next = 0;
	const finding: DifferencesFound = {
		list: () => disagreementOrder.flatMap(sign => found.filter(({topic}) => topic.sign === sign)),
		get isWhole() {
			return next === rows.length;
		},
		*work() {
			while (next < rows.length) {
				const end = Math.min(rows.length, next + rowsAStep);
				while (next < end && !isCompared(chronology, rows[next] ?? 0)) next++;
				if (next === end) {
					yield stepCost;
					continue;
				}
				for (const each of differencesAt(chronology, rows[next++] ?? 0)) found.push(each);
				yield 1;
			}
		},
	};
	let cost = 0;
	for (const step of finding.work()) {
		cost += step;
		if (cost >= atOnce) break;
	}
	return finding;
}

/** Whether there is something to compare in an event. */
function isCompared(chronology: Chronology, row: number): boolean {
	return chronology.countAt('source', row) > 1 || chronology.links.has(row);
}

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
	const found = findDifferences(chronology, Uint32Array.from(rows).sort());
	for (const _ of found.work());
	return found.list();
}
