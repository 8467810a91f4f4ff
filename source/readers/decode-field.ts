import type {Extra} from '../chronology/event.ts';
import type {Clock} from '../dates/clock.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {adviceOn} from '../dates/typed/advice.ts';
import {oneLine} from '../text/clean.ts';
import {isExtraKey} from './clean-tree.ts';
import type {Path} from './problem.ts';

/** What the maps of a document are decoded with: the clock of its times, what may be referred to, and where problems go. */
export type DecodeContext = {
	readonly clock: Clock;
	readonly sourceIds: Pick<ReadonlySet<string>, 'has' | 'keys'>;
	readonly actorNames: Pick<ReadonlyMap<string, string>, 'has' | 'get' | 'keys'>;
	readonly wrong: (path: Path, message: string) => void;
};

/** All keys that a map in memory may have, each with its value or, where it is to be left out, `undefined`. */
type Complete<T> = {readonly [Key in keyof T]-?: T[Key] | undefined};

/** A map in memory from all of its fields, those that are missing left out. A field that isn't named doesn't compile. */
export function withoutMissing<T extends object>(fields: Complete<T>): T {
	const known: Record<string, unknown> = {};
	for (const key in fields) if (fields[key] !== undefined) known[key] = fields[key];
	return known as T;
}

/** A text of the file as one line, without spaces around it. */
export function line<T extends string | undefined>(text: T): T {
	return (text === undefined ? text : oneLine(text).trim()) as T;
}

/** Reads a date; one that isn't EDTF is told, with what may be meant by it. */
export function decodeDate<T extends string | undefined>(
	text: T,
	path: Path,
	{clock, wrong}: DecodeContext,
): Edtf | Extract<T, undefined> {
	if (text === undefined) return undefined as Extract<T, undefined>;
	const date = parseEdtf(text, clock);
	if (date.type !== 'fault') return date;
	wrong(path, adviceOn(text, 'date'));
	return placeholder;
}

/** Stands for a date that could not be read; a file that holds one is refused. */
export const placeholder: Edtf = datePlaceholder();

function datePlaceholder(): Edtf {
	const date = parseEdtf('0001');
	if (date.type === 'fault') throw new Error(date.message);
	return date;
}

/** What stands under a map's keys that begin with `x-`. */
export function extraOf(raw: object): Extra {
	// Most maps have none, and there may be a million of them.
	for (const key in raw)
		if (isExtraKey(key)) return Object.fromEntries(Object.entries(raw).filter(([each]) => isExtraKey(each)));
	return {};
}

/** The same, or nothing where a map has no such key, as most have none. */
export function extraIn(raw: object): Extra | undefined {
	const extra = extraOf(raw);
	return Object.keys(extra).length > 0 ? extra : undefined;
}
