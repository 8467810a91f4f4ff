import type {Edtf} from './edtf.ts';
import type {Span} from './span.ts';

/** What an actor has to do with an event; to be named in it is not to have done it. */
export type Role = 'by' | 'target' | 'harmed' | 'speaker' | 'named';

export type Participation = {readonly actor: string; readonly role: Role};

/** A figure, range, date or word that two sources can be compared by. */
export type Value =
	| {readonly type: 'number'; readonly number: number}
	| {readonly type: 'range'; readonly min?: number; readonly max?: number}
	| {readonly type: 'over'; readonly over: number}
	| {readonly type: 'about'; readonly about: number}
	| {readonly type: 'date'; readonly date: Edtf}
	| {readonly type: 'word'; readonly word: string};

/** One thing that a source says on one topic, in our wording, and who it says told it so. */
export type Claim = {
	readonly topic: string;
	readonly says: string;
	readonly value?: Value;
	readonly unit?: string;
	readonly attributedTo?: string;
	readonly paragraphs: readonly number[];
};

/** What one source tells of one event, and the paragraphs that it tells it in. */
export type Account = {
	readonly source: string;
	readonly when?: string;
	readonly paragraphs: readonly number[];
	readonly text: string;
	readonly claims: readonly Claim[];
};

/** Keys of a file that begin with `x-`: not ours to read, kept so that they can be written again. */
export type Extra = Readonly<Record<`x-${string}`, unknown>>;

export type Event = {
	readonly id: string;
	readonly date: Edtf;
	readonly span: Span;
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
	readonly aliases: readonly string[];
	readonly partOf: readonly string[];
	readonly extra: Extra;
};
