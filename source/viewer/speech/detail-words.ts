import {formatSource} from '../../chronology/citation.ts';
import type {Account, ChronologyEvent} from '../../chronology/event.ts';
import {relatedParts} from '../../chronology/related.ts';
import type {Chronology} from '../../chronology/store.ts';
import {perObject} from '../../lookup/memo.ts';
import {capitalise} from '../../text/english.ts';
import {contentOf, type Item, noClaims, whenOf} from '../state/content.ts';
import {isFolded, noteLead} from '../state/notes.ts';
import {openReading, openTab, tabsOf} from '../state/reading.ts';
import {loneReport} from '../state/report.ts';
import {shownCast} from '../state/shown-cast.ts';
import {tallyParts} from '../state/signs.ts';
import {currentEvent, type State} from '../state/state.ts';
import {claimWords, comparedWords} from './claim-words.ts';
import {eventLine} from './event-words.ts';
import {citedWords, sentences, speakable} from './speakable.ts';

/** The words of an item of the text about an event, which is given by its index. */
export type SpokenItem = {readonly item: number; readonly words: string};

/** The detail in words: sentences about the event, and the items of the open tab, of which only those with words are listed. */
export type SpokenDetail = {readonly head: readonly string[]; readonly items: readonly SpokenItem[]};

/** The detail of the event under the cursor, in words. */
export const spokenDetail = perObject((state: State): SpokenDetail => {
	const event = currentEvent(state);
	if (!event) return {head: [], items: []};
	const content = contentOf(state.chronology, event, openReading(state));
	const items = content.map((each, item) => ({item, words: itemWords(state, event, each)}));
	return {head: headOf(state, event), items: items.filter(({words}) => words !== '')};
});

/** The index of the current item among the items with words. */
export function currentItemIndex({items}: SpokenDetail, {position}: State): number {
	const place = items.findIndex(({item}) => item >= position.item);
	return place < 0 ? Math.max(0, items.length - 1) : place;
}

/** The current item in words. */
export function currentItemWords(state: State): string {
	const detail = spokenDetail(state);
	return detail.items[currentItemIndex(detail, state)]?.words ?? '';
}

/** The open tab: “Rudaw, 2 of 3.”; an empty text where there is only one. */
export function openTabLine(state: State): string {
	const event = currentEvent(state);
	const tabs = event ? tabsOf(state, event) : [];
	const open = openTab(state, tabs);
	return tabs.length > 1 ? speakable(`${tabs[open]?.title}, ${open + 1} of ${tabs.length}.`) : '';
}

function headOf(state: State, event: ChronologyEvent): readonly string[] {
	const roles = shownCast(state.chronology, event).map(({word, names}) => `${capitalise(word)}: ${names}`);
	return [event.title, whenOf(event), ...roles, tabsLine(state, event)].map(part => sentences(part));
}

/** The tabs behind the numbers that open them, and the number of the open one. */
function tabsLine(state: State, event: ChronologyEvent): string {
	const report = loneReport(state.chronology, event);
	if (report !== undefined) return report;
	const tabs = tabsOf(state, event);
	const all = tabs.map(({title}, index) => `${index + 1}: ${title}`);
	return sentences(...all, `${openTab(state, tabs) + 1} is open`);
}

/** An item in words; an empty text where the item is not said, or the head says it already. */
function itemWords(state: State, event: ChronologyEvent, item: Item): string {
	const {chronology} = state;
	switch (item.type) {
		case 'paragraph':
			return speakable(item.text);
		case 'date':
			return sentences(`Dated in the source: ${item.words}`);
		case 'claim':
			return claimWords(item.claim.topic, item.claim);
		case 'tally':
			return item.topics.length === 0
				? noClaims
				: sentences(
						tallyParts(item.topics)
							.map(({text}) => text)
							.join(', '),
					);
		case 'topic':
		case 'link':
			return comparedWords(chronology, event, item.topic);
		case 'related':
			return sentences(...relatedParts(chronology, item.related));
		case 'unlisted':
			return sentences(item.words);
		case 'about':
			return '';
		case 'source':
			return sourceWords(chronology, item.account);
		case 'note': {
			const note = chronology.sources.get(item.account.source)?.note;
			return note === undefined || isFolded(state, item.account.source) ? '' : sentences(noteLead + note);
		}
	}
}

function sourceWords({sources}: Chronology, {source: id, paragraphs}: Account): string {
	const source = sources.get(id);
	if (!source) return '';
	const title = source.title === undefined ? undefined : `“${source.title}”`;
	return sentences(title, formatSource(source), citedWords(paragraphs));
}

/** The detail as lines: the head, and the items from the current one on. */
export function detailLines(state: State): readonly string[] {
	const detail = spokenDetail(state);
	const {head, items} = detail;
	if (head.length === 0) return [eventLine(state)];
	return [...head, ...items.slice(currentItemIndex(detail, state)).map(({words}) => words)];
}
