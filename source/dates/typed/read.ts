// This folder reads what people type where a date is wanted: “17 nov”, “3/5/2020”, “mid-October”, “+3 months”. A text becomes items,
// items become drafts of every date that may be meant, and drafts become EDTF. It imports all of dates, and query, readers and the
// viewer use it, for a date to go to and for advice on one that isn't EDTF.

import {type Fault, fault} from '../../text/fault.ts';
import {parseEdtf} from '../edtf/parse.ts';
import {readBound} from './bound.ts';
import {type PlainText, plainText} from './characters.ts';
import {bothQualifiers, type Draft, type Interpretation, interpretationOf, qualify} from './draft.ts';
import {faultOf} from './fault.ts';
import {type Item, isMark, readItems} from './items.ts';
import {bracketsOf, readLists, readSet} from './list.ts';
import {type DateContext, readPoint} from './point.ts';
import {readDashed, readDualYear, readRanges} from './range.ts';
import {readGroup, readMisspelt} from './spelling.ts';
import {yearText} from './year.ts';

/** The dates that may be meant by a text, the likeliest first, and the text in characters of EDTF. */
export type Interpretations = {
	readonly type: 'interpretations';
	readonly interpretations: readonly [Interpretation, ...Interpretation[]];
	readonly plain: PlainText;
};

/** Why a text can't be read, and where in it. */
export type Unread = {readonly type: 'unread'; readonly fault: Fault; readonly plain: PlainText};

/** A text that says that there is no date: “n.d.”, “unknown”. */
export type Undated = {readonly type: 'undated'};

// A date in words is shorter than this, and to try to read a longer text takes long.
const longest = 120;
const mostItems = 24;
const mostInterpretations = 6;

const undated =
	/^[\s([]*(?:n\.? ?d\.?|s\.? ?[ad]\.?|un(?:dated|known)|not (?:dated|known|given)|no date|unknown date|date (?:unknown|not known|not given)|none|n\/?a|tb[acd]|\?+|-+|0{1,4}(?:[-/.]0{1,4}){1,2})[\s)\].]*$/i;

/** Whether a text is longer than a date can be. */
export function isTooLong(text: string): boolean {
	return text.length > longest;
}

/** Reads a date as people write it. */
export function readTyped(text: string, context: DateContext): Interpretations | Undated | Unread {
	const plain = plainText(isTooLong(text) ? '' : withoutQuotes(text));
	if (undated.test(plain.text)) return {type: 'undated'};
	const items = readItems(plain);
	let faulty: Fault | undefined;
	for (const drafts of attemptsAt(plain, items.length > mostItems ? [] : items, context)) {
		const year = context.year === undefined ? undefined : yearText(context.year);
		const read = drafts.map(draft => interpretationOf(draft, plain.text.length, year));
		const [first, ...more] = distinct(read.filter(one => one?.type === 'interpretation'));
		if (first) return {type: 'interpretations', interpretations: [first, ...more], plain};
		faulty ??= read.find(one => one?.type === 'fault');
	}
	return {type: 'unread', fault: faultInTyped(faultOf(plain, items, context, faulty), plain, text), plain};
}

/** Replaces the quotation marks around a text by spaces, so that offsets stay. */
function withoutQuotes(text: string): string {
	return text.replace(/^(\s*)(["'“‘„])([^"'“”‘’„]*)["'”’“](\s*)$/u, '$1 $3 $4');
}

/** The ways to read a text, the likeliest first; the drafts of one way are equally likely. */
function* attemptsAt(
	plain: PlainText,
	items: readonly Item[],
	context: DateContext,
): Generator<readonly Draft[]> {
	const text = plain.text.trim();
	const dual = readDualYear(items, context);
	const ranges = readDashed(items, context);
	if (text !== '' && parseEdtf(text).type !== 'fault') {
		const bound = isMark(items[0], '–') ? readBound(items, context) : [];
		yield [{type: 'point', year: {text}}, ...dual, ...ranges, ...bound];
	}
	yield readMisspelt(text);
	const isDated = items.some(({type}) => type === 'month' || type === 'season');
	if (isDated) yield dual;
	yield [...readPoint(items, context), ...dual, ...ranges];
	const group = readGroup(text);
	if (group.length > 0) yield [...[...readRanges(items, context)].flat(), ...group];
	if (bracketsOf(items)) {
		yield readSet(items, context);
		yield* attempts(items.slice(1, -1), context);
	}
	yield* attempts(items, context);
}

/** The ways to read items with or without qualifiers at their start and end, which are then about all of them. */
function* attempts(items: readonly Item[], context: DateContext): Generator<readonly Draft[]> {
	const start = items.findIndex(({type}) => type !== 'qualifier');
	const end = items.findLastIndex(({type}) => type !== 'qualifier') + 1;
	for (const [from, to] of [
		[start, items.length],
		[0, items.length],
		[start, end],
	] as const) {
		const signs = [...items.slice(0, from), ...items.slice(to)];
		const qualifier = signs
			.flatMap(item => (item.type === 'qualifier' ? [item.qualifier] : []))
			.reduce(bothQualifiers, undefined);
		for (const drafts of unqualified(items.slice(from, to), context)) {
			yield qualifier ? drafts.map(draft => qualify(draft, qualifier)) : drafts;
		}
	}
}

function* unqualified(items: readonly Item[], context: DateContext): Generator<readonly Draft[]> {
	yield readPoint(items, context);
	yield readBound(items, context);
	yield* readLists(items, context);
	yield* readRanges(items, context);
}

function distinct(interpretations: readonly Interpretation[]): readonly Interpretation[] {
	const byText = new Map(interpretations.map(interpretation => [interpretation.text, interpretation]));
	return [...byText.values()].slice(0, mostInterpretations);
}

function faultInTyped({message, from, to}: Fault, {places}: PlainText, text: string): Fault {
	return isTooLong(text)
		? fault(message, 0, text.length)
		: fault(message, places[from] ?? 0, places[to] ?? text.length);
}
