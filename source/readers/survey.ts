import type {Columns} from '../chronology/columns.ts';
import type {ChronologyEvent} from '../chronology/event.ts';
import type {IsKept} from '../chronology/growing-columns.ts';
import {lengthAt} from '../chronology/lists.ts';
import {numberedId, rowOf} from '../chronology/row.ts';
import {type Chronology, chronologyOf} from '../chronology/store.ts';
import {daysOf} from '../chronology/when.ts';
import {type Clock, clockOf, utc} from '../dates/clock.ts';
import {hashOf} from '../lookup/hash.ts';
import {perObject, perValue} from '../lookup/memo.ts';
import {type ActorTexts, actorsIn, namesOf} from './actor-list.ts';
import {type Built, builderFor, type RowKeeper} from './builder.ts';
import type {ByteSource} from './byte-source.ts';
import type {DigestQueue} from './digest-queue.ts';
import type {FileFormat, FileRows, Settled} from './file-format.ts';
import type {GivenEvent} from './given.ts';
import {eventOf} from './given-event.ts';
import type {Problem} from './problem.ts';
import {growingRenamed, newIdAt, type RenamedRows} from './renamed-rows.ts';
import {growingPlaces, lineAt, numberAt, type RowPlaces} from './row-places.ts';
import type {RowOptions} from './row-reader.ts';
import {type SourceTexts, sourcesIn} from './source-list.ts';

/**
 * What is known of a file whose rows stay in it: plain data and typed arrays, which may be handed from one thread to another. Of each
 * row, in the order of the file and in arrays that threads share, it holds where its bytes are and in which line.
 */
export type Survey = RowPlaces & {
	readonly about: Built['about'];
	readonly sources: SourceTexts;
	readonly actors: ActorTexts;
	readonly columns: Columns;
	readonly problems: readonly Problem[];
	readonly isChronology: boolean;
	readonly renamed: RenamedRows;
	readonly settled: Settled;
	/** Whether there are only the columns that texts are made from, so that no row can be held against what it was. */
	readonly areTextsAlone?: boolean;
};

/** A survey that goes on: each step reads some more of the file. */
export type Surveyor = {
	readonly next: FileRows['next'];
	/** How many rows there are so far, how many of them are kept, and what is known of these. */
	readonly size: () => number;
	readonly kept: () => number;
	readonly survey: () => Survey;
};

/** Begins to survey a file. The name is the title of a chronology that has none of its own. Rows whose digests have come are taken by these. */
export function surveyorOf(
	format: FileFormat,
	file: ByteSource,
	name: string,
	options: RowOptions,
	digests?: DigestQueue,
): Surveyor {
	const places = growingPlaces();
	const renamed = growingRenamed();
	const keeper: RowKeeper = {
		add({offset = 0, length = 0, line}, _make, id, number) {
			if (id !== undefined) renamed.add(places.length, id);
			places.add(offset, length, line, number);
		},
		addAt: places.add,
	};
	const {within} = options;
	const into = builderFor(name, keeper, within && isWithin(within));
	const rows = format.open(file, into, options, digests);

	return {
		next: rows.next,
		size: into.size,
		kept: () => places.length,
		survey: () => ({
			...into.finish(),
			...places.all(),
			renamed: renamed.all(),
			settled: rows.settled(),
		}),
	};
}

/** Whether an event may have been within the days that are asked for. */
function isWithin(within: NonNullable<RowOptions['within']>): IsKept {
	return (days, possible = [days]) =>
		within.every(ranges =>
			possible.some(each =>
				ranges.some(({earliest, latest}) => each.latest >= earliest && each.earliest <= latest),
			),
		);
}

/** A file in which rows stand, and how they are read there. */
export type RowsInFile = {
	readonly format: FileFormat;
	readonly file: ByteSource;
	readonly options: RowOptions;
	/** Called when a row isn't as it was when it was read, as the file has changed. */
	readonly onLost?: () => void;
};

