import type {
	Account,
	Actor,
	ChronologyEvent,
	Claim,
	Extra,
	Link,
	Participation,
	Source,
	Value,
} from '../chronology/event.ts';
import type {RawChronology} from '../chronology/schema.ts';
import {type Chronology, chronologyOf} from '../chronology/store.ts';
import {type Clock, clockOf, isClock, utc} from '../dates/clock.ts';
import {isUndated, spanOf} from '../dates/edtf/bounds.ts';
import type {Edtf} from '../dates/edtf/form.ts';
import {parseEdtf} from '../dates/edtf/parse.ts';
import {adviceOn} from '../dates/typed/advice.ts';
import {nearest} from '../text/nearest.ts';
import {oneLine} from '../text/one-line.ts';
import {linkProblems} from './link-problems.ts';
import {slipProblems} from './plausibility.ts';
import type {Path, Problem} from './problem.ts';
import {actorProblems, duplicateIds} from './references.ts';

export type Decoded = {readonly chronology: Chronology; readonly problems: readonly Problem[]};

type RawEvent = RawChronology['events'][number];
type RawAccount = NonNullable<RawEvent['accounts']>[number];
type RawClaim = NonNullable<RawAccount['claims']>[number];
type RawLink = NonNullable<RawAccount['links']>[number];
type RawValue = NonNullable<RawClaim['value']>;

/** Reads the dates and references of a document; what is wrong with any is told, all of it. */
export function decode(document: RawChronology, isChecked = false): Decoded {
	const problems: Problem[] = [];
	const clock = decodeClock(document.timezone);
	const sources = (document.sources ?? []).map((raw, index) => decodeSource(raw, ['sources', index]));
	const actors = (document.actors ?? []).map(decodeActor);
	const sourceIds = new Set(sources.map(({id}) => id));
	const actorNames = new Map(actors.map(({id, name}) => [id, name]));
	const events = document.events.map((raw, index) => decodeEvent(raw, ['events', index]));
	problems.push(
		...duplicateIds('sources', sources),
		...duplicateIds('actors', actors),
		...duplicateIds('events', events),
		...actorProblems(actors),
		...linkProblems(events),
		...slipProblems(events, sources),
	);
	const chronology = chronologyOf({
		title: trimmedLine(document.title),
		...(document.description !== undefined && {description: document.description}),
		...(document.chronology !== undefined && {name: document.chronology}),
		...(document.timezone !== undefined && {timezone: clock.name}),
		...(document.$schema !== undefined && {schema: document.$schema}),
		extra: extraOf(document),
		sources,
		actors,
		events,
	});
	return {chronology, problems};

	function wrong(path: Path, message: string): void {
		problems.push({severity: 'error', path, message});
	}

	function decodeClock(timezone: string | undefined): Clock {
		if (timezone === undefined) return utc;
		const name = timezone.trim();
		// The bundled chronology was held against the format when it was built; its clock waits for a time that needs it.
		if (isChecked || isClock(name)) return clockOf(name);
		wrong(
			['timezone'],
			`isn't a time zone: ${name}; write an IANA name such as Asia/Baghdad, or an offset such as +03:00`,
		);
		return utc;
	}

	function decodeDate(text: string, path: Path): Edtf {
		const date = parseEdtf(text, clock);
		if (date.type !== 'fault') return date;
		wrong(path, adviceOn(text, 'date'));
		return placeholder;
	}

	function decodeSource(raw: NonNullable<RawChronology['sources']>[number], path: Path): Source {
		const {id, outlet, title, author, place, url, note, published} = raw;
		return {
			...oneLines({id, outlet, title, author, place, url, note}),
			...(published !== undefined && {published: decodeDate(published, [...path, 'published'])}),
			extra: extraOf(raw),
		};
	}

	function decodeEvent(raw: RawEvent, path: Path): ChronologyEvent {
		const {id, title, label, display, place} = raw;
		const date = raw.date === undefined ? undefined : decodeDate(raw.date, [...path, 'date']);
		return {
			...oneLines({id, title, label, display, place}),
			...(date && {date}),
			...(date && !isUndated(date) && {span: spanOf(date)}),
			actors: (raw.actors ?? []).map((actor, index) =>
				decodeParticipation(actor, [...path, 'actors', index]),
			),
			tags: (raw.tags ?? []).map(trimmedLine),
			accounts: (raw.accounts ?? []).map((account, index) =>
				decodeAccount(account, [...path, 'accounts', index], raw.accounts?.slice(0, index) ?? []),
			),
			extra: extraOf(raw),
		};
	}

	function decodeParticipation(raw: NonNullable<RawEvent['actors']>[number], path: Path): Participation {
		const {actor: written, role = 'named', as} = typeof raw === 'string' ? {actor: raw} : raw;
		const actor = trimmedLine(written);
		if (!actorNames.has(actor)) {
			wrong(path, `isn't an actor of this file: ${actor}${suggestion(actor, actorNames.keys())}`);
		}
		return {...oneLines({actor, as}), role, ...(typeof raw === 'string' ? {} : extraIn(raw))};
	}

	function decodeAccount(raw: RawAccount, path: Path, earlier: readonly RawAccount[]): Account {
		const {when, date, text, paragraphs = [], claims = [], links = []} = raw;
		const source = trimmedLine(raw.source);
		if (!sourceIds.has(source)) {
			wrong([...path, 'source'], `isn't a source of this file: ${source}${suggestion(source, sourceIds)}`);
		}
		if (earlier.some(account => trimmedLine(account.source) === source)) {
			wrong([...path, 'source'], `has an account of this event already: ${source}; put the two together`);
		}
		return {
			...oneLines({source, when}),
			...(date !== undefined && {date: decodeDate(date, [...path, 'date'])}),
			paragraphs,
			text: text.trim(),
			claims: claims.map((claim, index) => decodeClaim(claim, [...path, 'claims', index], paragraphs)),
			links: links.map((link, index) => decodeLink(link, [...path, 'links', index], paragraphs)),
			...extraIn(raw),
		};
	}

	function decodeLink(raw: RawLink, path: Path, cited: readonly number[]): Link {
		const {to, kind, says, paragraphs = []} = raw;
		checkCited(paragraphs, path, cited);
		return {...oneLines({to, says}), kind, paragraphs, ...extraIn(raw)};
	}

	function checkCited(paragraphs: readonly number[], path: Path, cited: readonly number[]): void {
		const outside = paragraphs.filter(paragraph => !cited.includes(paragraph));
		if (outside.length > 0)
			wrong([...path, 'paragraphs'], `not among the account's own paragraphs: ${outside.join(', ')}`);
	}

	function decodeClaim(raw: RawClaim, path: Path, cited: readonly number[]): Claim {
		const {topic, says, quote, unit, attributedTo, value, paragraphs = []} = raw;
		checkCited(paragraphs, path, cited);
		if (says === undefined && quote === undefined) wrong(path, 'says nothing: write says, or quote');
		const speaker = attributedTo === undefined ? undefined : trimmedLine(attributedTo);
		const name = speaker === undefined ? undefined : actorNames.get(speaker);
		return {
			...oneLines({topic, unit, attributedTo: name ?? attributedTo}),
			...(name !== undefined && speaker !== undefined && {speaker}),
			...(quote === undefined ? {says: trimmedLine(says ?? '')} : oneLines({says, quote})),
			...(value !== undefined && {value: decodeValue(value, [...path, 'value'])}),
			paragraphs,
			...extraIn(raw),
		};
	}

	function decodeValue(raw: RawValue, path: Path): Value {
		if (typeof raw === 'number') return {type: 'number', number: raw};
		if ('over' in raw) return {type: 'over', over: raw.over};
		if ('under' in raw) return {type: 'under', under: raw.under};
		if ('about' in raw) return {type: 'about', about: raw.about};
		if ('date' in raw) return {type: 'date', date: decodeDate(raw.date, [...path, 'date'])};
		if ('is' in raw) return {type: 'word', word: trimmedLine(raw.is)};
		if ('min' in raw && raw.max !== undefined && raw.min > raw.max) wrong(path, 'has its min above its max');
		const {min, max} = {min: undefined, ...raw};
		return {type: 'range', ...(min !== undefined && {min}), ...(max !== undefined && {max})};
	}
}

