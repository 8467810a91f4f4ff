import type {DateKeys} from '../../chronology/date-keys.ts';
import type {NumberedField} from '../../chronology/growing-columns.ts';
import type {RowNumbers} from '../../chronology/growing-lists.ts';
import type {Clock} from '../../dates/clock.ts';
import {type ByteMap, byteMap, hashOfBytes} from '../../lookup/byte-map.ts';
import {hashOf} from '../../lookup/hash.ts';
import type {DigestQueue, FoundDigest} from '../digest-queue.ts';
import {dayKey, dayTable} from '../keyed/day-table.ts';
import {mostDates} from '../keyed/part.ts';
import {plainText} from '../keyed/raw-cells.ts';
import {isShort} from '../keyed/row-keys.ts';
import type {NumberedRows, RawPlace} from '../numbered-rows.ts';
import {digestedEnd} from './digested-maps.ts';
import {digestedOwn} from './digested-own.ts';
import {mostBytes, mostTexts, type OwnContent, type Participants} from './own-content.ts';
import {fewest, isId, participantsIn} from './plain-event.ts';
import {eachText, hashOfOwnId, rawEvent} from './raw-event.ts';
import type {RawRows} from './raw-rows.ts';

/** Makes what takes events in annals' own keys by their bytes, as far as they are plain and earlier ones have their sources, actors and tags. */
export function rawOwnRows(into: NumberedRows, queue?: DigestQueue): RawRows {
	const event = rawEvent();
	const digested = digestedOwn();
	const listIn = (field: NumberedField): NumberList => ({
		values: [],
		count: 0,
		known: byteMap(mostTexts),
		find: id => into.find(field, id),
	});
	const [actor, source, tag] = [listIn('actor'), listIn('source'), listIn('tag')];
	const lists = [actor, source, tag];
	const groups = byteMap<Participants>(mostTexts);
	let dates = byteMap<DateKeys>(mostDates);
	let days = dayTable<DateKeys>();
	let clock: Clock | undefined;
	let bytes: Buffer = Buffer.alloc(0);
	let start = 0;

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

	function lookAtClock(): void {
		if (into.clock() === clock) return;
		clock = into.clock();
		dates = byteMap(mostDates);
		days = dayTable();
		digested.forgetDates();
	}

	function dateOf(): DateKeys | undefined {
		lookAtClock();
		const [from, to] = [event.from('date'), event.to('date')];
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

	function addSources(): boolean {
		for (let index = 0; index < event.sources.length; index += 2)
			if (!addText(source, event.sources[index] ?? 0, event.sources[index + 1] ?? 0)) return false;
		for (let index = 1; index < source.count; index++)
			if (source.values.indexOf(source.values[index] ?? 0) < index) return false;
		return true;
	}

	const addTag = (from: number, to: number) => addText(tag, from, to);
	const addActor = (from: number, to: number) => addText(actor, from, to);

	/** Finds what the event that was found has, but for its id; nothing where it has to be read otherwise. */
	function contentOf(): OwnContent | undefined {
		const date = event.isEvent() ? dateOf() : undefined;
		if (!date) return undefined;
		for (const list of lists) list.count = 0;
		if (!addSources() || !eachText(bytes, event.from('tags'), event.to('tags'), addTag)) return undefined;
		if (tag.count >= fewest) return undefined;
		const [from, to] = [event.from('actors'), event.to('actors')];
		if (to === 0 || eachText(bytes, from, to, addActor)) return {date, source, tag, actor, named: undefined};
		const group = participants(from, to);
		return group && {date, source, tag, actor: group.actors, named: group.named, group};
	}

	function add({date, source, tag, actor, named}: OwnContent, hash: number, place: RawPlace): boolean {
		return hash >= 0 && into.add({hash, date, source, tag, actor, named}, place);
	}

	function takeDigested(place: RawPlace, {digests, index}: FoundDigest): boolean {
		lookAtClock();
		const own = digests.hashes[index] ?? NaN;
		const hash = Number.isNaN(own) ? hashOf(into.nextId()) : own;
		const known = digested.contentOf(digests, index);
		if (known) return add(known, hash, place);
		const content = event.find(bytes, start) < 0 ? undefined : contentOf();
		if (!content) return false;
		digested.keep(digests, index, content);
		return add(content, hash, place);
	}

	return {
		find(all, at) {
			bytes = all;
			return event.find(all, at);
		},
		take(place) {
			const content = isShort(place) ? contentOf() : undefined;
			return content !== undefined && add(content, hashOfOwnId(event, bytes) ?? hashOf(into.nextId()), place);
		},
		...(queue && {
			findDigested(all: Buffer, at: number, offset: number) {
				[bytes, start] = [all, at];
				return digestedEnd(queue, all, at, offset);
			},
			takeDigested: (place: RawPlace) => takeDigested(place, queue.found()),
		}),
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
