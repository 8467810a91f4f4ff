import type {KeyRow} from '../state/binding.ts';
import type {Listing} from './listing.ts';

/** The number of items in a page, which are said together. */
export const pageSize = 10;

/** The index of the first item of the chosen item's page, or of the page `pages` further on, if there is one. */
export function pageStart({count, at = 0}: Listing, pages = 0): number {
	const start = Math.floor(at / pageSize) * pageSize;
	const wanted = start + pages * pageSize;
	return wanted >= 0 && wanted < count ? wanted : start;
}

/** The lines of the chosen item's page, and the chosen item again, unless it is the only one. */
export function pageAndChosen(listing: Listing): readonly string[] {
	const {at, count, whole} = listing;
	return at === undefined || count === 1 ? pageLines(listing) : [...pageLines(listing), whole(at)];
}

/** The lines of the chosen item's page: the items under their headings, each behind its number; completions have none, since digits there are text. */
export function pageLines(listing: Listing): readonly string[] {
	const {count, total, name, line, heading} = listing;
	if (count === 0) return [];
	const start = pageStart(listing);
	const end = Math.min(count, start + pageSize);
	const title = start === 0 && end === count ? [] : [`${names[name]} ${start + 1} to ${end} of ${total}:`];
	const items = Array.from({length: end - start}, (_, index) => {
		const position = start + index;
		const above = heading?.(position);
		const isNew = index === 0 || above !== heading?.(position - 1);
		const item = name === 'completion' ? line(position) : `${position + 1}${behind(name)} ${line(position)}`;
		return above !== undefined && isNew ? [above, item] : [item];
	});
	return [...title, ...items.flat()];
}

function behind(name: Listing['name']): string {
	return name === 'event' ? '.' : ':';
}

const names: Readonly<Record<Listing['name'], string>> = {
	event: 'Events',
	value: 'Values',
	choice: 'Choices',
	topic: 'Topics',
	problem: 'Problems',
	row: 'Rows',
	completion: 'Completions',
};

/** The number of pages that a key goes on: 1, -1 for one back, or 0. */
export function pagesOf({by, moves}: Pick<KeyRow, 'by' | 'moves'>): 1 | -1 | 0 {
	return by !== 'page' ? 0 : moves === 'backward' ? -1 : 1;
}
