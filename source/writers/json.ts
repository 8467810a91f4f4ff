import type {
	Account,
	Actor,
	ChronologyEvent,
	Claim,
	Link,
	Participation,
	Source,
} from '../chronology/event.ts';
import type {Rows} from '../chronology/lists.ts';
import type {
	RawAccount,
	RawActor,
	RawChronology,
	RawClaim,
	RawEvent,
	RawLink,
	RawParticipation,
	RawSource,
} from '../chronology/schema.ts';
import type {Chronology} from '../chronology/store.ts';
import {valueTree} from '../chronology/value.ts';
import {valuesOf} from '../lookup/values.ts';
import {formatJson} from './json-text.ts';

/** Writes events in the file format, with the sources and actors that they refer to. */
export function* writeJson(chronology: Chronology, rows: Rows): Iterable<string> {
	yield `${formatJson(headTree(chronology, rows)).slice(0, -2)},\n\t"events": [`;
	for (const [index, row] of rows.entries()) {
		yield `${index > 0 ? ',' : ''}\n\t\t${formatJson(eventTree(chronology.make(row)), '\t\t')}`;
	}
	yield `${rows.length > 0 ? '\n\t' : ''}]\n}\n`;
}

/** A document in the file format but for its events, with the sources and actors that some events refer to. */
export function headTree(chronology: Chronology, rows: Rows) {
	const {title, description, name, schema, timezone, extra} = chronology;
	const {sources, actors} = referredTo(chronology, rows);
	const head = {$schema: schema, version: 1, title, description, chronology: name, timezone};
	const lists = {sources: sources.map(sourceTree), actors: actors.map(actorTree)};
	return {...head, ...extra, ...lists} satisfies Complete<Omit<RawChronology, 'events'>>;
}

/** The sources and actors that some events refer to, or all of them where all events are written. */
function referredTo(chronology: Chronology, rows: Rows) {
	if (rows.length === chronology.size && !chronology.isOfSomeDays) {
		return {sources: [...chronology.sources.values()], actors: [...chronology.actors.values()]};
	}
	const sourceIds = new Set<string>();
	const actorIds = new Set<string>();
	for (const row of rows) {
		for (const id of chronology.idsAt('source', row)) sourceIds.add(id);
		for (const field of ['actor', 'speaker'] as const)
			for (const id of chronology.idsAt(field, row)) actorIds.add(id);
	}
	for (const id of actorIds) for (const whole of chronology.actors.get(id)?.partOf ?? []) actorIds.add(whole);
	return {
		sources: valuesOf(chronology.sources, sourceIds),
		actors: valuesOf(chronology.actors, actorIds),
	};
}

/** All keys of a map in the file format, so that none is forgotten; one that is `undefined` isn't written. */
type Complete<Raw> = {readonly [Key in keyof Raw]-?: unknown};

/** A source in the file format. */
export function sourceTree({id, outlet, title, author, published, place, url, note, extra}: Source) {
	const tree = {id, outlet, title, author, place, url, note, published: published?.text};
	return {...(tree satisfies Complete<RawSource>), ...extra};
}

/** An actor in the file format. */
export function actorTree({id, name, kind, office, aliases, partOf, extra}: Actor) {
	const tree = {id, name, kind, office, aliases: unlessEmpty(aliases), partOf: unlessEmpty(partOf)};
	return {...(tree satisfies Complete<RawActor>), ...extra};
}

/** An event in the file format. */
export function eventTree({
	id,
	date,
	label,
	display,
	title,
	actors,
	place,
	tags,
	accounts,
	extra,
}: ChronologyEvent) {
	const tree = {
		id,
		date: date?.text,
		label,
		display,
		title,
		actors: unlessEmpty(actors.map(participationTree)),
		place,
		tags: unlessEmpty(tags),
		accounts: unlessEmpty(accounts.map(accountTree)),
	};
	return {...(tree satisfies Complete<RawEvent>), ...extra};
}

/** An actor's id alone stands for one that is named and no more. */
function participationTree({actor, role, as, extra}: Participation) {
	if (role === 'named' && as === undefined && !extra) return actor;
	return {...({actor, role, as} satisfies Complete<RawParticipation>), ...extra};
}

/** An account in the file format. */
export function accountTree({source, when, date, paragraphs, text, claims, links, extra}: Account) {
	const tree = {
		source,
		when,
		text,
		date: date?.text,
		paragraphs: unlessEmpty(paragraphs),
		claims: unlessEmpty(claims.map(claimTree)),
		links: unlessEmpty(links.map(linkTree)),
	};
	return {...(tree satisfies Complete<RawAccount>), ...extra};
}

/** A link in the file format. */
export function linkTree({to, kind, says, paragraphs, extra}: Link) {
	const tree = {to, says, kind, paragraphs: unlessEmpty(paragraphs)};
	return {...(tree satisfies Complete<RawLink>), ...extra};
}

/** A claim in the file format. */
export function claimTree({
	topic,
	says,
	quote,
	value,
	unit,
	attributedTo,
	speaker,
	paragraphs,
	extra,
}: Claim) {
	const tree = {
		topic,
		unit,
		says,
		quote,
		value: value && valueTree(value),
		attributedTo: speaker ?? attributedTo,
		paragraphs: unlessEmpty(paragraphs),
	};
	return {...(tree satisfies Complete<RawClaim>), ...extra};
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length > 0 ? list : undefined;
}
