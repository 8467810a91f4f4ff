import type {AccountChange, Diff, EventChange} from '../chronology/diff/diff.ts';
import type {ItemChange} from '../chronology/diff/fields.ts';
import {accountTree, actorTree, claimTree, eventTree, linkTree, sourceTree} from './json.ts';
import {formatJson} from './json-text.ts';

/**
 * Writes what tells two states of a chronology apart as JSON: lists of changes, each with its `change` (added, gone or changed); one
 * that has changed has its `fields` before and after, in the words of the file format, and `firmness` where it is firmer or weaker.
 */
export function* writeDiffJson({about, sources, actors, events}: Diff): Iterable<string> {
	const tree = {
		about,
		sources: sources.map(change => itemTree(change, sourceTree)),
		actors: actors.map(change => itemTree(change, actorTree)),
		events: events.map(eventChangeTree),
	};
	yield `${formatJson(tree)}\n`;
}

function eventChangeTree(change: EventChange) {
	if (change.type !== 'changed') return {change: change.type, event: eventTree(change.item)};
	const {id, title, date} = change.after;
	return {
		change: change.type,
		...{event: {id, date: date?.text, title}, fields: change.fields},
		accounts: change.accounts.map(accountChangeTree),
	};
}

function accountChangeTree(change: AccountChange) {
	if (change.type !== 'changed') return {change: change.type, account: accountTree(change.item)};
	return {
		change: change.type,
		...{source: change.after.source, fields: change.fields},
		claims: change.claims.map(claim => itemTree(claim, claimTree)),
		links: change.links.map(link => itemTree(link, linkTree)),
	};
}

/** An item as it is, or was; of one that has changed its state now, and its fields. */
function itemTree<Item>(change: ItemChange<Item>, treeOf: (item: Item) => unknown) {
	return change.type === 'changed'
		? {change: change.type, now: treeOf(change.after), fields: change.fields}
		: {change: change.type, item: treeOf(change.item)};
}
