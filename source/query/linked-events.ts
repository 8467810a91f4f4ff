import type {Chronology} from '../chronology/store.ts';
import {fold} from '../text/fold.ts';
import {nearest} from '../text/nearest.ts';
import type {Resolution} from './names.ts';
import {type Clause, maskOf} from './query.ts';

/** An event that is linked with others: its id, its title (the id where the file has no such event), and the rows of those others. */
export type LinkedEvent = {readonly id: string; readonly title: string; readonly rows: readonly number[]};

/** An event that may be typed after `link:`, and how many of the events that are linked with it are selected. */
export type LinkOffer = {
	readonly field: 'link';
	readonly value: string;
	readonly label: string;
	readonly count: number;
};

/** The most linked events that are offered or suggested from; where there are more, titles aren't searched. */
const most = 1000;

/** Finds an event by its exact id, in the file or at the end of a link. */
export function resolveLinked(chronology: Chronology, id: string): Resolution {
	const row = chronology.rowOf(id);
	if (row !== undefined) return {type: 'found', id: chronology.get(row).id};
	if (chronology.rowsOf('link', id).length > 0) return {type: 'found', id};
	const linked = chronology.linkedIds();
	const near = nearest(id, linked.slice(0, most));
	const hint =
		near.length > 0
			? `near it: ${near.join(', ')}`
			: linked.length > 0
				? `links are about ${linked.slice(0, 5).join(', ')}${linked.length > 5 ? ' …' : ''}`
				: 'no event of this chronology is linked with another';
	return {type: 'unknown', message: `no event has the id “${id}”; ${hint}`};
}

/** The linked events whose id, or a word of whose title, begins with what is typed; the first thousand of them. */
export function linkedEvents(chronology: Chronology, typed: string): readonly LinkedEvent[] {
	const linked = chronology.linkedIds();
	const [wanted, isFew] = [fold(typed.trimStart()), linked.length <= most];
	const found: LinkedEvent[] = [];
	for (const id of linked) {
		const rows = Array.from(chronology.rowsOf('link', id));
		if (rows.length === 0) continue;
		// Folding the ids of very many events would take longer than a key press may.
		const isBegun = isFew ? fold(id).startsWith(wanted) : id.startsWith(typed);
		if (!isBegun && !isFew) continue;
		const title = titleOf(chronology, id);
		if (!isBegun && !` ${fold(title)}`.includes(` ${wanted}`)) continue;
		if (found.push({id, title, rows}) >= most) break;
	}
	return found;
}

/** The events that may be typed after `link:`, counted together with the terms on other fields, the most linked first. */
export function linkOffers(
	chronology: Chronology,
	rest: readonly Clause[],
	typed: string,
): readonly LinkOffer[] {
	const mask = maskOf(
		chronology,
		rest.filter(({wanted}) => wanted.type !== 'link'),
	);
	return linkedEvents(chronology, typed)
		.map(({id, title, rows}) => ({
			field: 'link' as const,
			value: id,
			label: title,
			count: rows.reduce((sum, row) => sum + (mask[row] ?? 0), 0),
		}))
		.toSorted((a, b) => b.count - a.count);
}

function titleOf(chronology: Chronology, id: string): string {
	const row = chronology.rowOf(id);
	return row === undefined ? id : chronology.get(row).title;
}
