import {growingColumns} from '../chronology/columns.ts';
import type {Actor, ChronologyEvent, Extra, Source} from '../chronology/event.ts';
import {numberedId, rowOf} from '../chronology/row.ts';
import type {RawActor, RawEvent, RawSource} from '../chronology/schema.ts';
import {type Chronology, chronologyOf} from '../chronology/store.ts';
import {clockOf, utc} from '../dates/clock.ts';
import {cleanText, oneLine} from '../text/clean.ts';
import {plural} from '../text/english.ts';
import {cleanTree} from './clean-tree.ts';
import {decodeActor, decodeEvent, decodeSource} from './decode.ts';
import type {DecodeContext} from './decode-field.ts';
import {entries, freeIds, idFor} from './entries.ts';
import {formatPath, type Path, type Place, type Problem} from './problem.ts';

/** An event as a reader hands it over, in the words of annals' own format; without an id it gets one by its number. */
export type GivenEvent = Omit<RawEvent, 'id'> & {readonly id?: string};

/** A source or an actor without an id gets one by its name. */
export type GivenSource = Omit<RawSource, 'id'> & {readonly id?: string};
export type GivenActor = Omit<RawActor, 'id'> & {readonly id?: string};

/**
 * What a chronology is called, and where its times are: an IANA name or an offset that is known to be one. `name` is what its ids
 * belong to, `schema` where its JSON Schema is; both, and what is the user's own, are in annals' own format alone.
 */
export type About = {
	readonly title?: string;
	readonly description?: string;
	readonly timezone?: string;
	readonly name?: string;
	readonly schema?: string;
	readonly extra?: Extra;
	/** Whether the file is a chronology by its own word, which may be one without events. */
	readonly isChronology?: boolean;
};

/** What a builder has made: a chronology, what is wrong with the rows, and the lines of events by their ids. */
export type Built = {
	readonly chronology: Chronology;
	readonly problems: readonly Problem[];
	readonly lineOf: (id: string) => number | undefined;
	/** Whether it is a chronology even if it has no events. */
	readonly isChronology: boolean;
};

/**
 * Takes what a reader finds, in the order of the file, and makes a chronology of it: it cleans texts, keeps each source and
 * actor once, gives ids, orders events, and keeps what is wrong with its place.
 */
export type Builder = {
	/** Names the chronology or its time zone; the zone has to be known before the first event. */
	about(about: About): void;
	/** Adds a source, unless one with the same fields is there; gives its id. */
	source(source: GivenSource): string;
	/** Adds the data set itself as a source, which is called as the chronology is; gives its id. */
	dataSet(): string;
	/** Adds an actor, or what is new about the actor of that id or else that name; gives its id. */
	actor(actor: GivenActor): string;
	/** Adds an event. `make` is called at once, and again when the event is shown; what it names has been added before. */
	event(place: Place, make: () => GivenEvent): void;
	/** Tells why a row can't be used, which is left out. */
	leaveOut(place: Place, message: string): void;
	/** Tells what is doubtful about the file, or about a row, which is used all the same. */
	warn(place: Place | undefined, message: string): void;
	/** Makes a chronology of what is there; more may be added after it, and it be finished again. */
	finish(): Built;
};

/** The most problems that are kept; of more, the number is told. */
const mostProblems = 10_000;
/** The title of an event that has none. */
const untitled = 'Without a title';

