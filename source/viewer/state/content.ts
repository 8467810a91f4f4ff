import type {ComparedTopic} from '../../chronology/comparison.ts';
import type {Account, ChronologyEvent, Claim} from '../../chronology/event.ts';
import {formatAccountDate, formatEventDate} from '../../chronology/event-date.ts';
import {factsOf} from '../../chronology/facts.ts';
import {compareEvent} from '../../chronology/link-comparison.ts';
import {type Related, relatedBack, relatedIn} from '../../chronology/related.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {Reading} from './mode.ts';

/** A part of the text about an event. The screen draws an item in lines, speech says it in sentences, and either may leave it out. */
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

/** The sentence for an event whose sources make no claims. */
export const noClaims = 'No claims are set down to compare.';

/** The items of an event for the open tab: one source's account, the comparison, or, without a source, the links from other events. */
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

/** The items of one source's account of an event. */
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

/** The items that compare the accounts of an event, topic by topic. */
export function comparisonItems(chronology: Chronology, event: ChronologyEvent): readonly Item[] {
	const {topics, links} = compareEvent(chronology, event);
	return [
		{type: 'tally', topics},
		...topics.map((topic): Item => ({type: 'topic', topic})),
		...links.map((topic): Item => ({type: 'link', topic})),
	];
}

/** The date of an event and its other facts, such as its place, in one line. */
export function whenOf(event: ChronologyEvent): string {
	return [formatEventDate(event), ...factsOf(event)].join(' · ');
}

/** The limit of related events that are shown. Nobody reads more of them, and a key may not wait until thousands are drawn. */
const mostShown = 100;

/** The related events up to the limit, and words for the number of the others. */
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
 * The index of the item that shows a compared topic or link of an event, which `place` gives by its index among them. An event
 * with a single account has no comparison; there it is the first related event of the account.
 */
export function topicItem(chronology: Chronology, event: ChronologyEvent, place: number): number {
	const [account, ...others] = event.accounts;
	// The tally stands above the topics.
	if (!account || others.length > 0) return 1 + place;
	return accountItems(chronology, event, account).findIndex(({type}) => type === 'related');
}
