import {type Chronology, chronologyOf} from '../model/chronology.ts';
import {type Edtf, parseEdtf} from '../model/edtf.ts';
import type {Account, Actor, Claim, Event, Extra, Participation, Source, Value} from '../model/event.ts';
import {nearest} from '../model/nearest.ts';
import type {Document} from '../model/schema.ts';
import {spanOf} from '../model/span.ts';
import type {Path, Problem} from './problem.ts';
import {actorProblems, duplicateIds} from './references.ts';

export type Decoded = {readonly chronology: Chronology; readonly problems: readonly Problem[]};

type RawEvent = Document['events'][number];
type RawAccount = NonNullable<RawEvent['accounts']>[number];
type RawClaim = NonNullable<RawAccount['claims']>[number];
type RawValue = NonNullable<RawClaim['value']>;

/** Reads the dates and references of a document; what is wrong with any is told, all of it. */
export function decode(document: Document): Decoded {
	const problems: Problem[] = [];
	const sources = (document.sources ?? []).map((raw, index) => decodeSource(raw, ['sources', index]));
	const actors = (document.actors ?? []).map(decodeActor);
	const sourceIds = new Set(sources.map(({id}) => id));
	const actorIds = new Set(actors.map(({id}) => id));
	const events = document.events.map((raw, index) => decodeEvent(raw, ['events', index]));
	problems.push(
		...duplicateIds('sources', sources),
		...duplicateIds('actors', actors),
		...duplicateIds('events', events),
		...actorProblems(actors),
	);
	const chronology = chronologyOf({
		title: oneLine(document.title),
		...(document.description !== undefined && {description: document.description}),
		...(document.chronology !== undefined && {name: document.chronology}),
		extra: extraOf(document),
		sources,
		actors,
		events,
	});
	return {chronology, problems};

	function wrong(path: Path, message: string): void {
		problems.push({severity: 'error', path, message});
	}

	function decodeDate(text: string, path: Path): Edtf {
		const date = parseEdtf(text);
		if (date.type !== 'fault') return date;
		wrong(path, date.message);
		return placeholder;
	}

	function decodeSource(raw: NonNullable<Document['sources']>[number], path: Path): Source {
		const {id, outlet, title, author, place, url, note, published} = raw;
		return {
			...oneLines({id, outlet, title, author, place, url, note}),
			...(published !== undefined && {published: decodeDate(published, [...path, 'published'])}),
			extra: extraOf(raw),
		};
	}

	function decodeEvent(raw: RawEvent, path: Path): Event {
		const {id, title, label, display, place} = raw;
		const date = decodeDate(raw.date, [...path, 'date']);
		return {
			...oneLines({id, title, label, display, place}),
			date,
			span: spanOf(date),
			actors: (raw.actors ?? []).map((actor, index) =>
				decodeParticipation(actor, [...path, 'actors', index]),
			),
			tags: (raw.tags ?? []).map(oneLine),
			accounts: (raw.accounts ?? []).map((account, index) =>
				decodeAccount(account, [...path, 'accounts', index], raw.accounts?.slice(0, index) ?? []),
			),
			extra: extraOf(raw),
		};
	}

	function decodeParticipation(raw: NonNullable<RawEvent['actors']>[number], path: Path): Participation {
		const {actor: written, role = 'named'} = typeof raw === 'string' ? {actor: raw} : raw;
		const actor = oneLine(written);
		if (!actorIds.has(actor)) wrong(path, `is no actor of this file: ${actor}${suggestion(actor, actorIds)}`);
		return {actor, role};
	}

	function decodeAccount(raw: RawAccount, path: Path, earlier: readonly RawAccount[]): Account {
		const {when, text, paragraphs = [], claims = []} = raw;
		const source = oneLine(raw.source);
		if (!sourceIds.has(source)) {
			wrong([...path, 'source'], `is no source of this file: ${source}${suggestion(source, sourceIds)}`);
		}
		if (earlier.some(account => oneLine(account.source) === source)) {
			wrong([...path, 'source'], `has an account of this event already: ${source}; put the two together`);
		}
		return {
			...oneLines({source, when}),
			paragraphs,
			text: text.trim(),
			claims: claims.map((claim, index) => decodeClaim(claim, [...path, 'claims', index], paragraphs)),
		};
	}

	function decodeClaim(raw: RawClaim, path: Path, cited: readonly number[]): Claim {
		const {topic, says, unit, attributedTo, value, paragraphs = []} = raw;
		const outside = paragraphs.filter(paragraph => !cited.includes(paragraph));
		if (outside.length > 0)
			wrong([...path, 'paragraphs'], `not among the account's own paragraphs: ${outside.join(', ')}`);
		return {
			...oneLines({topic, says, unit, attributedTo}),
			...(value !== undefined && {value: decodeValue(value, [...path, 'value'])}),
			paragraphs,
		};
	}

	function decodeValue(raw: RawValue, path: Path): Value {
		if (typeof raw === 'number') return {type: 'number', number: raw};
		if ('over' in raw) return {type: 'over', over: raw.over};
		if ('about' in raw) return {type: 'about', about: raw.about};
		if ('date' in raw) return {type: 'date', date: decodeDate(raw.date, [...path, 'date'])};
		if ('is' in raw) return {type: 'word', word: oneLine(raw.is)};
		if ('min' in raw && raw.max !== undefined && raw.min > raw.max) wrong(path, 'has its min above its max');
		const {min, max} = {min: undefined, ...raw};
		return {type: 'range', ...(min !== undefined && {min}), ...(max !== undefined && {max})};
	}
}

function decodeActor(raw: NonNullable<Document['actors']>[number]): Actor {
	const {id, name, kind} = raw;
	return {
		...oneLines({id, name, kind}),
		aliases: (raw.aliases ?? []).map(oneLine),
		partOf: (raw.partOf ?? []).map(oneLine),
		extra: extraOf(raw),
	};
}

// Stands for a date that could not be read; a file that holds one is refused.
const placeholder = datePlaceholder();

function datePlaceholder(): Edtf {
	const date = parseEdtf('0001');
	if (date.type === 'fault') throw new Error(date.message);
	return date;
}

function suggestion(wanted: string, known: ReadonlySet<string>): string {
	const [first] = nearest(wanted, known);
	return first ? `, did you mean ${first}?` : '';
}

function oneLine(text: string): string {
	return text.replace(/\s*\n\s*/g, ' ').trim();
}

type Texts<T> = {readonly [K in keyof T as undefined extends T[K] ? never : K]: string} & {
	readonly [K in keyof T as undefined extends T[K] ? K : never]?: string;
};

/** The texts that are there, each as one line. */
function oneLines<T extends Readonly<Record<string, string | undefined>>>(texts: T): Texts<T> {
	const lines = Object.entries(texts).flatMap(([key, text]) =>
		text === undefined ? [] : [[key, oneLine(text)]],
	);
	return Object.fromEntries(lines) as Texts<T>;
}

function extraOf(raw: object): Extra {
	return Object.fromEntries(Object.entries(raw).filter(([key]) => key.startsWith('x-')));
}
