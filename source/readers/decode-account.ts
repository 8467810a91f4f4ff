import type {Account, Claim, ClaimFields, ClaimValue, Link, Participation} from '../chronology/event.ts';
import type {RawAccount, RawClaim, RawEvent, RawLink, RawValue} from '../chronology/schema.ts';
import {enumerate} from '../text/english.ts';
import {nearest} from '../text/nearest.ts';
import {type DecodeContext, decodeDate, extraIn, line, withoutMissing} from './decode-field.ts';
import type {Path} from './problem.ts';

/** Makes of an actor of an event, who may stand there by id alone, what it has to do with the event. */
export function decodeParticipation(
	raw: NonNullable<RawEvent['actors']>[number],
	path: Path,
	{actorNames, wrong}: DecodeContext,
): Participation {
	const {actor: written, role = 'named', as} = typeof raw === 'string' ? {actor: raw} : raw;
	const actor = line(written);
	if (!actorNames.has(actor)) {
		wrong(path, `no actor has the id ${actor}${suggestion(actor, actorNames.keys(), 'actors')}`);
	}
	const extra = typeof raw === 'string' ? undefined : extraIn(raw);
	return withoutMissing<Participation>({actor, role, as: line(as), extra});
}

/** Makes an account of an event in memory; `earlier` are the accounts that stand before it in the event. */
export function decodeAccount(
	raw: RawAccount,
	path: Path,
	earlier: readonly RawAccount[],
	context: DecodeContext,
): Account {
	const {paragraphs = [], claims = [], links = []} = raw;
	const {sourceIds, wrong} = context;
	const source = line(raw.source);
	if (!sourceIds.has(source)) {
		wrong(
			[...path, 'source'],
			`no source has the id ${source}${suggestion(source, sourceIds.keys(), 'sources')}`,
		);
	}
	if (earlier.some(account => line(account.source) === source)) {
		wrong([...path, 'source'], `has an account of this event already: ${source}; put the two together`);
	}
	return withoutMissing<Account>({
		source,
		when: line(raw.when),
		date: decodeDate(raw.date, [...path, 'date'], context),
		paragraphs,
		text: raw.text.trim(),
		claims: claims.map((claim, index) => decodeClaim(claim, [...path, 'claims', index], paragraphs, context)),
		links: links.map((link, index) => decodeLink(link, [...path, 'links', index], paragraphs, context)),
		extra: extraIn(raw),
	});
}

function decodeLink(raw: RawLink, path: Path, cited: readonly number[], {wrong}: DecodeContext): Link {
	const {paragraphs = []} = raw;
	checkCited(paragraphs, path, cited, wrong);
	return withoutMissing<Link>({
		to: line(raw.to),
		kind: raw.kind,
		says: line(raw.says),
		paragraphs,
		extra: extraIn(raw),
	});
}

function decodeClaim(raw: RawClaim, path: Path, cited: readonly number[], context: DecodeContext): Claim {
	const {says, quote, attributedTo, value, paragraphs = []} = raw;
	checkCited(paragraphs, path, cited, context.wrong);
	if (says === undefined && quote === undefined) context.wrong(path, 'says nothing: write says, or quote');
	const cites = line(attributedTo);
	const name = cites === undefined ? undefined : context.actorNames.get(cites);
	const fields = withoutMissing<ClaimFields>({
		topic: line(raw.topic),
		value: value === undefined ? undefined : decodeValue(value, [...path, 'value'], context),
		unit: line(raw.unit),
		attributedTo: name ?? cites,
		speaker: name === undefined ? undefined : cites,
		paragraphs,
		extra: extraIn(raw),
	});
	if (quote === undefined) return {...fields, says: line(says ?? '')};
	return {...fields, ...(says !== undefined && {says: line(says)}), quote: line(quote)};
}

function checkCited(
	paragraphs: readonly number[],
	path: Path,
	cited: readonly number[],
	wrong: DecodeContext['wrong'],
): void {
	const outside = paragraphs.filter(paragraph => !cited.includes(paragraph));
	if (outside.length === 0) return;
	const said = `${enumerate(outside.map(String), 'and')} ${outside.length === 1 ? "isn't" : "aren't"}`;
	wrong(
		[...path, 'paragraphs'],
		`${said} among the paragraphs of the account: write ${outside.length === 1 ? 'it' : 'them'} there, too`,
	);
}

function decodeValue(raw: RawValue, path: Path, context: DecodeContext): ClaimValue {
	if (typeof raw === 'number') return {type: 'number', number: raw};
	if ('over' in raw) return {type: 'over', over: raw.over};
	if ('under' in raw) return {type: 'under', under: raw.under};
	if ('about' in raw) return {type: 'about', about: raw.about};
	if ('date' in raw) return {type: 'date', date: decodeDate(raw.date, [...path, 'date'], context)};
	if ('is' in raw) return {type: 'word', word: line(raw.is)};
	if ('min' in raw && raw.max !== undefined && raw.min > raw.max)
		context.wrong(path, 'has its min above its max');
	const {min, max} = {min: undefined, ...raw};
	return {type: 'range', ...(min !== undefined && {min}), ...(max !== undefined && {max})};
}

function suggestion(unknown: string, known: Iterable<string>, list: string): string {
	const [first] = nearest(unknown, known);
	return first === undefined ? `: add it to ${list}` : `; did you mean ${first}?`;
}
