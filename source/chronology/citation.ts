import {formatDate} from '../dates/format/sentence.ts';
import {withFullStop} from '../text/english.ts';
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

/** An event as it is cited: “Tuesday 17 November 2020: Rockets hit Baghdad; a child is reported killed”. */
export function citedEvent(event: ChronologyEvent): string {
	return `${formatEventDate(event)}: ${event.title}`;
}

/** How an account dates its event itself, to stand behind a date or a source: “ (in the source: late on Tuesday)”; empty where it doesn't, or as the event is dated. */
export function formatOwnDate(event: ChronologyEvent, {when, date}: Account): string {
	const own = when ?? (date && date.text !== event.date?.text ? formatDate(date) : undefined);
	return own === undefined ? '' : ` (in the source: ${own})`;
}

/** What a source is cited for: an event, as the source dates it, and the paragraphs that tell of it. */
export function citedPassage(event: ChronologyEvent, account: Account): string {
	const paragraphs = formatParagraphs(account.paragraphs);
	const cited = `${formatEventDate(event)}${formatOwnDate(event, account)}: ${event.title}`;
	return withFullStop(paragraphs === '' ? cited : `${cited} (${paragraphs})`);
}

/** A source as it is referred to, without its address: “Rudaw, “Rocket attacks …”, Khazan Jangiz, 18 November 2020”. */
export function formatReference({outlet, title, author, published}: Source): string {
	return [outlet, title && `“${title}”`, author, published && formatDate(published)]
		.filter(part => part !== undefined)
		.join(', ');
}
