import {grouped} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import {keepsAll} from '../json.ts';
import {longestLine} from '../lines.ts';
import type {Place, Problem, RowPlace} from '../problem.ts';
import {describe, isMap} from '../shape.ts';
import {placesIn, placeWithin} from '../tree.ts';
import type {Note} from './note.ts';
import type {ValueText, WrapFinder} from './value-text.ts';
import {valuesOf} from './values.ts';

/** The map of a row, with the spelling of its numbers where a plain number wouldn't keep it. */
export type RowMap = Readonly<Record<string, unknown>>;

/** A row of JSON: its map, its text, where it begins, and what reads the text again. Of a million rows no more than these two is kept. */
export type JsonRow = RowText & {readonly map: RowMap; readonly place: RowPlace};

/** The text of a row that is JSON, and what parses it. */
export type RowText = {readonly text: string; readonly parse: (text: string) => unknown};

/** The map of a row once more. */
export function mapAgain({text, parse}: RowText): RowMap {
	return parse(text) as RowMap;
}

/** Reads rows of JSON, a map each; tells what is no map, and where it isn't JSON. `wrapIn` finds the map around them. */
export async function* rowsOf(
	chunks: AsyncIterable<string>,
	into: Builder,
	wrapIn?: WrapFinder,
): AsyncGenerator<JsonRow> {
	for await (const found of valuesOf(chunks, wrapIn)) {
		const given = rowIn(found, into);
		const row = given instanceof Promise ? await given : given;
		if (row) yield row;
	}
}

/** The row of a value that was found; tells where there is none. Only of what isn't plain JSON it has to be waited for. */
export function rowIn(
	found: (ValueText & {readonly place: RowPlace}) | Note,
	into: Builder,
): JsonRow | undefined | Promise<JsonRow | undefined> {
	const {place} = found;
	if (found.type === 'note') {
		into.warn(place, found.message);
		return undefined;
	}
	const {text, isCut} = found;
	if (isCut) {
		into.leaveOut(place, `is longer than ${grouped(longestLine)} characters: shorten it`);
		return undefined;
	}
	const parsed = parsedOf(text);
	return parsed
		? rowOf(parsed, text, place, into)
		: spelledOf(text, place).then(each => rowOf(each, text, place, into));
}

function rowOf(parsed: Parsed, text: string, place: RowPlace, into: Builder): JsonRow | undefined {
	if (parsed.type === 'fault') into.leaveOut(placeWithin(place, parsed.place), parsed.message);
	else if (!isMap(parsed.value))
		into.leaveOut(place, `is ${describe(parsed.value)}, and an event is a map: {…}`);
	else {
		for (const {message, line = 1, column = 1} of parsed.problems) into.warn({line, column}, message);
		return {map: parsed.value, text, place, parse: parsed.parse};
	}
	return undefined;
}

/** The value of a text, what is wrong with it, and what parsed it; or why there is none. */
type Parsed =
	| {
			readonly type: 'value';
			readonly value: unknown;
			readonly problems: readonly Problem[];
			readonly parse: RowText['parse'];
	  }
	| {readonly type: 'fault'; readonly message: string; readonly place: Place};

/** Reads a text that is JSON and that plain values keep whole, as nearly all are. */
export function parsedOf(text: string): Extract<Parsed, {type: 'value'}> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (!keepsAll(text, value)) return undefined;
		return {type: 'value', value, problems: [], parse: parsePlain};
	} catch {
		return undefined;
	}
}

function parsePlain(text: string): unknown {
	return JSON.parse(text);
}

/** Reads any other text, which begins at a place, by the library that knows places and spellings. */
async function spelledOf(text: string, start: Place): Promise<Parsed> {
	const [{firstFault}, {sourceTree}] = await Promise.all([
		import('../json-fault.ts'),
		import('../json-source.ts'),
	]);
	try {
		JSON.parse(text);
	} catch {
		const {message, offset = 0} = firstFault(text);
		return {type: 'fault', message, place: placesIn(text)(offset)};
	}
	try {
		const {value, problems} = sourceTree(text, start);
		return {type: 'value', value, problems, parse: each => sourceTree(each).value};
	} catch (error) {
		// The library recurses as deep as the text is nested.
		if (!(error instanceof RangeError)) throw error;
		return {type: 'fault', message: 'is nested too deep', place: {line: 1, column: 1}};
	}
}
