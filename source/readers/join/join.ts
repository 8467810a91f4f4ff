// This folder makes one chronology of several that have been read. It knows no files but by their names; `join.ts` does it, and the
// others say what becomes of ids, definitions, times and events of one id.

import type {Account, Actor, ChronologyEvent, Extra, Source} from '../../chronology/event.ts';
import {growingColumns} from '../../chronology/growing-columns.ts';
import type {Answer} from '../../chronology/join/answer.ts';
import {rowOf} from '../../chronology/row.ts';
import {type Chronology, chronologyOf, mapById} from '../../chronology/store.ts';
import {clockOf, utc} from '../../dates/clock.ts';
import {plural} from '../../text/english.ts';
import type {Problem} from '../problem.ts';
import {actorKeys} from './actor-keys.ts';
import {type Answered, answeredIn} from './answered.ts';
import {type Change, changeEvent} from './change.ts';
import {unify} from './definitions.ts';
import {eventIdsOf} from './event-ids.ts';
import {withOwnWords} from './file-account.ts';
import {type AddedSources, addedSources, partSources, withOwnAccount} from './file-sources.ts';
import {type Part, warning} from './part.ts';
import {differ, joinTellings, type Telling, unlikeIn} from './same-event.ts';
import {dateOn} from './times.ts';

/** Several files as one chronology. */
export type Joined = {
	readonly chronology: Chronology;
	/** What is to be told of each part, where it differs from others. */
	readonly problems: readonly (readonly Problem[])[];
	/** The id here of an event of a part. */
	readonly idIn: (part: number, id: string) => string;
	/** The parts that tell of an event, by its id here, and its id in each; the first places it. */
	readonly originsOf: (id: string) => readonly Origin[];
	readonly answered: Answered;
};

export type Origin = {readonly part: number; readonly id: string};

/** Where a part tells of an event. */
type PartRow = Origin & {readonly row: number};

/**
 * Makes one chronology of several. Events of one id are one where files call their chronology alike, or where `areIdsShared`, and
 * those that are answered to be; sources, and actors, of one definition are one. All else stays apart, and is told. Every account, claim and link of each part is kept.
 * `onShare` is called with the share of this that is done.
 */
export function joinChronologies(
	parts: readonly [Part, ...(readonly Part[])],
	areIdsShared: boolean,
	answers: readonly Answer[] = [],
	onShare: (share: number) => void = () => {},
): Joined {
	// Twice as long as to list ids it takes to make events.
	const eventIds = eventIdsOf(parts, areIdsShared, share => onShare(share / 3));
	const answered = answeredIn(parts, eventIds.idIn, answers);
	const sourcesOf = parts.map(partSources);
	const sourceLists = sourcesOf.map(({list}) => list);
	const actorLists = parts.map(({chronology}) => [...chronology.actors.values()]);
	const sources = unify(parts, sourceLists, {keyOf: (_, source) => sourceKey(source), what: 'source'});
	const nameOf = ({name}: Actor) => name;
	const actors = unify(parts, actorLists, {keyOf: actorKeys(actorLists), nameOf, what: 'actor'});
	const timezone = parts.find(({chronology}) => chronology.timezone !== undefined)?.chronology.timezone;
	const clock = timezone === undefined ? utc : clockOf(timezone);

	const changes = parts.map(({chronology}, part): Change => {
		const {own, dataSet} = sourcesOf[part] ?? {};
		const idOfSource = (id: string) =>
			sources.ids[part]?.get(id === dataSet && own !== undefined ? own : id) ?? id;
		const isMoved = chronology.clock.name !== clock.name;
		return {
			event: id => answered.idIn(part, id),
			source: idOfSource,
			actor: id => actors.ids[part]?.get(id) ?? id,
			...(isMoved && {date: date => dateOn(date, chronology.clock, clock)}),
		};
	});
	const changed = (part: number) => changes[part] ?? unchanged;
	const ownIn = (part: number) => {
		const own = sourcesOf[part]?.own;
		return own === undefined ? undefined : sources.ids[part]?.get(own);
	};
	const named = sources.all.map(({part, id, entry}): Source => {
		const {published, ...rest} = entry;
		return {...rest, id, ...(published && {published: changed(part).date?.(published) ?? published})};
	});
	const added = addedSources(parts, new Map(named.map(source => [source.id, source])), ownIn);

	const byId = new Map<string, [PartRow, ...PartRow[]]>();
	for (const part of parts.keys()) {
		for (const [row, id] of (eventIds.own[part] ?? []).entries()) {
			const idHere = changed(part).event(id);
			const tellings = byId.get(idHere);
			if (tellings) tellings.push({part, id, row});
			else byId.set(idHere, [{part, id, row}]);
		}
	}
	/** The telling of an event by a part, with its ids and dates as they are in the whole. */
	const tellingAt = ({part, row}: PartRow): Telling => {
		const event = parts[part]?.chronology.get(row);
		if (!event) throw new RangeError(`part ${part} has no row ${row}`);
		return {part, event: withOwn(changeEvent(event, changed(part)), ownIn(part))};
	};
	const unlike = parts.map(() => 0);
	const columns = growingColumns();
	const events = [...byId.values()].map(([first, ...others], index): PartRow | ChronologyEvent => {
		onShare((1 + (2 * index) / byId.size) / 3);
		const event =
			others.length === 0
				? tellingAt(first).event
				: joinTellings(toldApart([first, ...others].map(tellingAt), added, unlike), added.variantOf);
		columns.add(rowOf(event, clock));
		return others.length === 0 ? first : event;
	});

	const chronology = chronologyOf(
		{
			...aboutAll(parts),
			...(answered.alsoCalled.size > 0 && {alsoCalled: answered.alsoCalled}),
			...(timezone !== undefined && {timezone}),
			sources: mapById([...named, ...added.all()]),
			actors: mapById(
				actors.all.map(({part, id, entry}) => ({
					...entry,
					id,
					partOf: entry.partOf.map(changed(part).actor),
				})),
			),
		},
		columns.inOrder(),
		place => {
			const event = events[place];
			return event && 'row' in event ? tellingAt(event).event : event;
		},
	);
	return {
		chronology,
		problems: parts.map((_, part) => [
			...(eventIds.problems[part] ?? []),
			...(sources.problems[part] ?? []),
			...(actors.problems[part] ?? []),
			...unlikeProblems(unlike[part] ?? 0, parts[0].file),
		]),
		idIn: answered.idIn,
		answered,
		originsOf: id => byId.get(id) ?? [],
	};
}

