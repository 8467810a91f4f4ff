import type {Edtf} from '../dates/edtf/form.ts';
import type {Span} from '../dates/span.ts';
import type {LinkKind} from './link.ts';
import type {Role} from './role.ts';

/** Keys of a file that begin with `x-`: not ours to read, kept so that they can be written again. */
export type Extra = Readonly<Record<`x-${string}`, unknown>>;

/** What an actor has to do with an event, and the office in which, where the sources give one. */
export type Participation = {
	readonly actor: string;
	readonly role: Role;
	readonly as?: string;
	readonly extra?: Extra;
};

/** A figure, range, date or word that two sources can be compared by. */
export type Value =
	| {readonly type: 'number'; readonly number: number}
	| {readonly type: 'range'; readonly min?: number; readonly max?: number}
	| {readonly type: 'over'; readonly over: number}
	| {readonly type: 'under'; readonly under: number}
	| {readonly type: 'about'; readonly about: number}
	| {readonly type: 'date'; readonly date: Edtf}
	| {readonly type: 'word'; readonly word: string};

/** One thing that a source says on one topic, in our wording or in words that it quotes itself, and who it says told it so. */
export type Claim = {
	readonly topic: string;
	readonly paragraphs: readonly number[];
	readonly value?: Value;
	readonly unit?: string;
	/** Who the source has it from, as it is shown: the name of an actor, or words. */
	readonly attributedTo?: string;
	/** The id of that actor, where it is one. */
	readonly speaker?: string;
	readonly extra?: Extra;
} & ({readonly says: string; readonly quote?: string} | {readonly says?: undefined; readonly quote: string});

/** How a source says that an event stands to another one, and in which paragraphs; 0 is the headline. */
export type Link = {
	readonly to: string;
	readonly kind: LinkKind;
	readonly says?: string;
	readonly paragraphs: readonly number[];
	readonly extra?: Extra;
};

/** What one source tells of one event, and the paragraphs that it tells it in; 0 is the headline. */
export type Account = {
	readonly source: string;
	/** How the source dates the event itself, in words and in EDTF. */
	readonly when?: string;
	readonly date?: Edtf;
	readonly paragraphs: readonly number[];
	readonly text: string;
	readonly claims: readonly Claim[];
	readonly links: readonly Link[];
	readonly extra?: Extra;
};

export type ChronologyEvent = {
	readonly id: string;
	readonly date?: Edtf;
	/** The bounds of its date; nothing where no year is known. */
	readonly span?: Span;
	readonly label?: string;
	readonly display?: string;
	readonly title: string;
	readonly actors: readonly Participation[];
	readonly place?: string;
	readonly tags: readonly string[];
	readonly accounts: readonly Account[];
	readonly extra: Extra;
};

export type Source = {
	readonly id: string;
	readonly outlet: string;
	readonly title?: string;
	readonly author?: string;
	readonly published?: Edtf;
	readonly place?: string;
	readonly url?: string;
	readonly note?: string;
	readonly extra: Extra;
};

export type Actor = {
	readonly id: string;
	readonly name: string;
	readonly kind?: string;
	readonly office?: string;
	readonly aliases: readonly string[];
	readonly partOf: readonly string[];
	readonly extra: Extra;
};
