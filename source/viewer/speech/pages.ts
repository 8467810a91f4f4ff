import type {KeyRow} from '../state/binding.ts';
import type {Listing} from './listing.ts';

/** How many items are said at once. */
export const pageSize = 10;

/** The position that a page of a listing begins with: the page that an item is on, or one so many pages on, if there is such a page. */
export function pageStart({count, at = 0}: Listing, pages = 0): number {
	const start = Math.floor(at / pageSize) * pageSize;
	const wanted = start + pages * pageSize;
	return wanted >= 0 && wanted < count ? wanted : start;
}

/** The page that the chosen item is on, and that item again, unless it is the only one. */
export function pageAndChosen(listing: Listing): readonly string[] {
	const {at, count, whole} = listing;
	return at === undefined || count === 1 ? pageLines(listing) : [...pageLines(listing), whole(at)];
}

/** The items of the page that the chosen one is on under what they stand under, each a line, behind its number where one goes to it by that. */
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
	row: 'Rows',
	completion: 'Completions',
};

/** How many pages on a key goes: one, one back, or none. */
export function pagesOf({by, moves}: Pick<KeyRow, 'by' | 'moves'>): 1 | -1 | 0 {
	return by !== 'page' ? 0 : moves === 'backward' ? -1 : 1;
}