function decodeActor(raw: NonNullable<RawChronology['actors']>[number]): Actor {
	const {id, name, kind, office} = raw;
	return {
		...oneLines({id, name, kind, office}),
		aliases: (raw.aliases ?? []).map(trimmedLine),
		partOf: (raw.partOf ?? []).map(trimmedLine),
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

function suggestion(wanted: string, known: Iterable<string>): string {
	const [first] = nearest(wanted, known);
	return first ? `, did you mean ${first}?` : '';
}

function trimmedLine(text: string): string {
	return oneLine(text).trim();
}

type Texts<T> = {readonly [K in keyof T as undefined extends T[K] ? never : K]: string} & {
	readonly [K in keyof T as undefined extends T[K] ? K : never]?: string;
};

/** The texts that are there, each as one line. */
function oneLines<T extends Readonly<Record<string, string | undefined>>>(texts: T): Texts<T> {
	const lines = Object.entries(texts).flatMap(([key, text]) =>
		text === undefined ? [] : [[key, trimmedLine(text)]],
	);
	return Object.fromEntries(lines) as Texts<T>;
}

/** The same where there is any, since most claims have none. */
function extraIn(raw: object): {readonly extra?: Extra} {
	const extra = extraOf(raw);
	return Object.keys(extra).length > 0 ? {extra} : {};
}

function extraOf(raw: object): Extra {
	return Object.fromEntries(Object.entries(raw).filter(([key]) => key.startsWith('x-')));
}
