import {type Chronology, outletOf} from './chronology.ts';
import {formatCited} from './citation.ts';
import type {Event, Link} from './event.ts';
import {formatListedDate} from './event-date.ts';
import {type LinkKind, linkKinds} from './link.ts';

/** How an event stands to another one: by links told at it, or by those told at the other, and who says so. */
export type Related = {
	readonly kind: LinkKind;
	readonly isBack: boolean;
	/** The other event's id; it may be of no event of the chronology. */
	readonly id: string;
	readonly told: readonly Told[];
};

/** Who tells of a link, in what words and where. */
export type Told = Pick<Link, 'says' | 'paragraphs'> & {readonly source: string};

/** How an event stands to others: first as its own accounts tell it, then as those of the others do. */
export function relatedTo(chronology: Chronology, event: Event): readonly Related[] {
	const related = new Map<string, {readonly of: Omit<Related, 'told'>; readonly told: Told[]}>();
	const add = (of: Omit<Related, 'told'>, told: Told) => {
		const name = [of.kind, of.isBack, of.id].join(' ');
		const known = related.get(name) ?? {of, told: []};
		known.told.push(told);
		related.set(name, known);
	};
	for (const {source, links} of event.accounts) {
		for (const {kind, to, ...told} of links) add({kind, isBack: false, id: to}, {source, ...told});
	}
	for (const row of chronology.postings.link.get(event.id) ?? []) {
		const other = chronology.get(row);
		for (const {source, links} of other.accounts) {
			for (const {kind, to, ...told} of links) {
				if (to === event.id) add({kind, isBack: true, id: other.id}, {source, ...told});
			}
		}
	}
	return [...related.values()].map(({of, told}) => ({...of, told}));
}

/** How an event stands to another in words: “ends”, or “ended by” where the link is told at the other one. */
export function relationWord({kind, isBack}: Pick<Related, 'kind' | 'isBack'>): string {
	return linkKinds[kind][isBack ? 'back' : 'forth'];
}

/** The other event's title, and when it was; its id alone where it is not in the chronology. */
export function relatedTitle(chronology: Chronology, {id}: Related): string {
	const row = chronology.rowOf(id);
	if (row === undefined) return `${id} (not in this chronology)`;
	const other = chronology.get(row);
	return `${other.title} (${formatListedDate(other)})`;
}

/** Who says so, each in its own words: “Rudaw: appears to end it, ¶1”. */
export function toldBy(chronology: Chronology, {told}: Related): string {
	return told
		.map(({source, says, paragraphs}) => {
			const outlet = outletOf(chronology, source);
			const cited = formatCited(paragraphs);
			const words = says === undefined ? outlet : `${outlet}: ${says}`;
			return cited ? `${words}, ${cited}` : words;
		})
		.join('; ');
}
