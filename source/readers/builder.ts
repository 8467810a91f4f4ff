import type {Columns} from '../chronology/columns.ts';
import type {ChronologyEvent} from '../chronology/event.ts';
import {growingColumns, type IsKept} from '../chronology/growing-columns.ts';
import {numberedId, type Row, rowOf} from '../chronology/row.ts';
import type {AboutChronology} from '../chronology/store.ts';
import {type When, whenOf} from '../chronology/when.ts';
import {type Clock, clockOf, utc} from '../dates/clock.ts';
import {isUndated, spanOf} from '../dates/edtf/bounds.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {oneLine} from '../text/clean.ts';
import {type ActorTexts, actorList} from './actor-list.ts';
import {most} from './bounds.ts';
import {cleanTree} from './clean-tree.ts';
import type {DecodeContext} from './decode-field.ts';
import {freeIds, keyOfActor} from './entries.ts';
import type {About, GivenActor, GivenEvent, GivenKeys, GivenSource} from './given.ts';
import {eventOf} from './given-event.ts';
import {lineOf, type NumberedRows, numberedRows} from './numbered-rows.ts';
import {formatPath, type Place, type Problem, type RowPlace} from './problem.ts';
import {problemsTold} from './problems-told.ts';
import {type SourceTexts, sourceList} from './source-list.ts';

/** What a builder has made: what a chronology consists of, and what is wrong with the rows. */
export type Built = {
	/** What it has beside its rows; of its sources and actors their texts. */
	readonly about: Omit<AboutChronology, 'sources' | 'actors'>;
	readonly sources: SourceTexts;
	readonly actors: ActorTexts;
	readonly columns: Columns;
	readonly problems: readonly Problem[];
	/** Whether it is a chronology even if it has no events. */
	readonly isChronology: boolean;
};

/** Keeps what is needed to make the events of rows, one after the other. */
export type RowKeeper = {
	/** Keeps a row by its number among all, from 1; `make` makes its event, and `id` is its id where it isn't the one that the row gives. */
	readonly add: (
		place: RowPlace,
		make: () => ChronologyEvent,
		id: string | undefined,
		number: number,
	) => void;
	/** Keeps where a row stands in its file, from which its event will be made, and its number among all. */
	readonly addAt?: (offset: number, length: number, line: number, number: number) => void;
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
	/** Whether there is a source or an actor of an id. */
	has(what: 'source' | 'actor', id: string): boolean;
	/** Adds an actor, or what is new about the actor of that id or else that name; gives its id. */
	actor(actor: GivenActor): string;
	/**
	 * Adds an event. `make` is called when the event is shown, and at once unless `keys` tell what it would; what it names has been
	 * added before.
	 */
	event(place: RowPlace, make: () => GivenEvent, keys?: GivenKeys): void;
	/** Tells why a row can't be used, which is left out. */
	leaveOut(place: Place, message: string): void;
	/** Tells what is doubtful about the file, or about a row, which is used all the same. */
	warn(place: Place | undefined, message: string): void;
	/** Takes rows by numbers, where their events are made from their file. */
	readonly numbered?: NumberedRows;
	/** Makes a chronology of what is there; more may be added after it, and it be finished again. */
	finish(): Built;
};

const none: readonly string[] = [];
/** The most dates whose place in time is kept: rows of one day stand near each other, or there are few days. */
const mostDates = 2 ** 16;

