import {citedEvent, formatOwnDate, formatParagraphs, formatReference} from '../chronology/citation.ts';
import type {Account, ChronologyEvent} from '../chronology/event.ts';
import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {withFullStop} from '../text/english.ts';
import type {Page} from './index.ts';

/** Writes citations as text: each event, and each of its sources with the paragraphs and what they say. No line is broken, since the text is pasted elsewhere. */
export function* writeCitation(chronology: Chronology, rows: Rows, page: Page): Iterable<string> {
	for (const [index, row] of rows.entries()) {
		const event = chronology.make(row);
		const parts = [page.strong(withFullStop(citedEvent(event))), ...sourceParts(chronology, event)];
		yield `${index > 0 ? '\n' : ''}${parts.join('\n\n')}\n`;
	}
}

function sourceParts(chronology: Chronology, event: ChronologyEvent): readonly string[] {
	const {accounts} = event;
	if (accounts.length === 0) return ['No source given.'];
	return accounts.map(account => `${referenceLine(chronology, event, account)}\n${account.text}`);
}

function referenceLine({sources}: Chronology, event: ChronologyEvent, account: Account): string {
	const source = sources.get(account.source);
	const parts = [source ? formatReference(source) : account.source, formatParagraphs(account.paragraphs)];
	const reference = `${parts.filter(Boolean).join(', ')}${formatOwnDate(event, account)}.`;
	return source?.url === undefined ? reference : `${reference} ${source.url}`;
}
