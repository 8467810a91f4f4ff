import {firmnessOfDate} from '../../dates/edtf/firmness.ts';
import type {Account, Actor, ChronologyEvent, Extra, Link, Source} from '../event.ts';
import {isNumberedId} from '../row.ts';
import type {Chronology} from '../store.ts';
import {type ClaimChange, claimChanges} from './claims.ts';
import {type FieldChange, fieldChanges, type ItemChange, itemChanges} from './fields.ts';
import {type Match, matchEvents} from './matches.ts';
import {renamedSources} from './sources.ts';

export type AccountChange = ItemChange<
	Account,
	{readonly claims: readonly ClaimChange[]; readonly links: readonly ItemChange<Link>[]}
>;

export type EventChange = ItemChange<ChronologyEvent, {readonly accounts: readonly AccountChange[]}>;

/** What tells two states of a chronology apart. `about` is what it has beside its sources, actors and events, such as its title. */
export type Diff = {
	readonly about: readonly FieldChange[];
	readonly sources: readonly ItemChange<Source>[];
	readonly actors: readonly ItemChange<Actor>[];
	readonly events: readonly EventChange[];
};

/** Tells two states of a chronology apart; all lists are empty where nothing differs. */
export function diffOf(before: Chronology, after: Chronology): Diff {
	const renamed = renamedSources(before, after);
	const sources = [...before.sources.values()].map((source): [id: string, source: Source] => {
		const later = renamed.get(source.id) ?? source;
		// Another name of the data set is told with the title.
		return [later.id, later.outlet === source.outlet ? source : later];
	});
	return {
		about: fieldChanges(aboutOf(before), aboutOf(after)),
		sources: itemChanges(new Map(sources), after.sources),
		actors: itemChanges(before.actors, after.actors),
		events: matchEvents(before, after).flatMap(match => eventChange({before, after, renamed}, match) ?? []),
	};
}

/** Whether two states are the same. */
export function isEmptyDiff(diff: Diff): boolean {
	return Object.values(diff).every(list => list.length === 0);
}

/** All fields that have changed in an event, its accounts and their claims and links. */
export function changedFields(change: EventChange): readonly FieldChange[] {
	if (change.type !== 'changed') return [];
	const inner = change.accounts.flatMap(account =>
		account.type === 'changed'
			? [
					...account.fields,
					...[...account.claims, ...account.links].flatMap(each =>
						each.type === 'changed' ? each.fields : [],
					),
				]
			: [],
	);
	return [...change.fields, ...inner];
}

function aboutOf({title, description, name, timezone, schema, extra}: Chronology): {readonly extra: Extra} {
	return {...{title, description, chronology: name, timezone, $schema: schema}, extra};
}

/** Two states, and the sources of the first that have other ids in the second. */
type States = {
	readonly before: Chronology;
	readonly after: Chronology;
	readonly renamed: ReadonlyMap<string, Source>;
};

function eventChange({before, after, renamed}: States, match: Match): EventChange | undefined {
	if (match.before === undefined) return {type: 'added', item: after.get(match.after)};
	if (match.after === undefined) return {type: 'gone', item: before.get(match.before)};
	const [earlier, later] = [before.get(match.before), after.get(match.after)];
	const fields = fieldChanges(eventFields(earlier), eventFields(later), {
		date: firmnessOfDate(earlier.date, later.date),
	}).filter(({field}) => field !== 'id' || !(isNumberedId(earlier.id) && isNumberedId(later.id)));
	const known = earlier.accounts.map(account => ({
		...account,
		source: renamed.get(account.source)?.id ?? account.source,
	}));
	const accounts = accountChanges(known, later.accounts);
	if (fields.length + accounts.length === 0) return undefined;
	return {type: 'changed', before: earlier, after: later, fields, accounts};
}

/** An event without its bounds and accounts, and its actors as the file has them. */
function eventFields({span: _span, accounts: _accounts, actors, ...fields}: ChronologyEvent) {
	return {...fields, actors: actors.map(({extra, ...actor}) => ({...actor, ...extra}))};
}

function accountChanges(before: readonly Account[], after: readonly Account[]): readonly AccountChange[] {
	const earlier = new Map(before.map(account => [account.source, account]));
	const kept = after.flatMap((account): readonly AccountChange[] => {
		const known = earlier.get(account.source);
		earlier.delete(account.source);
		if (!known) return [{type: 'added', item: account}];
		const fields = fieldChanges(accountFields(known), accountFields(account), {
			date: firmnessOfDate(known.date, account.date),
		});
		const claims = claimChanges(known.claims, account.claims);
		const links = itemChanges(linksByName(known.links), linksByName(account.links));
		if (fields.length + claims.length + links.length === 0) return [];
		return [{type: 'changed', before: known, after: account, fields, claims, links}];
	});
	return [...kept, ...[...earlier.values()].map(item => ({type: 'gone' as const, item}))];
}

function accountFields({
	claims: _claims,
	links: _links,
	...fields
}: Account): Omit<Account, 'claims' | 'links'> {
	return fields;
}

/** Links by their kind and the other event; of several alike, by their order. */
function linksByName(links: readonly Link[]): ReadonlyMap<string, Link> {
	const named = new Map<string, Link>();
	for (const link of links) {
		const name = `${link.kind} ${link.to}`;
		let number = 1;
		while (named.has(`${number} ${name}`)) number++;
		named.set(`${number} ${name}`, link);
	}
	return named;
}
