import {formatParagraphs} from '../chronology/citation.ts';
import {type ComparedTopic, compareAccounts, type Sign, signOrder} from '../chronology/comparison.ts';
import type {ChronologyEvent} from '../chronology/event.ts';
import {formatEventDate} from '../chronology/event-date.ts';
import {factsOf} from '../chronology/facts.ts';
import type {Rows} from '../chronology/lists.ts';
import {castOf} from '../chronology/participation.ts';
import {relatedText, relatedTo} from '../chronology/related.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {wrapCells} from '../text/wrap.ts';
import type {Page} from './index.ts';

/** Writes events for reading: date, title, facts and actors, each account, how the accounts compare, and links. */
export function* writeText(chronology: Chronology, rows: Rows, page: Page): Iterable<string> {
	for (const [index, row] of rows.entries()) {
		yield `${index > 0 ? '\n' : ''}${eventLines(chronology, chronology.make(row), page).join('\n')}\n`;
	}
}

function eventLines(chronology: Chronology, event: ChronologyEvent, page: Page): readonly string[] {
	const facts = [...factsOf(event), ...rolesOf(chronology, event)];
	const accounts = event.accounts.flatMap(({source, paragraphs, text}) => {
		const outlet = outletOf(chronology, source);
		const name = [outlet, formatParagraphs(paragraphs)].filter(Boolean).join(', ');
		return ['', ...block(name, 2, page), ...text.split('\n').flatMap(part => block(part, 4, page))];
	});
	const compared = comparisonText(compareAccounts(event));
	const related = relatedTo(chronology, event).flatMap(each => block(relatedText(chronology, each), 2, page));
	return [
		...block(formatEventDate(event), 0, page),
		...block(event.title, 0, page).map(page.strong),
		...(facts.length > 0 ? block(facts.join(' · '), 2, page) : []),
		...accounts,
		...(event.accounts.length > 1 && compared ? ['', ...block(compared, 2, page)] : []),
		...(related.length > 0 ? ['', ...related] : []),
	];
}

function rolesOf(chronology: Chronology, event: ChronologyEvent): readonly string[] {
	return castOf(chronology, event).map(({word, names}) => `${word}: ${names.join(', ')}`);
}

/** The heading of the topics of a sign. */
export const signWords: Readonly<Record<Sign, string>> = {
	differ: 'Differ',
	agree: 'Agree',
	compatible: 'Compatible',
	alone: 'In one source only',
};

function comparisonText(topics: readonly ComparedTopic[]): string {
	return signOrder
		.map(sign => ({
			word: signWords[sign],
			names: topics.filter(topic => topic.sign === sign).map(({topic}) => topic),
		}))
		.filter(({names}) => names.length > 0)
		.map(({word, names}) => `${word}: ${names.join(', ')}.`)
		.join(' ');
}

/** Wraps a text to the page, all of its lines behind an indent. */
export function block(text: string, indent: number, {width, measure}: Page): readonly string[] {
	return wrapCells(text, Math.max(10, width - indent), measure).map(part =>
		(' '.repeat(indent) + part).trimEnd(),
	);
}
