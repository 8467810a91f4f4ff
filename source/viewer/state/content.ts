import type {ComparedTopic} from '../../chronology/comparison.ts';
import type {Account, ChronologyEvent, Claim} from '../../chronology/event.ts';
import {formatAccountDate, formatEventDate} from '../../chronology/event-date.ts';
import {factsOf} from '../../chronology/facts.ts';
import {compareEvent} from '../../chronology/link-comparison.ts';
import {type Related, relatedBack, relatedIn} from '../../chronology/related.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {Reading} from './mode.ts';

/** A part of what is read of an event: the screen draws it in lines, speech says it in a sentence or more, and either may leave it out. */
export type Item =
	| {readonly type: 'paragraph'; readonly text: string}
	| {readonly type: 'date'; readonly words: string}
	| {readonly type: 'claim'; readonly claim: Claim}
	| {readonly type: 'tally'; readonly topics: readonly ComparedTopic[]}
	| {readonly type: 'topic' | 'link'; readonly topic: ComparedTopic}
	| {readonly type: 'related'; readonly related: Related}
	| {readonly type: 'unlisted'; readonly words: string}
	| {readonly type: 'about'}
	| {readonly type: 'source' | 'note'; readonly account: Account};

/** What is said where sources say nothing that can be compared. */
export const noClaims = 'No claims are set down to compare.';

/** What is read of an event: by one source, compared, or, where no source is given, how others link it. */
export function contentOf(
	chronology: Chronology,
	event: ChronologyEvent,
	open: Reading | undefined,
): readonly Item[] {
	if (open?.type !== 'source') {
		const related = relatedItems(relatedBack(chronology, event));
		return [...(open ? comparisonItems(chronology, event) : []), ...related, {type: 'about'}];
	}
	const account = event.accounts.find(({source}) => source === open.id);
	return account ? accountItems(chronology, event, account) : [];
}

/** What one source says of an event. */
export function accountItems(
	chronology: Chronology,
	event: ChronologyEvent,
	account: Account,
): readonly Item[] {
	const words = formatAccountDate(account);
	return [
		...account.text.split('\n').map((text): Item => ({type: 'paragraph', text})),
		...(words === undefined ? [] : [{type: 'date', words} as const]),
		...account.claims.map((claim): Item => ({type: 'claim', claim})),
		...relatedItems(relatedIn(chronology, event, account)),
		{type: 'about'},
		{type: 'source', account},
		{type: 'note', account},
	];
}

/** What all sources of an event say, lined up. */
export function comparisonItems(chronology: Chronology, event: ChronologyEvent): readonly Item[] {
	const {topics, links} = compareEvent(chronology, event);
	return [
		{type: 'tally', topics},
		...topics.map((topic): Item => ({type: 'topic', topic})),
		...links.map((topic): Item => ({type: 'link', topic})),
	];
}

/** When an event was, and what else is known of it, such as where, in one line. */
export function whenOf(event: ChronologyEvent): string {
	return [formatEventDate(event), ...factsOf(event)].join(' · ');
}

/** Of very many that an event is linked with no more are shown than one would read, and no key waits for the rest. */
const mostShown = 100;

/** Those that are shown of what an event is linked with, and in words how many more there are. */
export function shownRelated(related: readonly Related[]): {
	readonly shown: readonly Related[];
	readonly more?: string;
} {
	const left = related.length - mostShown;
	if (left <= 0) return {shown: related};
	return {shown: related.slice(0, mostShown), more: `and ${left} more, which the filter link: finds`};
}

function relatedItems(all: readonly Related[]): readonly Item[] {
	const {shown, more} = shownRelated(all);
	return [
		...shown.map((related): Item => ({type: 'related', related})),
		...(more === undefined ? [] : [{type: 'unlisted', words: more} as const]),
	];
}

/**
 * The item that is compared at a place among the topics and links of an event, where it is read by the comparison; where
 * one source alone tells of it, and nothing is compared, the first that links it.
 */
export function topicItem(chronology: Chronology, event: ChronologyEvent, place: number): number {
	const [account, ...others] = event.accounts;
	// The tally stands above the topics.
	if (!account || others.length > 0) return 1 + place;
	return accountItems(chronology, event, account).findIndex(({type}) => type === 'related');
}
