import type {Edtf} from '../dates/edtf/form.ts';
import type {Span} from '../dates/span.ts';
import type {
	RawAccount,
	RawActor,
	RawClaim,
	RawEvent,
	RawLink,
	RawParticipation,
	RawSource,
} from './schema.ts';

/** What stands under keys that begin with `x-`: it is the user's own, and is kept only to be written again. */
export type Extra = Readonly<Record<`x-${string}`, unknown>>;

/** The fields of a map of the file that are the same in memory, but for texts, which are cleaned and in one line: all but those named. */
type Unchanged<Raw, Changed extends keyof Raw = never> = {
	readonly [Key in keyof Raw as Exclude<Key, Changed>]: Frozen<Exclude<Raw[Key], undefined>>;
};

type Frozen<T> = T extends object ? {readonly [Key in keyof T]: Frozen<T[Key]>} : T;

/** What an actor has to do with an event, and the office in which (`as`), where the sources give one. */
export type Participation = Unchanged<RawParticipation, 'role'> & {
	readonly role: NonNullable<RawParticipation['role']>;
	readonly extra?: Extra;
};

/** A figure, range, date or word that two sources can be compared by. */
export type ClaimValue =
	| {readonly type: 'number'; readonly number: number}
	| {readonly type: 'range'; readonly min?: number; readonly max?: number}
	| {readonly type: 'over'; readonly over: number}
	| {readonly type: 'under'; readonly under: number}
	| {readonly type: 'about'; readonly about: number}
	| {readonly type: 'date'; readonly date: Edtf}
	| {readonly type: 'word'; readonly word: string};

/** A claim but for its words; `attributedTo` is who the source has it from, as it is shown: the name of an actor, or words. */
export type ClaimFields = Unchanged<RawClaim, 'says' | 'quote' | 'value' | 'paragraphs'> & {
	readonly value?: ClaimValue;
	/** The id of the actor that it is attributed to, where it is one. */
	readonly speaker?: string;
	readonly paragraphs: readonly number[];
	readonly extra?: Extra;
};

/** One thing that a source says on one topic: in our wording, in words that it quotes itself, or in both. */
export type Claim = ClaimFields &
	({readonly says: string; readonly quote?: string} | {readonly says?: undefined; readonly quote: string});

/** How a source says that an event stands to another one, and in which paragraphs; 0 is the headline. */
export type Link = Unchanged<RawLink, 'paragraphs'> & {
	readonly paragraphs: readonly number[];
	readonly extra?: Extra;
};

/**
 * What one source tells of one event, and the paragraphs that it tells it in; 0 is the headline. `when` and `date` are how
 * the source dates the event itself, in words and in EDTF.
 */
export type Account = Unchanged<RawAccount, 'date' | 'paragraphs' | 'claims' | 'links'> & {
	readonly date?: Edtf;
	readonly paragraphs: readonly number[];
	readonly claims: readonly Claim[];
	readonly links: readonly Link[];
	readonly extra?: Extra;
};

/** The fields of an event that are the same in memory as in its file. */
export type EventFields = Unchanged<RawEvent, 'date' | 'actors' | 'tags' | 'accounts'>;

export type ChronologyEvent = EventFields & {
	readonly date?: Edtf;
	/** The bounds of its date; left out where no year is known. */
	readonly span?: Span;
	readonly actors: readonly Participation[];
	readonly tags: readonly string[];
	readonly accounts: readonly Account[];
	readonly extra: Extra;
};

export type Source = Unchanged<RawSource, 'published'> & {
	readonly published?: Edtf;
	readonly extra: Extra;
};

export type Actor = Unchanged<RawActor, 'aliases' | 'partOf'> & {
	readonly aliases: readonly string[];
	readonly partOf: readonly string[];
	readonly extra: Extra;
};
