import {formatSource} from '../../chronology/citation.ts';
import type {Account, ChronologyEvent} from '../../chronology/event.ts';
import {formatAccountDate} from '../../chronology/event-date.ts';
import {compareEvent} from '../../chronology/link-comparison.ts';
import {type Related, relatedBack, relatedIn, relatedParts} from '../../chronology/related.ts';
import {actorLines, whenOf} from '../screen/about.ts';
import {noClaims, tallyLine} from '../screen/comparison.ts';
import {textOf} from '../screen/line.ts';
import {isFolded} from '../screen/note.ts';
import {shownRelated} from '../screen/related-lines.ts';
import {openReading, openTab, tabsOf} from '../screen/tabs.ts';
import {currentEvent, type State} from '../state.ts';
import {claimWords, comparedWords} from './claim-words.ts';
import {citedWords, sentences, speakable} from './speakable.ts';

/** What is said of the event that is read: what is known of it, and, an item a line, what is open of it. */
export type SpokenDetail = {readonly head: readonly string[]; readonly items: readonly string[]};

/** The detail of the event under the cursor. */
export function spokenDetail(state: State): SpokenDetail {
	const event = currentEvent(state);
	if (!event) return {head: [], items: []};
	return {head: headOf(state, event), items: itemsOf(state, event)};
}

/** What is open: “Rudaw, 2 of 3.” */
export function openLine(state: State): string {
	const event = currentEvent(state);
	const tabs = event ? tabsOf(state, event) : [];
	const open = openTab(state, tabs);
	return tabs.length > 1 ? speakable(`${tabs[open]?.title}, ${open + 1} of ${tabs.length}.`) : '';
}

/** Which item what is compared at a place is: of the comparison, or, where there is none, of what links the event. */
export function comparedItem(event: ChronologyEvent, place: number): number {
	const [account, ...others] = event.accounts;
	if (!account || others.length > 0) return 1 + place;
	return textItems(account).length;
}

function headOf(state: State, event: ChronologyEvent): readonly string[] {
	const roles = actorLines(state, event, Infinity).map(row => row.map(({text}) => text.trim()).join(': '));
	return [event.title, whenOf(event), ...roles, tabsLine(state, event)].map(part => sentences(part));
}

/** The accounts by the numbers that open them, and which of them is open. */
function tabsLine(state: State, event: ChronologyEvent): string {
	const tabs = tabsOf(state, event);
	const [first] = tabs;
	if (!first) return 'No source given';
	if (tabs.length === 1) return `Only ${first.title} reports this`;
	const all = tabs.map(({title}, index) => `${index + 1}: ${title}`);
	return sentences(...all, `${openTab(state, tabs) + 1} is open`);
}

function itemsOf(state: State, event: ChronologyEvent): readonly string[] {
	const open = openReading(state);
	if (open?.type === 'compare' || !open) {
		const related = relatedItems(state, relatedBack(state.chronology, event));
		return open ? [...comparison(state, event), ...related] : related;
	}
	const account = event.accounts.find(({source}) => source === open.id);
	return account ? accountItems(state, event, account) : [];
}

function textItems(account: Account): readonly string[] {
	const when = formatAccountDate(account);
	return [
		...account.text.split('\n').map(speakable).filter(Boolean),
		...(when === undefined ? [] : [sentences(`Dated in the source: ${when}`)]),
		...account.claims.map(claim => claimWords(claim.topic, claim)),
	];
}

function accountItems(state: State, event: ChronologyEvent, account: Account): readonly string[] {
	const {chronology} = state;
	const source = chronology.sources.get(account.source);
	const title = source?.title === undefined ? undefined : `“${source.title}”`;
	return [
		...textItems(account),
		...relatedItems(state, relatedIn(chronology, event, account)),
		...(source ? [sentences(title, formatSource(source), citedWords(account.paragraphs))] : []),
		...(source?.note === undefined || isFolded(state, source.id)
			? []
			: [sentences(`Note on the source: ${source.note}`)]),
	];
}

/** How the event stands to others, a line for each, and who says so. */
function relatedItems({chronology}: State, related: readonly Related[]): readonly string[] {
	const {shown, more} = shownRelated(related);
	const items = shown.map(each => sentences(...relatedParts(chronology, each)));
	return more === undefined ? items : [...items, sentences(more)];
}

/** How many topics agree and so on, then a line a topic. */
function comparison({chronology}: State, event: ChronologyEvent): readonly string[] {
	const {topics, links} = compareEvent(chronology, event);
	return [
		topics.length === 0 ? noClaims : sentences(textOf(tallyLine(event, Infinity))),
		...[...topics, ...links].map(topic => comparedWords(chronology, event, topic)),
	];
}
