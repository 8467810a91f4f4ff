import type {Chronology} from './chronology.ts';
import {type ComparedTopic, compareAccounts, type Sign} from './comparison.ts';
import type {Claim, Event, Link} from './event.ts';
import {likeness} from './fold.ts';
import {linkKinds} from './link.ts';
import {type Relation, worst} from './relation.ts';

/** What one account says of how its event stands to another: its links of one kind, and those by which it has it the other way round. */
type Cell = {readonly links: readonly Link[]; readonly reversed: readonly Link[]};

/**
 * Lines up how the accounts of an event say that it stands to others, a row for each kind of link to each event. The same
 * kind to the same event agrees in the same words and is compatible in others; sources differ only where one puts the event
 * behind the other one, and another the other way round.
 */
export function compareLinks(chronology: Chronology, event: Event): readonly ComparedTopic[] {
	const rows = new Map<string, Link>();
	for (const link of event.accounts.flatMap(({links}) => links)) {
		const name = `${link.kind} ${link.to}`;
		if (!rows.has(name)) rows.set(name, link);
	}
	return [...rows.values()].map(({kind, to}) => {
		const row = chronology.rowOf(to);
		const other = row === undefined ? undefined : chronology.get(row);
		const cells = event.accounts.map(
			({source, links}): Cell => ({
				links: links.filter(link => link.kind === kind && link.to === to),
				reversed: linkKinds[kind].isLater && other ? reversedLinks(other, source, event.id) : [],
			}),
		);
		return {
			topic: `${linkKinds[kind].forth}: ${other?.title ?? to}`,
			sign: signOf(cells),
			cells: cells.map(claimsOf),
		};
	});
}

/** All that is compared of an event: its topics, then how its accounts say that it stands to others. */
export function compareEvent(chronology: Chronology, event: Event): readonly ComparedTopic[] {
	return [...compareAccounts(event), ...compareLinks(chronology, event)];
}

/** The links by which a source puts the other event behind this one. */
function reversedLinks({accounts}: Event, source: string, id: string): readonly Link[] {
	const links = accounts.find(account => account.source === source)?.links ?? [];
	return links.filter(({kind, to}) => to === id && linkKinds[kind].isLater);
}

function signOf(cells: readonly Cell[]): Sign {
	const speaking = cells.filter(({links, reversed}) => links.length + reversed.length > 0);
	if (speaking.length < 2) return 'alone';
	return worst(
		speaking.flatMap((left, index) => speaking.slice(index + 1).map(right => relate(left, right))),
	);
}

function relate(a: Cell, b: Cell): Relation {
	const isContrary =
		(a.links.length > 0 && b.reversed.length > 0) || (a.reversed.length > 0 && b.links.length > 0);
	if (isContrary) return 'differ';
	const isSame = a.links.every(one =>
		b.links.every(other => likeness(one.says ?? '') === likeness(other.says ?? '')),
	);
	return isSame ? 'agree' : 'compatible';
}

function claimsOf({links, reversed}: Cell): readonly Claim[] {
	const claim = (says: string, {paragraphs}: Link): Claim => ({topic: '', says, paragraphs});
	return [
		...links.map(link => claim(link.says ?? linkKinds[link.kind].forth, link)),
		...reversed.map(link => claim(`the other way round: ${link.says ?? linkKinds[link.kind].back}`, link)),
	];
}
