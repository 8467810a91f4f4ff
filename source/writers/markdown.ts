import {citedEvent, formatOwnDate, formatParagraphs, formatReference} from '../chronology/citation.ts';
import type {Account, ChronologyEvent, Source} from '../chronology/event.ts';
import type {Rows} from '../chronology/lists.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {urlOf} from '../chronology/url.ts';
import {sourcesOf} from './cited-source.ts';

/** Writes citations as Markdown (CommonMark): a heading for each event, a list of what each source says, and at the end the sources, each once. */
export function* writeMarkdown(chronology: Chronology, rows: Rows): Iterable<string> {
	for (const row of rows) {
		const event = chronology.make(row);
		yield `## ${escapeMarkdown(citedEvent(event))}\n\n${accountItems(chronology, event)}\n\n`;
	}
	const sources = sourcesOf(chronology, rows);
	if (sources.length > 0) yield `## Sources\n\n${sources.map(sourceItem).join('\n')}\n`;
}

function accountItems(chronology: Chronology, event: ChronologyEvent): string {
	const {accounts} = event;
	if (accounts.length === 0) return 'No source given.';
	return accounts.map(account => accountItem(chronology, event, account)).join('\n');
}

function accountItem(chronology: Chronology, event: ChronologyEvent, account: Account): string {
	const outlet = outletOf(chronology, account.source);
	const cited = [`**${escapeMarkdown(outlet)}**`, formatParagraphs(account.paragraphs)]
		.filter(Boolean)
		.join(', ');
	// The paragraphs of an item are indented as far as its first one.
	const [first = '', ...others] = account.text
		.split('\n')
		.map(text => escapeMarkdown(text.trim()))
		.filter(Boolean);
	return [
		`- ${cited}${escapeMarkdown(formatOwnDate(event, account))}: ${first}`,
		...others.map(text => `  ${text}`),
	].join('\n\n');
}

function sourceItem(source: Source): string {
	const reference = escapeMarkdown(formatReference(source));
	if (source.url === undefined) return `- ${reference}`;
	const url = urlOf(source.url);
	return url.type === 'url'
		? `- [${reference}](<${url.href}>)`
		: `- ${reference}, ${escapeMarkdown(source.url)}`;
}

// What begins a list, a heading or a rule does so only at the start of a line.
const special = /[\\`*_[\]<>&$^~@]|^[#+=-]|(?<=^\d{1,9})[.)]/g;

/** Writes a text in one line so that Markdown shows it as it is. */
export function escapeMarkdown(text: string): string {
	// Number signs at the end close a heading. A pattern that looks ahead from each takes the square of their number.
	const whole = text.trimEnd();
	let end = whole.length;
	while (whole[end - 1] === '#') end--;
	const escaped = text.slice(0, end).replace(special, sign => `\\${sign}`);
	return escaped + '\\#'.repeat(whole.length - end) + text.slice(whole.length);
}
