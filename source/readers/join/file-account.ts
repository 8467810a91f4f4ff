import type {Account, ChronologyEvent, Source} from '../../chronology/event.ts';
import type {Chronology} from '../../chronology/store.ts';

/** What a file says of an event as a source of its own: its title, its date and its place. */
export function accountOf(event: ChronologyEvent, source: string): Account {
	return withOwnWords({source, paragraphs: [], text: event.title, claims: [], links: []}, event);
}

/** An account that is a file's own, with the date and the place that the file gives the event, and its title where that isn't the text. */
export function withOwnWords(account: Account, {title, date, display, place}: ChronologyEvent): Account {
	const own = [
		...(account.text === title ? [] : [{topic: 'Title', says: title, paragraphs: []}]),
		...(place === undefined ? [] : [{topic: 'Place', says: place, paragraphs: []}]),
	].filter(({topic, says}) => !account.claims.some(each => each.topic === topic && each.says === says));
	return {
		...account,
		...(account.when === undefined && display !== undefined && {when: display}),
		...(!account.date && date && {date}),
		claims: [...account.claims, ...own],
	};
}

/** The id of the source that stands for the data set itself, as readers of other formats add it: one that is called as the chronology is. */
export function dataSetIn({sources, title}: Chronology): string | undefined {
	return [...sources.values()].find(source => source.outlet === title && isBare(source))?.id;
}

function isBare({id: _, outlet: __, extra, ...more}: Source): boolean {
	return Object.keys(more).length + Object.keys(extra).length === 0;
}
