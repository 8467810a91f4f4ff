import type {DateKeys} from '../../chronology/date-keys.ts';
import type {NumberedField} from '../../chronology/growing-columns.ts';
import type {RowNumbers} from '../../chronology/growing-lists.ts';
import type {Clock} from '../../dates/clock.ts';
import {type ByteMap, byteMap, hashOfBytes} from '../../lookup/byte-map.ts';
import {hashOf, hashOfAscii} from '../../lookup/hash.ts';
import {most} from '../bounds.ts';
import {dayKey, dayTable} from '../keyed/day-table.ts';
import {isPlainSign, plainText} from '../keyed/raw-cells.ts';
import type {NumberedRows} from '../numbered-rows.ts';
import {fewest, isId, participantsIn} from './plain-event.ts';
import {eventFields, rawEvent} from './raw-event.ts';
import type {RawRows} from './raw-lines.ts';
import {behindString, signs} from './scan.ts';

/** The most different texts of which is kept what they give, and the most bytes of one. */
const [mostTexts, mostBytes] = [2 ** 16, 2 ** 10];

const [idField, dateField, titleField] = [fieldOf('id'), fieldOf('date'), fieldOf('title')];
const [tagsField, actorsField] = [fieldOf('tags'), fieldOf('actors')];

function fieldOf(name: (typeof eventFields)[number]): number {
	return eventFields.indexOf(name);
}

/** The actors of an event that aren't named alone, and those of them that have no part in it. */
type Participants = {readonly actors: RowNumbers; readonly named: readonly string[] | undefined};

/** Makes what takes events in annals' own keys by their bytes, as far as they are plain and earlier ones have their sources, actors and tags. */
export function rawOwnRows(into: NumberedRows): RawRows {
	const event = rawEvent();
	const {bounds} = event;
	const listIn = (field: NumberedField): NumberList => ({
		values: [],
		count: 0,
		known: byteMap(mostTexts),
		find: id => into.find(field, id),
	});
	const [actor, source, tag] = [listIn('actor'), listIn('source'), listIn('tag')];
	const lists = [actor, source, tag];
	const groups = byteMap<Participants>(mostTexts);
	let dates = byteMap<DateKeys>(mostTexts);
	let days = dayTable<DateKeys>();
	let clock: Clock | undefined;
	let bytes: Buffer = Buffer.alloc(0);

	/** Adds the number of the text between two quotation marks to a list; tells whether it has one. */
	function addText(list: NumberList, from: number, to: number): boolean {
		const {known, find} = list;
		const hash = hashOfBytes(bytes, from, to);
		let number = known.get(hash, bytes, from, to);
		if (number === undefined) {
			const text = JSON.parse(plainText(bytes, from, to)) as string;
			number = isId(text) ? find(text) : undefined;
			if (number === undefined) return false;
			if (to - from <= mostBytes) known.set(hash, bytes, from, to, number);
		}
		list.values[list.count++] = number;
		return true;
	}

	/** Adds the texts of a list; tells whether it has only texts, each with a number. */
	function addTexts(list: NumberList, from: number, to: number): boolean {
		for (let at = from + 1; at < to - 1; ) {
			if (bytes[at] === signs.quote) {
				const end = behindString(bytes, at);
				if (!addText(list, at, end)) return false;
				at = end;
			} else if (bytes[at] === signs.comma || bytes[at] === 0x20 || bytes[at] === 0x09) at++;
			else return false;
		}
		return true;
	}

	/** The participants of a list in which some have a role; nothing where one of them isn't known. */
	function participants(from: number, to: number): Participants | undefined {
		const hash = hashOfBytes(bytes, from, to);
		const known = groups.get(hash, bytes, from, to);
		if (known) return known;
		const found = participantsIn(JSON.parse(plainText(bytes, from, to)) as readonly unknown[]);
		if (!found) return undefined;
		const {actors, named = actors} = found;
		const numbers = actors.map(id => into.find('actor', id));
		if (!numbers.every(number => number !== undefined)) return undefined;
		const made = {
			actors: {values: numbers, count: numbers.length},
			named: named.length === actors.length ? undefined : named,
		};
		if (to - from <= mostBytes) groups.set(hash, bytes, from, to, made);
		return made;
	}

	function dateOf(): DateKeys | undefined {
		if (into.clock() !== clock) {
			clock = into.clock();
			dates = byteMap(mostTexts);
			days = dayTable();
		}
		const [from, to] = [bounds[2 * dateField] ?? 0, bounds[2 * dateField + 1] ?? 0];
		const day = dayKey(bytes, from, to);
		const ofDay = day < 0 ? undefined : days.get(day);
		if (ofDay) return ofDay;
		const hash = hashOfBytes(bytes, from, to);
		const known = dates.get(hash, bytes, from, to);
		if (known) return known;
		const text = to === 0 ? undefined : (JSON.parse(plainText(bytes, from, to)) as string);
		const keys = text === undefined || isId(text) ? into.keysOf(text) : undefined;
		if (keys && day >= 0) days.set(day, keys);
		else if (keys && to - from <= mostBytes) dates.set(hash, bytes, from, to, keys);
		return keys;
	}

	/** The hash of the id, by the number of the row where it has none; -1 where its bytes may not be its text. */
	function idHash(): number {
		const [from, to] = [(bounds[2 * idField] ?? 0) + 1, (bounds[2 * idField + 1] ?? 0) - 1];
		if (to < 0) return hashOf(into.nextId());
		if (from === to || to - from > most.id) return -1;
		for (let at = from; at < to; at++) if (!isPlainSign(bytes[at])) return -1;
		return hashOfAscii(bytes, from, to);
	}

	function addSources(): boolean {
		for (let index = 0; index < event.sources.length; index += 2)
			if (!addText(source, event.sources[index] ?? 0, event.sources[index + 1] ?? 0)) return false;
		for (let index = 1; index < source.count; index++)
			if (source.values.indexOf(source.values[index] ?? 0) < index) return false;
		return true;
	}

	return {
		find(all, at) {
			bytes = all;
			return event.find(all, at);
		},
		take(place) {
			const has = (field: number) => bounds[2 * field + 1] !== 0;
			// Without an id and a date, a map with actors may be a document.
			const isEvent = has(idField) || has(dateField) || !has(actorsField);
			if (place.length > most.line || !has(titleField) || !isEvent) return false;
			const [hash, date] = [idHash(), dateOf()];
			if (hash < 0 || !date) return false;
			for (const list of lists) list.count = 0;
			const of = (field: number) => [bounds[2 * field] ?? 0, bounds[2 * field + 1] ?? 0] as const;
			if (!addSources() || !addTexts(tag, ...of(tagsField)) || tag.count >= fewest) return false;
			let group: Participants | undefined;
			if (has(actorsField) && !addTexts(actor, ...of(actorsField))) {
				group = participants(...of(actorsField));
				if (!group) return false;
			}
			const actors = group?.actors ?? actor;
			return into.add({hash, date, actor: actors, named: group?.named, source, tag}, place);
		},
		hasOddNumber: () => false,
	};
}

/** The numbers of a row in a field, and those of the texts that were met in it. */
type NumberList = RowNumbers & {
	readonly values: number[];
	count: number;
	readonly known: ByteMap<number>;
	readonly find: (id: string) => number | undefined;
};