/** Makes a builder. The name is the title of a chronology that has none of its own. */
export function builderFor(name: string): Builder {
	let about: About = {};
	let clock = utc;
	let untold = 0;
	let wrong: {readonly path: Path; readonly message: string}[] = [];
	const problems: Problem[] = [];
	const sources = entries<Source>();
	const actors = entries<Actor>();
	const actorNames = new Map<string, string>();
	const columns = growingColumns();
	const makers: (() => ChronologyEvent)[] = [];
	const linked = new Map<string, readonly string[]>();
	const lines = new Map<string, number>();
	const freeId = freeIds(lines);
	const context = (): DecodeContext => ({
		clock,
		sourceIds: sources.ids,
		actorNames,
		wrong: (path, message) => wrong.push({path, message}),
	});

	function tell(problem: Problem): void {
		if (problems.length < mostProblems) problems.push(problem);
		else untold++;
	}

	function leaveOut(place: Place, message: string): void {
		tell({severity: 'skipped', path: [], message, ...place});
	}

	function addSource(given: GivenSource): string {
		const key = JSON.stringify(given);
		const named = cleanText(given.id ?? idFor(given.outlet));
		return sources.idOf(key, named, id =>
			decodeSource({...(cleanTree(given).value as GivenSource), id}, [], context()),
		);
	}

	/** Makes an event of what a reader gives; what is wrong with it is in `wrong` then. */
	function eventOf(given: GivenEvent, id: string): ChronologyEvent {
		const {value, problems: found} = cleanTree({...given, id});
		wrong = [...found];
		const raw = value as RawEvent;
		const isTitled = raw.title.trim() !== '';
		return decodeEvent(isTitled ? raw : {...raw, title: untitled}, [], context());
	}

	return {
		about(given) {
			about = {...about, ...given};
			if (given.timezone !== undefined) clock = clockOf(given.timezone);
		},
		source: addSource,
		dataSet: () => addSource({outlet: titleOf(about, name)}),
		actor(given) {
			const clean = cleanTree(given).value as GivenActor;
			const key = JSON.stringify(given.id ?? [oneLine(clean.name).trim()]);
			const id = actors.idOf(key, clean.id ?? idFor(clean.name), free => {
				const actor = decodeActor({...clean, id: free});
				actorNames.set(free, actor.name);
				return actor;
			});
			const known = actors.get(id);
			if (known) actors.set(id, withMore(known, clean));
			return id;
		},
		event(place, make) {
			const given = make();
			const number = makers.length + 1;
			const wanted = oneLine(cleanText(given.id ?? '')).trim() || numberedId(number);
			const id = freeId(wanted);
			if (id !== wanted) tell(twice(wanted, id, place));
			const event = eventOf(given, id);
			const [first] = wrong;
			if (first) return leaveOut(place, [formatPath(first.path), first.message].filter(Boolean).join(': '));
			lines.set(id, place.line);
			const row = rowOf(event, clock);
			columns.add(row);
			if (row.links.length > 0) linked.set(id, row.links);
			makers.push(() => eventOf(make(), id));
		},
		leaveOut,
		warn: (place, message) => tell({severity: 'warning', path: [], message, ...place}),
		finish() {
			const all = [...problems];
			let others = untold;
			for (const [id, links] of linked)
				for (const to of links) {
					if (lines.has(to)) continue;
					if (all.length < mostProblems) all.push(nowhere(id, to, lines.get(id)));
					else others++;
				}
			const {title, description, extra = {}, isChronology = false, ...more} = about;
			const chronology = chronologyOf(
				{
					...more,
					title: titleOf(about, name),
					...(description !== undefined && {description: cleanText(description)}),
					extra,
					sources: sources.all(),
					actors: actors.all(),
				},
				columns.inOrder(),
				place => makers[place]?.(),
			);
			const rest = {
				severity: 'warning',
				path: [],
				message: `${plural(others, 'more problem')} like these`,
			} as const;
			return {
				chronology,
				problems: others === 0 ? all : [...all, rest],
				lineOf: id => lines.get(id),
				isChronology,
			};
		},
	};
}

function nowhere(event: string, to: string, line = 1): Problem {
	const message = `event ${event}: no event has the id ${to}`;
	return {severity: 'warning', path: [], message, event, line};
}

function titleOf({title = ''}: About, name: string): string {
	return oneLine(cleanText(title)).trim() || name;
}

function twice(wanted: string, id: string, place: Place): Problem {
	const message = `${wanted} is the id of an event above already: this one is called ${id} here`;
	return {severity: 'warning', path: [], message, ...place};
}

/** An actor with the names and wholes that are new. */
function withMore(known: Actor, {aliases = [], partOf = []}: GivenActor): Actor {
	const isKnown =
		aliases.every(each => known.aliases.includes(each)) && partOf.every(each => known.partOf.includes(each));
	if (isKnown) return known;
	return {
		...known,
		aliases: [...new Set([...known.aliases, ...aliases])],
		partOf: [...new Set([...known.partOf, ...partOf])],
	};
}
