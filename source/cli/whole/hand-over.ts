import {setImmediate} from 'node:timers/promises';
import type {Columns} from '../../chronology/columns.ts';
import type {Actor, ChronologyEvent, Source} from '../../chronology/event.ts';
import {type Chronology, chronologyOf, mapById} from '../../chronology/store.ts';
import type {ByteSource} from '../../readers/byte-source.ts';
import {type Appender, type Packed, pack, valueAt} from './packed.ts';

/** A chronology as one process hands it over to another: columns, and where all else stands in a file. */
export type HandedOver = {
	/** What stands above its events, as one value. */
	readonly about: Packed;
	readonly sources: Packed;
	readonly actors: Packed;
	/** The rows that are linked with each event, as one value: to find them all events with links have to be made. */
	readonly linked: Packed;
	/** The events, in the order of the file that was read. */
	readonly events: Packed;
	readonly columns: Columns;
};

type About = Pick<
	Chronology,
	'title' | 'description' | 'name' | 'schema' | 'timezone' | 'extra' | 'alsoCalled'
>;

type Linked = readonly [id: string, rows: readonly number[]];

/** The milliseconds after which keys are read before more is made. */
const patience = 8;

/** Writes a chronology to a file, so that another process can make it again. `onShare` is called with the share of its events that are written. */
export function handOver(
	chronology: Chronology,
	to: Appender,
	onShare: (share: number) => void = () => {},
): HandedOver {
	const {title, description, name, schema, timezone, extra, alsoCalled, columns} = chronology;
	const all = {title, description, name, schema, timezone, extra};
	const about = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
	const also = alsoCalled && [...alsoCalled];
	return {
		about: pack([about, also], to),
		sources: pack(chronology.sources.values(), to),
		actors: pack(chronology.actors.values(), to),
		linked: pack([chronology.linkedIds().map(id => [id, chronology.rowsOf('link', id)])], to),
		events: pack(eventsInFile(chronology, onShare), to),
		columns,
	};
}

/** Makes the chronology that another process has handed over; its events are made when they are shown. Keys are read meanwhile. The other process puts its words into an index. */
export async function takeOver(
	{about, sources, actors, linked, events, columns}: HandedOver,
	file: ByteSource,
): Promise<Chronology> {
	const also = valueAt<readonly (readonly [string, string])[]>(about, 1, file);
	return chronologyOf(
		{
			...(valueAt<About>(about, 0, file) ?? {title: '', extra: {}}),
			...(also && {alsoCalled: new Map(also)}),
			sources: mapById(await allOf<Source>(sources, file)),
			actors: mapById(await allOf<Actor>(actors, file)),
		},
		columns,
		place => valueAt<ChronologyEvent>(events, place, file),
		true,
		() => new Map(valueAt<readonly Linked[]>(linked, 0, file)),
	);
}

async function allOf<T>(packed: Packed, file: ByteSource): Promise<readonly T[]> {
	const values: T[] = [];
	let since = performance.now();
	for (let number = 0; number < packed.ends.length; number++) {
		const value = valueAt<T>(packed, number, file);
		if (value !== undefined) values.push(value);
		if (performance.now() - since < patience) continue;
		await setImmediate();
		since = performance.now();
	}
	return values;
}

function* eventsInFile(
	{columns: {rowsByPlace}, make}: Chronology,
	onShare: (share: number) => void,
): Generator<ChronologyEvent> {
	for (let place = 0; place < rowsByPlace.length; place++) {
		onShare(place / rowsByPlace.length);
		yield make(rowsByPlace[place] ?? 0);
	}
}
