import type {Actor, ChronologyEvent, Source} from '../chronology/event.ts';
import type {RawActor, RawChronology, RawEvent, RawSource} from '../chronology/schema.ts';
import {type Chronology, chronologyOfEvents} from '../chronology/store.ts';
import {type Clock, clockOf, isClock, utc} from '../dates/clock.ts';
import {isUndated, spanOf} from '../dates/edtf/bounds.ts';
import {decodeAccount, decodeParticipation} from './decode-account.ts';
import {type DecodeContext, decodeDate, extraOf, line, placeholder, withoutMissing} from './decode-field.ts';
import {linkProblems} from './link-problems.ts';
import {plausibilityProblems} from './plausibility.ts';
import type {Path, Problem} from './problem.ts';
import {actorProblems, duplicateIds} from './references.ts';

export type Parts = {
	readonly sources: readonly Source[];
	readonly actors: readonly Actor[];
	readonly events: readonly ChronologyEvent[];
};

/** A chronology, its parts in the order of the file, and what is wrong with them. */
export type Decoded = {
	readonly chronology: Chronology;
	readonly parts: Parts;
	readonly problems: readonly Problem[];
};

/**
 * Makes a chronology of a document that is valid by the schema: reads its dates and references, and tells all that is wrong
 * with them. Of a document that `isChecked`, as the bundled one is when annals is built, the time zone is taken as it is. `onShare` is called with
 * the share of the events that are made.
 */
export function decode(
	document: RawChronology,
	isChecked = false,
	onShare?: (share: number) => void,
): Decoded {
	const problems: Problem[] = [];
	const wrong = (path: Path, message: string) => problems.push({severity: 'error', path, message});
	const clock = decodeClock(document.timezone, isChecked, wrong);
	const actors = (document.actors ?? []).map(decodeActor);
	const sourceIds = (document.sources ?? []).map(({id}) => line(id));
	const context: DecodeContext = {
		clock,
		sourceIds: new Set(sourceIds),
		actorNames: new Map(actors.map(({id, name}) => [id, name])),
		wrong,
	};
	const sources = (document.sources ?? []).map((raw, index) =>
		decodeSource(raw, ['sources', index], context),
	);
	const events = document.events.map((raw, index) => {
		onShare?.(index / document.events.length);
		return decodeEvent(raw, ['events', index], context);
	});
	const twice = duplicateIds('events', events);
	const all = [
		...problems,
		...duplicateIds('sources', sources),
		...duplicateIds('actors', actors),
		...twice,
		...actorProblems(actors),
		...linkProblems(events),
		...plausibilityProblems(events, sources),
	];
	const chronology = chronologyOfEvents({
		title: line(document.title),
		...(document.description !== undefined && {description: document.description}),
		...(document.chronology !== undefined && {name: document.chronology}),
		...(document.timezone !== undefined && {timezone: clock.name}),
		...(document.$schema !== undefined && {schema: document.$schema}),
		extra: extraOf(document),
		sources,
		actors,
		// Of a file that is refused for them, events of one id needn't be found by it.
		events: twice.length > 0 ? [...new Map(events.map(event => [event.id, event])).values()] : events,
	});
	return {chronology, parts: {sources, actors, events}, problems: all};
}

function decodeClock(timezone: string | undefined, isChecked: boolean, wrong: DecodeContext['wrong']): Clock {
	if (timezone === undefined) return utc;
	const name = timezone.trim();
	// To ask the system for a zone takes time, which a chronology that was checked before needn't spend until a time needs it.
	if (isChecked || isClock(name)) return clockOf(name);
	wrong(
		['timezone'],
		`isn't a time zone: ${name}; write an IANA name such as Asia/Baghdad, or an offset such as +03:00`,
	);
	return utc;
}

/** Makes a source in memory of one that is valid by the schema. */
export function decodeSource(raw: RawSource, path: Path, context: DecodeContext): Source {
	return withoutMissing<Source>({
		id: line(raw.id),
		outlet: line(raw.outlet),
		title: line(raw.title),
		author: line(raw.author),
		published: decodeDate(raw.published, [...path, 'published'], context),
		place: line(raw.place),
		url: line(raw.url),
		note: line(raw.note),
		extra: extraOf(raw),
	});
}

/** Makes an actor in memory of one that is valid by the schema. */
export function decodeActor(raw: RawActor): Actor {
	return withoutMissing<Actor>({
		id: line(raw.id),
		name: line(raw.name),
		kind: line(raw.kind),
		office: line(raw.office),
		aliases: (raw.aliases ?? []).map(line),
		partOf: (raw.partOf ?? []).map(line),
		extra: extraOf(raw),
	});
}

/** Makes an event in memory of one that is valid by the schema. */
export function decodeEvent(raw: RawEvent, path: Path, context: DecodeContext): ChronologyEvent {
	const date = decodeDate(raw.date, [...path, 'date'], context);
	const {actors = [], accounts = []} = raw;
	return withoutMissing<ChronologyEvent>({
		id: line(raw.id),
		date,
		span: date && date !== placeholder && !isUndated(date) ? spanOf(date) : undefined,
		label: line(raw.label),
		display: line(raw.display),
		title: line(raw.title),
		actors: actors.map((actor, index) => decodeParticipation(actor, [...path, 'actors', index], context)),
		place: line(raw.place),
		tags: (raw.tags ?? []).map(line),
		accounts: accounts.map((account, index) =>
			decodeAccount(account, [...path, 'accounts', index], accounts.slice(0, index), context),
		),
		extra: extraOf(raw),
	});
}
