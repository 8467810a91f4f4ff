import type {Action} from '../keys.ts';
import type {Listing} from './listing.ts';

/** How many items are said at once. */
export const pageSize = 10;

/** The position that a page of a listing begins with: the page that an item is on, or one so many pages on, if there is such a page. */
export function pageStart({count, at = 0}: Listing, pages = 0): number {
	const start = Math.floor(at / pageSize) * pageSize;
	const wanted = start + pages * pageSize;
	return wanted >= 0 && wanted < count ? wanted : start;
}

/** The page that the chosen item is on, and that item again where another one is the first there. */
export function pageAndChosen(listing: Listing): readonly string[] {
	const {at, whole} = listing;
	const isFirst = at === undefined || at === pageStart(listing);
	return isFirst ? pageLines(listing) : [...pageLines(listing), whole(at)];
}

/** The items of the page that the chosen one is on, each a line behind its number. */
export function pageLines(listing: Listing): readonly string[] {
	const {count, name, line} = listing;
	if (count === 0) return [];
	const start = pageStart(listing);
	const end = Math.min(count, start + pageSize);
	const heading = start === 0 && end === count ? [] : [`${names[name]} ${start + 1} to ${end} of ${count}:`];
	const behind = name === 'event' ? '.' : ':';
	const items = Array.from({length: end - start}, (_, index) => {
		const position = start + index;
		return `${position + 1}${behind} ${line(position)}`;
	});
	return [...heading, ...items];
}

const names: Readonly<Record<Listing['name'], string>> = {
	event: 'Events',
	value: 'Values',
	choice: 'Choices',
	topic: 'Topics',
	row: 'Rows',
	completion: 'Completions',
};

const asking: ReadonlySet<Action | undefined> = new Set<Action | undefined>([
	'pageDown',
	'pageUp',
	'facetPageDown',
	'facetPageUp',
	'differencesDown',
	'differencesUp',
	'helpPageDown',
	'helpPageUp',
]);

/** Whether an action asks for a page of what is listed. */
export function isPage(action: Action | undefined): boolean {
	return asking.has(action);
}
