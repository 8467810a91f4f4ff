import type {
	Account,
	Actor,
	ChronologyEvent,
	Claim,
	Link,
	Participation,
	Source,
	Value,
} from '../chronology/event.ts';
import type {Chronology} from '../chronology/store.ts';
import {formatJson} from './json-text.ts';

/** Writes events in the file format, with every source and actor that they refer to. */
export function* writeJson(chronology: Chronology, rows: readonly number[]): Iterable<string> {
	const {title, description, name, schema, timezone, extra} = chronology;
	const {sources, actors} = referredTo(chronology, rows);
	const head = {
		$schema: schema,
		version: 1,
		title,
		description,
		chronology: name,
		timezone,
		...extra,
		sources: sources.map(sourceTree),
		actors: actors.map(actorTree),
	};
	yield `${formatJson(head).slice(0, -2)},\n\t"events": [`;
	for (const [index, row] of rows.entries()) {
		yield `${index > 0 ? ',' : ''}\n\t\t${formatJson(eventTree(chronology.get(row)), '\t\t')}`;
	}
	yield `${rows.length > 0 ? '\n\t' : ''}]\n}\n`;
}

/** The sources and actors that events refer to; all that there are where all events are written. */
function referredTo(chronology: Chronology, rows: readonly number[]) {
	if (rows.length === chronology.size) {
		return {sources: [...chronology.sources.values()], actors: [...chronology.actors.values()]};
	}
	const sourceIds = new Set<string>();
	const actorIds = new Set<string>();
	for (const row of rows) {
		const {accounts, actors} = chronology.get(row);
		for (const {source, claims} of accounts) {
			sourceIds.add(source);
			for (const {speaker} of claims) if (speaker !== undefined) actorIds.add(speaker);
		}
		for (const {actor} of actors) actorIds.add(actor);
	}
	for (const id of actorIds) for (const whole of chronology.actors.get(id)?.partOf ?? []) actorIds.add(whole);
	return {
		sources: [...chronology.sources.values()].filter(({id}) => sourceIds.has(id)),
		actors: [...chronology.actors.values()].filter(({id}) => actorIds.has(id)),
	};
}

function sourceTree({extra, published, ...source}: Source) {
	return {...source, published: published?.text, ...extra};
}

function actorTree({extra, aliases, partOf, ...actor}: Actor) {
	return {...actor, aliases: unlessEmpty(aliases), partOf: unlessEmpty(partOf), ...extra};
}

function eventTree({span: _, extra, date, actors, tags, accounts, ...event}: ChronologyEvent) {
	const {id, label, display, title, place} = event;
	return {
		id,
		date: date?.text,
		label,
		display,
		title,
		actors: unlessEmpty(actors.map(participationTree)),
		place,
		tags: unlessEmpty(tags),
		accounts: unlessEmpty(accounts.map(accountTree)),
		...extra,
	};
}

function participationTree({actor, role, as, extra}: Participation) {
	return role === 'named' && as === undefined && !extra ? actor : {actor, role, as, ...extra};
}

function accountTree({date, claims, links, paragraphs, extra, ...account}: Account) {
	return {
		...account,
		date: date?.text,
		paragraphs: unlessEmpty(paragraphs),
		claims: unlessEmpty(claims.map(claimTree)),
		links: unlessEmpty(links.map(linkTree)),
		...extra,
	};
}

function linkTree({paragraphs, extra, ...link}: Link) {
	return {...link, paragraphs: unlessEmpty(paragraphs), ...extra};
}

function claimTree({value, speaker, attributedTo, paragraphs, extra, ...claim}: Claim) {
	return {
		...claim,
		value: value && valueTree(value),
		attributedTo: speaker ?? attributedTo,
		paragraphs: unlessEmpty(paragraphs),
		...extra,
	};
}

/** A value in the file format. */
export function valueTree(value: Value) {
	switch (value.type) {
		case 'number':
			return value.number;
		case 'range':
			return {min: value.min, max: value.max};
		case 'over':
			return {over: value.over};
		case 'under':
			return {under: value.under};
		case 'about':
			return {about: value.about};
		case 'date':
			return {date: value.date.text};
		case 'word':
			return {is: value.word};
	}
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length > 0 ? list : undefined;
}
