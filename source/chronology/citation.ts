import {formatDate} from '../dates/format/sentence.ts';
import type {Account, ChronologyEvent, Source} from './event.ts';
import {formatEventDate} from './event-date.ts';

/** The cited paragraphs of a source, runs of three or more shortened: “headline, ¶1–3, 7”; empty where none is cited. */
export function formatParagraphs(paragraphs: readonly number[]): string {
	const numbers = runsOf(paragraphs.filter(number => number !== headline))
		.map(({first, last}) =>
			first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
		)
		.join(', ');
	return [paragraphs.includes(headline) ? 'headline' : '', numbers && `¶${numbers}`]
		.filter(Boolean)
		.join(', ');
}

/** The number of the headline among paragraphs. */
const headline = 0;

function runsOf(numbers: readonly number[]): readonly {readonly first: number; readonly last: number}[] {
	const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
	const runs: {first: number; last: number}[] = [];
	for (const number of sorted) {
		const run = runs.at(-1);
		if (run && run.last + 1 === number) run.last = number;
		else runs.push({first: number, last: number});
	}
	return runs;
}

/** Who published a source, who wrote it, when and where; a missing author or date is said to be missing. */
export function formatSource({outlet, author, published, place}: Source): string {
	const missing = author === undefined && published === undefined ? 'author and date not given' : undefined;
	const written =
		missing ??
		[author ?? 'author not given', published ? formatDate(published) : 'date not given'].join(' · ');
	return [outlet, written, place].filter(part => part !== undefined).join(' · ');
}

/** The citation of an event in one account: date and title, how the source dates it, the source and the paragraphs. */
export function citationOf(event: ChronologyEvent, account?: Account, source?: Source): string {
	const {title} = event;
	const when = formatEventDate(event);
	const dated = account?.when === undefined ? when : `${when} (in the source: ${account.when})`;
	if (!account || !source) return `${dated}: ${title}.`;
	const {outlet, title: heading, author, published, url} = source;
	const parts = [
		outlet,
		heading === undefined ? undefined : `“${heading}”`,
		author,
		published && formatDate(published),
		formatParagraphs(account.paragraphs) || undefined,
	].filter(part => part !== undefined);
	return [`${dated}: ${title}.`, `${parts.join(', ')}.`, ...(url === undefined ? [] : [url])].join(' ');
}
