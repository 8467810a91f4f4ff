import {hashOfUtf8} from '../../lookup/hash.ts';
import {most} from '../bounds.ts';
import {signs} from '../json-signs.ts';
import {isPlainSign, startsWord} from '../keyed/raw-cells.ts';
import {mapFinder} from './map-finder.ts';
import {fewest} from './plain-event.ts';
import {behindMembers, behindText, behindWords, type RawFields, rawFields} from './raw-fields.ts';
import {behindBlanks, behindList, behindNumber, behindString, isPlainNumber} from './scan.ts';
import {stringEnds} from './string-ends.ts';

/** The fields of an event that are found as a whole, and the others. */
export const wholeFields = ['id', 'date', 'title', 'place', 'tags', 'actors'] as const;
const fields = [...wholeFields, 'accounts'] as const;

/** An event in annals' own keys that is found in bytes. */
export type RawEvent = Pick<RawFields, 'find'> & {
	/** Where the sources of its accounts begin and end, with their quotation marks. */
	readonly sources: readonly number[];
	/** Whether the map that was found is an event for certain, which has a title. */
	readonly isEvent: () => boolean;
	/** Where the value of a field begins and ends; at 0 where it has none. */
	readonly from: (field: WholeField) => number;
	readonly to: (field: WholeField) => number;
};

type WholeField = (typeof wholeFields)[number];

/** What has no other values within: how its end is found, whether it is one that may have been found otherwise, and what becomes of it. */
type Leaf = {
	readonly behind: (bytes: Buffer, from: number) => number;
	readonly isThere: (bytes: Buffer, from: number, to: number) => boolean;
	readonly put?: (from: number, to: number) => void;
};

/** Makes what finds events in annals' own keys that have nothing but what nearly all have. */
export function rawEvent(): RawEvent {
	const ends = stringEnds();
	const text: Leaf = {behind: behindText(ends), isThere: isText};
	const words: Leaf = {behind: behindWords(ends), isThere: areWords};
	const number: Leaf = {
		behind: behindPlainNumber,
		isThere: (bytes, from, to) => behindPlainNumber(bytes, from) === to,
	};
	const sources: number[] = [];
	const source: Leaf = {...text, put: (from, to) => sources.push(from, to)};
	const claim = rawFields(['topic', 'says', 'unit', 'value'], (bytes, from, field) =>
		behindLeaf(field < 3 ? words : number, bytes, from),
	);
	const findClaim = withFirst(claim, 2);
	const account = rawFields(['source', 'text', 'when', 'claims'], (bytes, from, field) => {
		if (field === 3) return behindMembers(bytes, from, fewest, findClaim);
		return behindLeaf(field === 0 ? source : words, bytes, from);
	});
	const participation = rawFields(['actor', 'role', 'as'], text.behind);
	const findAccount = withFirst(account, 2);
	const leafOf: Readonly<Record<WholeField, Leaf>> = {
		...{id: text, date: text, title: words, place: words},
		tags: {behind: behindTags, isThere: isList},
		actors: {behind: behindActors, isThere: isShortList},
	};
	const leaves = wholeFields.map((name, field): Leaf => {
		const put = (from: number, to: number) => {
			bounds[2 * field] = from;
			bounds[2 * field + 1] = to;
		};
		return {...leafOf[name], put};
	});
	const {bounds, find: behind} = rawFields(fields, (bytes, from, field) => {
		const leaf = leaves[field];
		return leaf ? behindLeaf(leaf, bytes, from) : behindMembers(bytes, from, fewest, findAccount);
	});
	const {find, tell} = mapFinder<Leaf>({
		clear() {
			bounds.fill(0);
			sources.length = 0;
		},
		behind,
		take({isThere, put}, bytes, from, to) {
			if (!isThere(bytes, from, to)) return false;
			put?.(from, to);
			return true;
		},
	});

	function behindLeaf(leaf: Leaf, bytes: Buffer, from: number): number {
		const end = leaf.behind(bytes, from);
		if (end < 0) return -1;
		tell(leaf, from, end);
		leaf.put?.(from, end);
		return end;
	}

	function behindActors(bytes: Buffer, from: number): number {
		return behindMembers(bytes, from, fewest, (each, at) => {
			if (each[at] === signs.quote) return ends(each, at);
			// Where some have roles, each list may be written otherwise.
			tell(undefined, at, at);
			return participation.find(each, at);
		});
	}

	const places = Object.fromEntries(wholeFields.map((name, field) => [name, 2 * field])) as Record<
		WholeField,
		number
	>;
	const from = (field: WholeField) => bounds[places[field]] ?? 0;
	const to = (field: WholeField) => bounds[places[field] + 1] ?? 0;
	return {
		...{find, sources, from, to},
		// Without an id and a date, a map with actors may be a document.
		isEvent: () => to('title') !== 0 && (to('id') !== 0 || to('date') !== 0 || to('actors') === 0),
	};
}

function isText(bytes: Buffer, from: number): boolean {
	return bytes[from] === signs.quote;
}

function areWords(bytes: Buffer, from: number): boolean {
	return isText(bytes, from) && startsWord(bytes, from + 1);
}

function isList(bytes: Buffer, from: number): boolean {
	return bytes[from] === signs.openList;
}

/** Whether a list of texts has so few bytes that it has few members. */
function isShortList(bytes: Buffer, from: number, to: number): boolean {
	return isList(bytes, from) && to - from < fewest * leastMember;
}

/** A text in a list has quotation marks, and a comma or a bracket in front of it. */
const leastMember = 3;

function behindTags(bytes: Buffer, from: number): number {
	return isList(bytes, from) ? behindList(bytes, from) : -1;
}

function behindPlainNumber(bytes: Buffer, from: number): number {
	const end = behindNumber(bytes, from);
	return end > 0 && isPlainNumber(bytes, from, end) ? end : -1;
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
