import {hashOfUtf8} from '../../lookup/hash.ts';
import {most} from '../bounds.ts';
import {signs} from '../json-signs.ts';
import {isPlainSign} from '../keyed/raw-cells.ts';
import {fewest} from './plain-event.ts';
import {behindMembers, behindText, behindWords, type RawFields, rawFields} from './raw-fields.ts';
import {behindBlanks, behindList, behindNumber, behindString, isPlainNumber} from './scan.ts';
import {stringEnds} from './string-ends.ts';

/** The fields of an event that is found in bytes, in the order of its bounds. */
export const eventFields = ['id', 'date', 'title', 'place', 'tags', 'actors', 'accounts'] as const;

/** An event in annals' own keys that is found in bytes. */
export type RawEvent = RawFields & {
	/** Where the sources of its accounts begin and end, with their quotation marks. */
	readonly sources: readonly number[];
	/** Whether the map that was found is an event for certain, which has a title. */
	readonly isEvent: () => boolean;
	/** Where the value of a field begins and ends; at 0 where it has none. */
	readonly from: (field: EventField) => number;
	readonly to: (field: EventField) => number;
};

type EventField = (typeof eventFields)[number];

/** Makes what finds events in annals' own keys that have nothing but what nearly all have. */
export function rawEvent(): RawEvent {
	const ends = stringEnds();
	const [words, text] = [behindWords(ends), behindText(ends)];
	const claim = rawFields(['topic', 'says', 'unit', 'value'], (bytes, from, field) => {
		if (field < 3) return words(bytes, from);
		const end = behindNumber(bytes, from);
		return end > 0 && isPlainNumber(bytes, from, end) ? end : -1;
	});
	const findClaim = withFirst(claim, 2);
	const account = rawFields(['source', 'text', 'when', 'claims'], (bytes, from, field) => {
		if (field === 0) return text(bytes, from);
		return field < 3 ? words(bytes, from) : behindMembers(bytes, from, fewest, findClaim);
	});
	const participation = rawFields(['actor', 'role', 'as'], text);
	const findAccount = withFirst(account, 2);
	const sources: number[] = [];
	const event = rawFields(eventFields, (bytes, from, field) => {
		if (field < 2) return text(bytes, from);
		if (field < 4) return words(bytes, from);
		if (field === 4) return bytes[from] === signs.openList ? behindList(bytes, from) : -1;
		if (field === 5)
			return behindMembers(bytes, from, fewest, (each, at) =>
				each[at] === signs.quote ? ends(each, at) : participation.find(each, at),
			);
		return behindMembers(bytes, from, fewest, (each, at) => {
			const end = findAccount(each, at);
			if (end > 0) sources.push(account.bounds[0] ?? 0, account.bounds[1] ?? 0);
			return end;
		});
	});
	const {bounds} = event;
	const places = Object.fromEntries(eventFields.map((name, field) => [name, 2 * field])) as Record<
		EventField,
		number
	>;
	const from = (field: EventField) => bounds[places[field]] ?? 0;
	const to = (field: EventField) => bounds[places[field] + 1] ?? 0;
	return {
		...{bounds, sources, from, to},
		// Without an id and a date, a map with actors may be a document.
		isEvent: () => to('title') !== 0 && (to('id') !== 0 || to('date') !== 0 || to('actors') === 0),
		find(bytes, at) {
			sources.length = 0;
			return event.find(bytes, at);
		},
	};
}

/** The hash of the id of an event that was found; nothing where it has none, and -1 where its bytes may not be its text. */
export function hashOfOwnId(event: RawEvent, bytes: Buffer): number | undefined {
	const [from, to] = [event.from('id') + 1, event.to('id') - 1];
	if (to < 0) return undefined;
	if (from === to || to - from > most.id) return -1;
	for (let at = from; at < to; at++) if (!isPlainSign(bytes[at])) return -1;
	return hashOfUtf8(bytes, from, to);
}

/** Calls for the bounds of each text of a list; tells whether it has only texts, each of which was taken. */
export function eachText(
	bytes: Buffer,
	from: number,
	to: number,
	take: (from: number, to: number) => boolean,
): boolean {
	for (let at = from + 1; at < to - 1; ) {
		if (bytes[at] === signs.quote) {
			const end = behindString(bytes, at);
			if (!take(at, end)) return false;
			at = end;
			continue;
		}
		const next = bytes[at] === signs.comma ? at + 1 : behindBlanks(bytes, at);
		if (next === at) return false;
		at = next;
	}
	return true;
}

/** Finds maps that have the first of some fields. */
function withFirst({bounds, find}: RawFields, count: number): RawFields['find'] {
	return (bytes, at) => {
		const end = find(bytes, at);
		for (let field = 0; field < count; field++) if (bounds[2 * field + 1] === 0) return -1;
		return end;
	};
}
