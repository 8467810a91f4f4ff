import {type Chronology, outletOf} from '../../model/chronology.ts';
import {formatSource} from '../../model/citation.ts';
import type {Account, Event} from '../../model/event.ts';
import {formatAccountDate} from '../../model/event-date.ts';
import {compareEvent} from '../../model/link-comparison.ts';
import {relatedTitle, relatedTo, relationWord, toldBy} from '../../model/related.ts';
import {actorLines, whenOf} from '../about.ts';
import {tallyLine} from '../compare.ts';
import {signs} from '../glyphs.ts';
import {textOf} from '../line.ts';
import {isFolded} from '../note.ts';
import type {Told} from '../related-lines.ts';
import {currentEvent, type State} from '../state.ts';
import {openReading, openTab, tabsOf} from '../tabs.ts';
import {claimWords, topicWords} from './claim-words.ts';
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

/** Which item a topic of the comparison is. */
export function topicItem(chronology: Chronology, event: Event, topic: string): number {
	return 1 + compareEvent(chronology, event).findIndex(known => known.topic === topic);
}

function headOf(state: State, event: Event): readonly string[] {
	const roles = actorLines(state, event, Infinity).map(row => row.map(({text}) => text.trim()).join(': '));
	return [event.title, whenOf(event), ...roles, tabsLine(state, event)].map(part => sentences(part));
}

/** The accounts by the numbers that open them, and which of them is open. */
function tabsLine(state: State, event: Event): string {
	const tabs = tabsOf(state, event);
	const [first] = tabs;
	if (!first) return 'No source tells of this';
	if (tabs.length === 1) return `${first.title} alone tells of this`;
	const all = tabs.map(({title}, index) => `${index + 1}: ${title}`);
	return sentences(...all, `${openTab(state, tabs) + 1} is open`);
}

function itemsOf(state: State, event: Event): readonly string[] {
	const open = openReading(state);
	if (!open) return relatedItems(state, event, 'back');
	if (open.type === 'compare') return [...comparison(state, event), ...relatedItems(state, event, 'back')];
	const account = event.accounts.find(({source}) => source === open.id);
	return account ? accountItems(state, event, account) : [];
}

function accountItems(state: State, event: Event, account: Account): readonly string[] {
	const {chronology} = state;
	const when = formatAccountDate(account);
	const source = chronology.sources.get(account.source);
	const title = source?.title === undefined ? undefined : `“${source.title}”`;
	return [
		...account.text.split('\n').map(speakable).filter(Boolean),
		...(when === undefined ? [] : [sentences(`Dated in the source: ${when}`)]),
		...account.claims.map(claim => claimWords(claim.topic, claim)),
		...relatedItems(state, event, 'all'),
		...(source ? [sentences(title, formatSource(source), citedWords(account.paragraphs))] : []),
		...(source?.note === undefined || isFolded(state, source.id)
			? []
			: [sentences(`Note on the source: ${source.note}`)]),
	];
}

/** How the event stands to others, a line for each, and who says so. */
function relatedItems({chronology}: State, event: Event, which: Told): readonly string[] {
	return relatedTo(chronology, event)
		.filter(({isBack}) => isBack || which === 'all')
		.map(related =>
			sentences(
				`${relationWord(related)}: ${relatedTitle(chronology, related)}`,
				toldBy(chronology, related),
			),
		);
}

/** How many topics agree and so on, then a line a topic. */
function comparison({chronology}: State, event: Event): readonly string[] {
	const topics = compareEvent(chronology, event);
	if (topics.length === 0) return ['No claims are set down to compare.'];
	const names = event.accounts.map(({source}) => outletOf(chronology, source));
	return [
		sentences(textOf(tallyLine(event, Infinity))),
		...topics.map(topic =>
			topicWords(
				topic,
				side => names[side] ?? '',
				sign => signs[sign].word,
			),
		),
	];
}