const unchanged: Change = {event: id => id, source: id => id, actor: id => id};

function sourceKey({id: _, ...definition}: Source): string {
	return JSON.stringify(Object.entries(definition).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** An event with an account by the source that its file is, if it is one. */
function withOwn(event: ChronologyEvent, own: string | undefined): ChronologyEvent {
	return own === undefined ? event : withOwnAccount(event, own);
}

/** The tellings of an event; where they differ in what it is, each has an account by its file. `unlike` counts those of each part. */
function toldApart(
	tellings: readonly Telling[],
	added: AddedSources,
	unlike: number[],
): readonly [Telling, ...(readonly Telling[])] {
	const [first, ...others] = tellings;
	if (!first) throw new RangeError('an event that no part tells of');
	const differing = new Set(others.filter(({event}) => differ(first.event, event)));
	for (const {part} of differing) unlike[part] = (unlike[part] ?? 0) + 1;
	if (differing.size === 0) return [first, ...others];
	const apart = ({part, event}: Telling): Telling => ({
		part,
		event: withAccount(event, added.account(part, event), unlikeIn(event.extra, first.event.extra)),
	});
	return [apart(first), ...others.map(apart)];
}

function withAccount(event: ChronologyEvent, account: Account, extra: Extra): ChronologyEvent {
	const more = Object.keys(extra).length > 0 ? {extra} : {};
	const {accounts} = event;
	const isOwn = ({source}: Account) => source === account.source;
	const kept = accounts.map(each => (isOwn(each) ? {...withOwnWords(each, event), ...more} : each));
	return {...event, accounts: accounts.some(isOwn) ? kept : [...accounts, {...account, ...more}]};
}

function unlikeProblems(count: number, first: string): readonly Problem[] {
	if (count === 0) return [];
	const one = count === 1;
	return [
		warning(
			`${plural(count, 'event')} of this file ${one ? 'has' : 'have'} another date, title or place in an earlier file, such as ${first}, which places ${one ? 'it' : 'them'}: what each file says is among the accounts`,
		),
	];
}

/** What stands above the events of all parts: titles and descriptions each once, and of all else what is first. */
function aboutAll(parts: readonly Part[]) {
	const all = parts.map(({chronology}) => chronology);
	const titles = [...new Set(all.map(({title}) => title))];
	const most = 3;
	const shown =
		titles.length > most ? [...titles.slice(0, most - 1), `${titles.length - most + 1} more`] : titles;
	const descriptions = [...new Set(all.flatMap(({description = []}) => description))];
	const [name, ...otherNames] = new Set(all.map(each => each.name));
	const schema = all.find(each => each.schema !== undefined)?.schema;
	return {
		title: shown.join(' · '),
		...(descriptions.length > 0 && {description: descriptions.join('\n\n')}),
		...(name !== undefined && otherNames.length === 0 && {name}),
		...(schema !== undefined && {schema}),
		extra: Object.assign({}, ...all.toReversed().map(({extra}) => extra)),
	};
}
