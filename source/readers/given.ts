import type {Extra} from '../chronology/event.ts';
import type {RawActor, RawEvent, RawSource} from '../chronology/schema.ts';

/** An event as a reader hands it over, in the words of annals' own format; without an id it gets one by its number. */
export type GivenEvent = Omit<RawEvent, 'id'> & {readonly id?: string};

/** A source or an actor without an id gets one by its name. */
export type GivenSource = Omit<RawSource, 'id'> & {readonly id?: string};
export type GivenActor = Omit<RawActor, 'id'> & {readonly id?: string};

/**
 * What a chronology is called, and where its times are: an IANA name or an offset that is known to be one. `name` is what its ids
 * belong to, `schema` where its JSON Schema is; both, and what is the user's own, are in annals' own format alone.
 */
export type About = {
	readonly title?: string;
	readonly description?: string;
	readonly timezone?: string;
	readonly name?: string;
	readonly schema?: string;
	readonly extra?: Extra;
	/** Whether the file is a chronology by its own word, which may be one without events. */
	readonly isChronology?: boolean;
};

/** What a row is found by, where a reader knows it without making the event: its id, its date in EDTF, and what it names, in order. */
export type GivenKeys = {
	readonly id: string;
	readonly date: string | undefined;
	readonly actors: readonly string[];
	/** The actors that have no part in it; all where it is left out. */
	readonly named?: readonly string[];
	readonly sources: readonly string[];
	readonly tags: readonly string[];
};
