import {greatest, least} from '../../lookup/extremes.ts';
import {type Fault, fault} from '../../text/fault.ts';
import type {Edtf} from '../edtf/form.ts';
import {parseEdtf} from '../edtf/parse.ts';
import type {Item} from './items.ts';
import type {Qualifier} from './words.ts';

/** A piece of the text of an EDTF date, and the offsets in the typed text that it comes from, if any. */
export type Fragment = {readonly text: string; readonly from?: number; readonly to?: number};

/** The parts of one date, which may leave out its year. The month may be a season; the year may be a whole date in EDTF. */
export type Point = {
	readonly type: 'point';
	readonly year?: Fragment;
	readonly month?: Fragment;
	readonly day?: Fragment;
	readonly time?: Fragment;
	readonly qualifier?: Qualifier;
	/** The order in which its numbers were read, such as `dmy`. */
	readonly order?: string;
	readonly wording?: Wording;
};

/** Words for a date beside the usual ones: its name, or what tells it apart from other interpretations. */
export type Wording = {readonly name?: string; readonly gloss?: string};

/** From one date to another; an end may be open. */
export type DraftInterval = {
	readonly type: 'interval' | 'range';
	readonly start: Point | 'open' | 'unknown';
	readonly end: Point | 'open' | 'unknown';
	readonly wording?: Wording;
};

/** The start and end of a range, as they may be meant. */
export type DraftEnds = {readonly start: Point; readonly end: Point};

/** A member of a choice. */
export type Member = Point | DraftInterval;

/** One of several dates, or all of them. */
export type Choice = {
	readonly type: 'one' | 'all';
	readonly members: readonly Member[];
	readonly wording?: Wording;
};

/** A date that may be meant, before it is EDTF; it need not exist. */
export type Draft = Point | DraftInterval | Choice;

/** A draft in EDTF. */
export type Interpretation = {
	readonly type: 'interpretation';
	readonly text: string;
	readonly date: Edtf;
	readonly wording: Wording;
	/** Whether it has a date without a year. */
	readonly isYearless: boolean;
};

/**
 * Makes EDTF of a draft, with `year` (a text) where it has none. A fault is placed in the typed text, which is `length` long;
 * `undefined` where not one of the dates is wrong but how they stand to each other.
 */
export function interpretationOf(
	draft: Draft,
	length: number,
	year = 'XXXX',
): Interpretation | Fault | undefined {
	const fragments = fragmentsOf(draft, year);
	const text = fragments.map(fragment => fragment.text).join('');
	const date = parseEdtf(text);
	if (date.type === 'fault' && draft.type === 'point') return faultIn(fragments, date, length);
	if (date.type === 'fault') {
		return pointsIn(draft)
			.map(point => interpretationOf(point, length, year))
			.find(read => read?.type === 'fault');
	}
	return {type: 'interpretation', text, date, isYearless: isYearless(draft), wording: draft.wording ?? {}};
}

/** Whether a date of a draft has no year. */
export function isYearless(draft: Draft): boolean {
	return pointsIn(draft).some(point => !point.year);
}

/** Adds a qualifier to every date of a draft. */
export function qualify<T extends Draft>(draft: T, qualifier: Qualifier): T {
	const change = (end: Point | 'open' | 'unknown') =>
		typeof end === 'string' ? end : {...end, qualifier: bothQualifiers(end.qualifier, qualifier)};
	switch (draft.type) {
		case 'point':
			return {...draft, qualifier: bothQualifiers(draft.qualifier, qualifier)};
		case 'interval':
		case 'range':
			return {...draft, start: change(draft.start), end: change(draft.end)};
		case 'one':
		case 'all':
			return {...draft, members: draft.members.map(member => qualify(member, qualifier))};
	}
}

/** What two qualifiers mean together: % is both ~ and ?. */
export function bothQualifiers(first: Qualifier | undefined, second: Qualifier): Qualifier {
	return first === undefined || first === second ? second : '%';
}

/** A piece of EDTF that comes from some typed items, or from none. */
export function fragmentOf(text: string, items: readonly Item[]): Fragment {
	if (items.length === 0) return {text};
	return {text, from: least(items.map(({from}) => from)), to: greatest(items.map(({to}) => to))};
}

function pointsIn(draft: Draft): readonly Point[] {
	switch (draft.type) {
		case 'point':
			return [draft];
		case 'interval':
		case 'range':
			return [draft.start, draft.end].filter(end => typeof end !== 'string');
		case 'one':
		case 'all':
			return draft.members.flatMap(pointsIn);
	}
}

function fragmentsOf(draft: Draft, year: string): readonly Fragment[] {
	switch (draft.type) {
		case 'point':
			return pointFragments(draft, year);
		case 'interval':
			return [...endFragments(draft.start, year), {text: '/'}, ...endFragments(draft.end, year)];
		case 'range': {
			const [start, end] = [draft.start, draft.end].map(side =>
				typeof side === 'string' ? [] : pointFragments(side, year),
			);
			return [...(start ?? []), {text: '..'}, ...(end ?? [])];
		}
		case 'one':
		case 'all': {
			const [open, close] = draft.type === 'one' ? '[]' : '{}';
			const members = draft.members.flatMap((member, index) => [
				...(index > 0 ? [{text: ','}] : []),
				...fragmentsOf(member, year),
			]);
			return [{text: open ?? ''}, ...members, {text: close ?? ''}];
		}
	}
}

function endFragments(end: Point | 'open' | 'unknown', year: string): readonly Fragment[] {
	if (typeof end !== 'string') return pointFragments(end, year);
	return end === 'open' ? [{text: '..'}] : [];
}

function pointFragments({year: said, month, day, time, qualifier}: Point, year: string): readonly Fragment[] {
	return [
		said ?? {text: year},
		...[month, day].flatMap(part => (part ? [{text: '-'}, part] : [])),
		...(time ? [time] : []),
		...(qualifier ? [{text: qualifier}] : []),
	];
}

/** Moves a fault in EDTF to the typed text that it comes from, or to all of it. */
function faultIn(fragments: readonly Fragment[], {message, from, to}: Fault, length: number): Fault {
	const typed: Fragment[] = [];
	let at = 0;
	for (const fragment of fragments) {
		if (at < to && at + fragment.text.length > from) typed.push(fragment);
		at += fragment.text.length;
	}
	const starts = typed.flatMap(fragment => fragment.from ?? []);
	const ends = typed.flatMap(fragment => fragment.to ?? []);
	return starts.length === 0 ? fault(message, 0, length) : fault(message, least(starts), greatest(ends));
}
