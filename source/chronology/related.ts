import {perObject} from '../lookup/memo.ts';
import {capitalise, enumerate, withFullStop} from '../text/english.ts';
import {formatParagraphs} from './citation.ts';
import type {Account, ChronologyEvent, Link} from './event.ts';
import {formatListedDate} from './event-date.ts';
import {type LinkKind, linkKinds} from './link.ts';
import {type Chronology, outletOf} from './store.ts';

/** One kind of link between an event and another one, in one direction, with every source that reports it. */
export type Related = {
	readonly kind: LinkKind;
	readonly isBack: boolean;
	/** The id of the other event, which the chronology may not have. */
	readonly id: string;
	readonly told: readonly LinkReport[];
	/** The sources that put the two events in the opposite order. */
	readonly contrary: readonly string[];
};

/** The source that reports a link, in what words and in which paragraphs. */
export type LinkReport = Pick<Link, 'says' | 'paragraphs'> & {readonly source: string};

const allRelated = perObject((chronology: Chronology) =>
	perObject((event: ChronologyEvent) => findRelated(chronology, event)),
);

/** How an event is linked to others: first by its own accounts, then by those of the other events. */
export function relatedTo(chronology: Chronology, event: ChronologyEvent): readonly Related[] {
	return allRelated(chronology)(event);
}

function findRelated(chronology: Chronology, event: ChronologyEvent): readonly Related[] {
	const forth = event.accounts.flatMap(({source, links}) =>
		links.map(link => ({source, link, id: link.to, isBack: false})),
	);
	const back = Array.from(chronology.rowsOf('link', event.id)).flatMap(row => {
		const {id, accounts} = chronology.get(row);
		return accounts.flatMap(({source, links}) =>
			links.filter(({to}) => to === event.id).map(link => ({source, link, id, isBack: true})),
		);
	});
	const told = new Map<string, Omit<Related, 'contrary' | 'told'> & {readonly told: LinkReport[]}>();
	for (const {source, link, id, isBack} of [...forth, ...back]) {
		const {kind, to: _, ...words} = link;
		const name = [kind, isBack, id].join(' ');
		const known = told.get(name) ?? {kind, isBack, id, told: []};
		known.told.push({source, ...words});
		told.set(name, known);
	}
	const later = [...told.values()].filter(({kind}) => linkKinds[kind].isLater);
	const [behind, before] = [sourcesById(later, false), sourcesById(later, true)];
	return [...told.values()].map(each => {
		const others = (each.isBack ? behind : before).get(each.id) ?? [];
		const contrary = linkKinds[each.kind].isLater
			? others.filter(other => each.told.some(({source}) => source !== other))
			: [];
		return {...each, contrary};
	});
}

/** For each other event, the sources that link it in one direction. */
function sourcesById(
	related: readonly Omit<Related, 'contrary'>[],
	isBack: boolean,
): ReadonlyMap<string, readonly string[]> {
	const byId = new Map<string, Set<string>>();
	for (const {id, told} of related.filter(each => each.isBack === isBack)) {
		const sources = byId.get(id) ?? new Set();
		for (const {source} of told) sources.add(source);
		byId.set(id, sources);
	}
	return new Map([...byId].map(([id, sources]) => [id, [...sources]]));
}

/** The links that lead to an event from accounts of other events. */
export function relatedBack(chronology: Chronology, event: ChronologyEvent): readonly Related[] {
	return relatedTo(chronology, event).filter(({isBack}) => isBack);
}

/** The links that are shown with an account: its own, and all that lead to its event from other events. */
export function relatedIn(
	chronology: Chronology,
	event: ChronologyEvent,
	{source: own}: Account,
): readonly Related[] {
	return relatedTo(chronology, event)
		.map(each => (each.isBack ? each : {...each, ...narrowTo(each, own)}))
		.filter(({told}) => told.length > 0);
}

/** Narrows a link to what one source reports, and to the other sources that contradict it. */
function narrowTo({told, contrary}: Related, own: string): Pick<Related, 'told' | 'contrary'> {
	return {
		told: told.filter(({source}) => source === own),
		contrary: contrary.filter(source => source !== own),
	};
}

/** The word for a link: “ends”, or “ended by” where the other event has the link. */
export function relationWord({kind, isBack}: Pick<Related, 'kind' | 'isBack'>): string {
	return linkKinds[kind][isBack ? 'back' : 'forth'];
}

/** The verb of a link, between the names of two events: “ends”, “is ended by”. */
export function relationVerb({kind, isBack}: Pick<Related, 'kind' | 'isBack'>): string {
	return linkKinds[kind].verbs[isBack ? 'back' : 'forth'];
}

/** The title and date of the other event; its id where the chronology doesn't have it. */
export function relatedTitle(chronology: Chronology, {id}: Pick<Related, 'id'>): string {
	const row = chronology.rowOf(id);
	if (row === undefined) return `${id} (not in this chronology)`;
	const other = chronology.get(row);
	return `${other.title} (${formatListedDate(other)})`;
}

/** The sources that report a link, each in its own words: “Rudaw: appears to end it, ¶1; ends it, headline”. */
export function formatReports(chronology: Chronology, {told}: Pick<Related, 'told'>): string {
	return told
		.map(({source, says, paragraphs}, index) => {
			const words = [says, formatParagraphs(paragraphs)].filter(Boolean).join(', ');
			if (told[index - 1]?.source === source) return words;
			const outlet = outletOf(chronology, source);
			return says === undefined ? [outlet, words].filter(Boolean).join(', ') : `${outlet}: ${words}`;
		})
		.filter(Boolean)
		.join('; ');
}

/** The sentence that names the sources with the opposite order; `undefined` where there are none. */
export function contraryWords(chronology: Chronology, {contrary}: Related): string | undefined {
	if (contrary.length === 0) return undefined;
	const outlets = contrary.map(source => outletOf(chronology, source));
	return `${enumerate(outlets, 'and')} ${outlets.length === 1 ? 'has' : 'have'} it the other way round`;
}

/** The parts of a line about a link: the kind and the other event, who reports it, and who contradicts it. */
export function relatedParts(chronology: Chronology, related: Related): readonly string[] {
	const head = `${capitalise(relationWord(related))}: ${relatedTitle(chronology, related)}`;
	return [head, formatReports(chronology, related), contraryWords(chronology, related) ?? ''].filter(Boolean);
}

/** The same as a paragraph: “Ends: The strike (1952). The Post: appears to end it, ¶1.” */
export function relatedText(chronology: Chronology, related: Related): string {
	return relatedParts(chronology, related).map(withFullStop).join(' ');
}