/** The title in the place of such a row. */
export const lostTitle = 'No longer as it was read: its file has changed';

/** What reads the rows of a file again, made once for what was settled by then. */
const againIn = perObject(({format, file, options}: RowsInFile) =>
	perValue((settled: string) => format.again(file, options, JSON.parse(settled) as Settled)),
);

/** The chronology of a file that has been surveyed; its rows are read when they are shown. Another thread may put its words into an index. */
export async function chronologyInFile(
	{
		about,
		sources: sourceTexts,
		actors: actorTexts,
		columns,
		renamed,
		settled,
		areTextsAlone,
		...places
	}: Survey,
	where: RowsInFile,
	isIndexedElsewhere = false,
): Promise<Chronology> {
	const {file} = where;
	const again = await againIn(where)(JSON.stringify(settled));
	const clock = about.timezone === undefined ? utc : clockOf(about.timezone);
	const chronology = chronologyOf(
		{...about, sources: sourcesIn(sourceTexts, clock), actors: actorsIn(actorTexts)},
		columns,
		makeEvent,
		isIndexedElsewhere,
	);
	// The ids of a row were there when it was surveyed.
	const [actorNames, sourceIds] = [
		{...namesOf(chronology.actors), has: () => true},
		{keys: () => chronology.sources.keys(), has: () => true},
	];
	return {
		...chronology,
		idAt(row) {
			const place = columns.places[row] ?? columns.size;
			const id = idOf(place, givenAt(place));
			return columns.placesById.hashes[place] === hashOf(id) ? id : chronology.make(row).id;
		},
	};

	function givenAt(place: number): GivenEvent | undefined {
		const bytes = file.read(places.offsets[place] ?? 0, places.lengths[place] ?? 0);
		return again(bytes, {line: lineAt(places, place) ?? 1, column: 1});
	}

	function idOf(place: number, given: GivenEvent | undefined): string {
		return newIdAt(renamed, place) ?? given?.id ?? numberedId(numberAt(places, place));
	}

	function makeEvent(place: number, row: number): ChronologyEvent {
		const event = readAgain(place, row);
		if (event && (areTextsAlone || isAsRead(event, {place, row}, columns, clock))) return event;
		where.onLost?.();
		return {
			id: numberedId(numberAt(places, place)),
			title: lostTitle,
			actors: [],
			tags: [],
			accounts: [],
			extra: {},
		};
	}

	function readAgain(place: number, row: number): ChronologyEvent | undefined {
		const given = givenAt(place);
		if (!given) return undefined;
		const id = idOf(place, given);
		const [actors, sources] = (['actor', 'source'] as const).map(field => chronology.idsAt(field, row));
		return eventOf(
			{
				...given,
				...(given.actors && {
					actors: given.actors.map((actor, index) => {
						const known = actors?.[index] ?? '';
						return typeof actor === 'string' ? known : {...actor, actor: known};
					}),
				}),
				...(given.accounts && {
					accounts: given.accounts.map((account, index) => ({...account, source: sources?.[index] ?? ''})),
				}),
			},
			id,
			{clock, actorNames, sourceIds, wrong() {}},
		).event;
	}
}

/** Whether an event that is made again has the id, the date, and as many actors and sources, as its row had. */
function isAsRead(
	event: ChronologyEvent,
	{place, row}: {readonly place: number; readonly row: number},
	{placesById, earliest, latest, lists}: Columns,
	clock: Clock,
): boolean {
	const {id, when, actors, sources} = rowOf(event, clock);
	const first = when.span ? daysOf(when.span.earliest) : Infinity;
	const last = when.span ? daysOf(when.span.latest) : -Infinity;
	return (
		placesById.hashes[place] === hashOf(id) &&
		earliest[row] === first &&
		latest[row] === last &&
		lengthAt(lists.actor, place) === actors.length &&
		lengthAt(lists.source, place) === sources.length
	);
}