/** Makes a builder. The name is the title of a chronology that has none of its own. Rows may be left out by their days, once what is wrong with them is told; `size` counts all. */
export function builderFor(
	name: string,
	keeper: RowKeeper,
	isKept?: IsKept,
): Builder & {readonly size: () => number} {
	let about: About = {};
	let clock = utc;
	let wrong: Problem[] = [];
	const faults = problemsTold();
	const {tell} = faults;
	const sources = sourceList();
	const actors = actorList();
	const columns = growingColumns(sources.ids, isKept);
	const linked = new Map<string, {readonly line: number; readonly links: readonly string[]}>();
	const freeId = freeIds(columns);
	const context = (): DecodeContext => ({
		clock,
		sourceIds: sources,
		actorNames: actors.names,
		wrong: (path, message) => wrong.push({severity: 'error', path, message}),
	});

	// The zone may become known behind the first rows.
	const whensOn = perObject((on: Clock) =>
		perValue((text: string | undefined) => whenIn(text, on), mostDates),
	);

	function warn(place: Place | undefined, message: string): void {
		tell({severity: 'warning', path: [], message, ...(place && lineAndColumn(place))});
	}

	function leaveOut(place: Place, message: string): void {
		tell({severity: 'skipped', path: [], message, ...lineAndColumn(place)});
	}

	/** Cleans what isn't an event, and tells what is cut in it. */
	function cleanItem(given: object): unknown {
		const {value, problems: found} = cleanTree(given, 'item');
		for (const {severity, path, message} of found)
			tell({severity: severity === 'error' ? 'skipped' : severity, path, message});
		return value;
	}

	function addSource(given: GivenSource): string {
		const {id, isNew} = sources.add(given);
		// It is made when it is shown, and what is cut in it is told now.
		if (isNew && (given.title?.length ?? 0) + given.outlet.length > most.line) cleanItem(given);
		return id;
	}

	/** Makes an event of what a reader gives; what is wrong with it is in `wrong` then. */
	function make(given: GivenEvent, id: string): ChronologyEvent {
		const found: Problem[] = [];
		wrong = found;
		const {event, problems: unclean} = eventOf(given, id, context());
		wrong = [...unclean, ...found];
		return event;
	}

	/** The row of keys; nothing where their date isn't EDTF, so that the event has to tell. */
	function rowByKeys(
		id: string,
		{date, actors, named = actors, sources: told, tags}: GivenKeys,
	): Row | undefined {
		const when = whensOn(clock)(date);
		if (!when) return undefined;
		return {
			...{id, when, actors, named, sources: told, tags: tags.map(lineOf)},
			...{speakers: none, links: none, earlier: none},
		};
	}

	return {
		about(given) {
			const {title, description, ...rest} = given;
			const texts = {...(title !== undefined && {title}), ...(description !== undefined && {description})};
			about = {...about, ...rest, ...(cleanItem(texts) as typeof texts)};
			if (given.timezone !== undefined) clock = clockOf(given.timezone);
		},
		source: addSource,
		has: (what, id) => (what === 'source' ? sources.has(id) : actors.names.has(id)),
		dataSet: () => addSource({outlet: titleOf(about, name)}),
		actor(given) {
			return actors.add(keyOfActor(given), cleanItem(given) as GivenActor);
		},
		event(place, give, keys) {
			const given = keys ? undefined : give();
			const wanted = lineOf(keys?.id ?? given?.id ?? '') || numberedId(columns.size + 1);
			const id = freeId(wanted);
			if (id !== wanted) tell(twice(wanted, id, place));
			const known = keys && rowByKeys(id, keys);
			const event = known ? undefined : make(given ?? give(), id);
			const found = event ? wrong : [];
			for (const {severity, ...cut} of found)
				if (severity === 'warning') tell({severity, ...cut, ...lineAndColumn(place)});
			const first = found.find(({severity}) => severity === 'error');
			if (first) return leaveOut(place, [formatPath(first.path), first.message].filter(Boolean).join(': '));
			const row = known ?? (event && rowOf(event, clock));
			if (!row) return;
			const {kept} = columns;
			columns.add(row);
			if (row.links.length > 0) linked.set(id, {line: place.line, links: row.links});
			if (columns.kept > kept)
				keeper.add(place, () => make(give(), id), id === wanted ? undefined : id, columns.size);
		},
		...(keeper.addAt && {
			numbered: numberedRows({
				...{columns, clock: () => clock, addAt: keeper.addAt, sourceInBytes: sources.numberInBytes, warn},
				// What takes rows by numbers keeps what their dates give.
				whenOf: date => whenIn(date, clock),
			}),
		}),
		size: () => columns.size,
		leaveOut,
		warn,
		finish() {
			const astray = [...linked].flatMap(([id, {line, links}]) =>
				links.filter(to => !columns.has(to)).map(to => nowhere(id, to, line)),
			);
			const {title, description, extra = {}, isChronology = false, ...more} = about;
			return {
				about: {
					...more,
					title: titleOf(about, name),
					...(description !== undefined && {description}),
					extra,
				},
				sources: sources.all(),
				actors: actors.all(),
				columns: columns.inOrder(),
				problems: faults.with(astray),
				isChronology,
			};
		},
	};
}

function nowhere(event: string, to: string, line: number): Problem {
	const message = `event ${event}: no event has the id ${to}`;
	return {severity: 'warning', path: [], message, event, line};
}

function titleOf({title = ''}: About, name: string): string {
	return oneLine(title).trim() || name;
}

function twice(wanted: string, id: string, place: Place): Problem {
	const message = `${wanted} is the id of an event above already: this one is called ${id} here`;
	return {severity: 'warning', path: [], message, ...lineAndColumn(place)};
}

/** A place for people, without that of the bytes. */
function lineAndColumn({line, column}: Place): Place {
	return {line, column};
}

/** What a date in EDTF is ordered, found and drawn by; false where it isn't EDTF. */
function whenIn(text: string | undefined, clock: Clock): When | false {
	if (text === undefined) return whenOf({told: []}, clock);
	const date = parseEdtf(text, clock);
	if (date.type === 'fault') return false;
	return whenOf({date, ...(!isUndated(date) && {span: spanOf(date)}), told: []}, clock);
}
