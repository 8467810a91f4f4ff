import {formatClaim} from '../chronology/claim.ts';
import {
	type AccountChange,
	changedFields,
	type Diff,
	type EventChange,
	isEmptyDiff,
} from '../chronology/diff/diff.ts';
import type {FieldChange, ItemChange} from '../chronology/diff/fields.ts';
import type {ChronologyEvent, Claim, Link} from '../chronology/event.ts';
import {formatEventDate} from '../chronology/event-date.ts';
import {linkKinds} from '../chronology/link.ts';
import {isNumberedId} from '../chronology/row.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {enumerate, plural} from '../text/english.ts';
import {fieldLines} from './diff-fields.ts';
import type {Page} from './index.ts';
import {block} from './text.ts';

/** The two states of a chronology that a diff tells apart. */
export type States = {readonly before: Chronology; readonly after: Chronology};

type Kind = ItemChange<unknown>['type'];

/** Writes what tells two states of a chronology apart for reading: a count, and a section for what is new, gone and changed. */
export function* writeDiffText(diff: Diff, states: States, page: Page): Iterable<string> {
	if (isEmptyDiff(diff)) {
		yield textOf(block('Nothing differs.', 0, page));
		return;
	}
	yield textOf(block(countWords(diff), 0, page));
	for (const [kind, word] of Object.entries(headings) as [Kind, string][]) {
		const changes = diff.events.filter(({type}) => type === kind);
		if (changes.length > 0) yield heading(`${word} (${changes.length})`, page);
		for (const change of changes) yield `\n${textOf(eventLines(change, states, page))}`;
	}
	const beside = [
		...diff.about.flatMap(change => fieldBlock(change, 2, page)),
		...diff.sources.flatMap(change =>
			itemLines('source', change, ({id, outlet}) => `${outlet} · ${id}`, page),
		),
		...diff.actors.flatMap(change => itemLines('actor', change, ({id, name}) => `${name} · ${id}`, page)),
	];
	if (beside.length > 0) yield `${heading('Beside the events', page)}\n${textOf(beside)}`;
}

const headings: Readonly<Record<Kind, string>> = {added: 'New', gone: 'Gone', changed: 'Changed'};

/** “2 events new, 1 gone and 3 changed; 1 statement firmer.” */
function countWords({events, ...beside}: Diff): string {
	const count = (kind: Kind) => events.filter(({type}) => type === kind).length;
	const counts = [
		{count: count('added'), word: 'new'},
		{count: count('gone'), word: 'gone'},
		{count: count('changed'), word: 'changed'},
	].filter(each => each.count > 0);
	const words = counts.map(
		({count, word}, index) => `${index === 0 ? plural(count, 'event') : count} ${word}`,
	);
	const fields = events.flatMap(changedFields);
	const firmnesses = (['firmer', 'weaker'] as const)
		.map(word => ({count: fields.filter(({firmness}) => firmness === word).length, word}))
		.filter(({count}) => count > 0)
		.map(({count, word}, index) =>
			index === 0 ? `${plural(count, 'date or value', 'dates or values')} ${word}` : `${count} ${word}`,
		);
	const others = Object.values(beside).flat().length;
	const told = [
		words.length > 0 ? enumerate(words, 'and') : 'The events are the same',
		...(firmnesses.length > 0 ? [enumerate(firmnesses, 'and')] : []),
		...(others > 0 ? [`${plural(others, 'change')} beside the events`] : []),
	];
	return `${told.join('; ')}.`;
}

function eventLines(change: EventChange, {before, after}: States, page: Page): readonly string[] {
	switch (change.type) {
		case 'added':
			return itemHead(change.item, after, page);
		case 'gone':
			return itemHead(change.item, before, page);
		case 'changed':
			return [
				...block(eventWords(change.after), 2, page).map(page.strong),
				...change.fields.flatMap(field => fieldBlock(field, 4, page)),
				...change.accounts.flatMap(account => accountLines(account, {before, after}, page)),
			];
	}
}

function itemHead(event: ChronologyEvent, of: Chronology, page: Page): readonly string[] {
	const outlets = event.accounts.map(({source}) => outletOf(of, source));
	return [
		...block(eventWords(event), 2, page).map(page.strong),
		...(outlets.length > 0 ? block(`in ${enumerate(outlets, 'and')}`, 4, page) : []),
	];
}

function eventWords(event: ChronologyEvent): string {
	const id = isNumberedId(event.id) ? [] : [event.id];
	return [formatEventDate(event), event.title, ...id].join(' · ');
}

function accountLines(change: AccountChange, {before, after}: States, page: Page): readonly string[] {
	switch (change.type) {
		case 'added':
			return block(`new account in ${outletOf(after, change.item.source)}: ${change.item.text}`, 4, page);
		case 'gone':
			return block(`account gone in ${outletOf(before, change.item.source)}: ${change.item.text}`, 4, page);
		case 'changed':
			return [
				...block(`${outletOf(after, change.after.source)}:`, 4, page),
				...change.fields.flatMap(field => fieldBlock(field, 6, page)),
				...change.claims.flatMap(claim => partLines(claim, claimName, claimWords, page)),
				...change.links.flatMap(link => partLines(link, linkName, linkWords, page)),
			];
	}
}

/** The lines of a claim or a link: it is new or gone, or its fields have changed. */
function partLines<Part>(
	change: ItemChange<Part>,
	nameOf: (part: Part) => string,
	wordsOf: (part: Part) => string,
	page: Page,
): readonly string[] {
	switch (change.type) {
		case 'added':
			return block(`new ${wordsOf(change.item)}`, 6, page);
		case 'gone':
			return block(`gone ${wordsOf(change.item)}`, 6, page);
		case 'changed':
			return change.fields.flatMap(field => fieldBlock(field, 6, page, `${nameOf(change.after)}, `));
	}
}

function claimName({topic}: Claim): string {
	return topic;
}

function claimWords(claim: Claim): string {
	return `claim, ${claim.topic}: ${formatClaim(claim)}`;
}

function linkName({kind, to}: Link): string {
	return `link ${linkKinds[kind].forth} ${to}`;
}

function linkWords(link: Link): string {
	return `${linkName(link)}${link.says === undefined ? '' : `: ${link.says}`}`;
}

function itemLines<Item>(
	noun: string,
	change: ItemChange<Item>,
	wordsOf: (item: Item) => string,
	page: Page,
): readonly string[] {
	switch (change.type) {
		case 'added':
			return block(`new ${noun}: ${wordsOf(change.item)}`, 2, page);
		case 'gone':
			return block(`${noun} gone: ${wordsOf(change.item)}`, 2, page);
		case 'changed':
			return [
				...block(`${noun} ${wordsOf(change.after)}:`, 2, page),
				...change.fields.flatMap(field => fieldBlock(field, 4, page)),
			];
	}
}

function fieldBlock(change: FieldChange, indent: number, page: Page, lead = ''): readonly string[] {
	return fieldLines(change, page.width - indent - lead.length).flatMap(line =>
		line.split('\n').flatMap((part, index) => block(index === 0 ? lead + part : `  ${part}`, indent, page)),
	);
}

function heading(text: string, page: Page): string {
	return `\n${textOf(block(text, 0, page).map(page.strong))}`;
}

function textOf(lines: readonly string[]): string {
	return `${lines.join('\n')}\n`;
}
