import type {Work} from '../chronology/finding.ts';
import type {Chronology} from '../chronology/store.ts';
import {lastNamed, perObject, perValue} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {dateOffers} from './date-offers.ts';
import type {Facet, FacetField} from './facet.ts';
import {valuesOf} from './facet-values.ts';
import {facetsOf, maskBeside} from './facets.ts';
import {type Field, fields} from './fields.ts';
import {linkOffers} from './linked-events.ts';
import {type NameOffers, typedOffers} from './name-offers.ts';
import {wordsOf} from './name-words.ts';
import type {NamedField} from './named.ts';
import {viewQuery} from './parse.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import {personalOffers} from './personal-offers.ts';
import {areKnown, type Clause} from './query.ts';
import {farField, resolve} from './resolve.ts';
import {quoteValue, readTerm, type Token, tokensIn, withoutBackslashes} from './syntax.ts';

/** A text that may replace what stands from offset `from` up to `to`. */
export type Completion = {
	readonly insert: string;
	readonly label: string;
	/** How many events it selects together with the terms on all other fields. */
	readonly count?: number;
	readonly from: number;
	readonly to: number;
};

/** The part of a term at the caret: what of it is typed before the caret, and where the whole part stands. */
type Unfinished = {
	readonly minus: string;
	readonly typed: string;
	readonly from: number;
	readonly to: number;
} & ({readonly type: 'field' | 'word'} | {readonly type: 'value'; readonly field: string});

type Offer = Pick<Facet, 'value' | 'label' | 'count'> & {readonly field: Field['name']};

/** What candidates are taken from, and the terms beside the unfinished one. */
type Scope = {
	readonly chronology: Chronology;
	readonly personal: Personal;
	readonly rest: readonly Clause[];
	/** The rows that the other terms select on all fields but one; nothing where these are all. */
	readonly maskBeside: (field: FacetField) => {readonly mask: Uint8Array | undefined};
	/** What is offered of a field for what is typed, by a name of its own. */
	readonly named: (name: string) => NameOffers;
	/** The work that looks for more of what was asked for last. */
	readonly work: () => Work;
};

/** The most searches of which is kept what they have found. */
const mostSearches = 8;

type OtherTerms = {readonly text: string; readonly tokens: readonly Token[]};

/** The scope of the terms beside the unfinished one, which stay the same while that is typed. */
const scopes = perObject((chronology: Chronology) =>
	perObject((personal: Personal) =>
		lastNamed(
			({text}: OtherTerms) => text,
			({tokens}): Scope => {
				const rest = clausesOf(tokens, chronology, personal);
				const maskOf = (field: FacetField) => ({mask: maskBeside(chronology, {clauses: rest}, field)});
				const kept = perValue(maskOf);
				const isKnown = () => areKnown(chronology, rest);
				const beside = (field: FacetField) => (isKnown() ? kept : maskOf)(field);
				const search = (name: string) => typedOffers(chronology, name, beside, mostOffered);
				const searches = perValue(search, mostSearches);
				let last: readonly NameOffers[] = [];
				return {
					...{chronology, personal, rest, maskBeside: beside},
					named(name) {
						const named = (isKnown() ? searches : search)(name);
						last = [...last, named].slice(-searchedFields.length);
						return named;
					},
					*work() {
						for (const each of last) yield* each.work();
					},
				};
			},
		),
	),
);

/** The most completions that are offered. */
export const mostOffered = 50;
const searchedFields: readonly NamedField[] = ['actor', 'source', 'tag'];

/** The completions at the caret, 50 at most: fields, then values, the most frequent first. */
export function completionsOf(
	chronology: Chronology,
	text: string,
	caret: number,
	personal: Personal = nothingPersonal,
): readonly Completion[] {
	const unfinished = partAt(text, tokensIn(text), caret);
	if (!unfinished) return [];
	const {minus, typed, from, to} = unfinished;
	const scope = scopeBeside(chronology, text, unfinished, personal);
	const {rest} = scope;
	const allowed = fields.filter(
		({name, isRepeatable}) =>
			isRepeatable || (minus === '' && !rest.some(({wanted}) => wanted.type === name)),
	);
	const gap = to === text.length || /\S/.test(text.charAt(to)) ? ' ' : '';
	const completed = ({field, value, count}: Offer, label: string): Completion => {
		const insert = `${minus}${field}:${quoteValue(value)}${gap}`;
		return {insert, label, ...(count !== undefined && {count}), from, to};
	};
	if (unfinished.type === 'value') {
		const field = allowed.find(({name}) => name === unfinished.field.toLowerCase());
		const offers = field ? offersFor(scope, field.name, typed) : [];
		return offers.slice(0, mostOffered).map(offer => completed(offer, offer.label));
	}
	const begun = allowed
		.filter(({name}) => name.startsWith(typed.toLowerCase()))
		.map(({name}) => ({insert: `${minus}${name}:`, label: `${name}:`, from, to}));
	const words = unfinished.type === 'word' ? wordsOf(typed) : '';
	const named =
		words.length < 2 ? [] : searchedFields.flatMap(field => namedOffers(scope, field, typed, true));
	const values = named.map(offer => completed(offer, `${offer.field}:${offer.label}`));
	return [...begun, ...values].slice(0, mostOffered);
}

/** The work that looks for more completions at the caret, where there are very many names. */
export function completionWork(
	chronology: Chronology,
	text: string,
	caret: number,
	personal: Personal,
): Work {
	const unfinished = partAt(text, tokensIn(text), caret);
	if (!unfinished) return [];
	completionsOf(chronology, text, caret, personal);
	return scopeBeside(chronology, text, unfinished, personal).work();
}

function scopeBeside(
	chronology: Chronology,
	text: string,
	{from, to}: Unfinished,
	personal: Personal,
): Scope {
	return scopes(chronology)(personal)({
		text: `${text.slice(0, from)}\n${text.slice(to)}`,
		tokens: [...tokensIn(text).filter(token => token.to <= from), ...tokensIn(text, to)],
	});
}

/** The text with a completion inserted, and the offset of the caret behind it. */
export function applyCompletion(
	text: string,
	{insert, from, to}: Completion,
): {readonly text: string; readonly caret: number} {
	return {text: text.slice(0, from) + insert + text.slice(to), caret: from + insert.length};
}

/** The place of the word before the caret, where the name of a field begins with it. */
export function fieldBegunAt(
	text: string,
	caret: number,
): {readonly from: number; readonly to: number} | undefined {
	const part = partAt(text, tokensIn(text), caret);
	if (part?.type !== 'word' || part.typed === '' || part.to > caret) return undefined;
	const typed = part.typed.toLowerCase();
	return fields.some(({name}) => name.startsWith(typed)) ? part : undefined;
}

/** The part of a token at the caret; `undefined` right before a token, and in quoted text to search for. */
function partAt(text: string, tokens: readonly Token[], caret: number): Unfinished | undefined {
	const at = Math.min(Math.max(caret, 0), text.length);
	const token = tokens.find(({from, to}) => from <= at && at <= to);
	if (!token) return {type: 'word', minus: '', typed: '', from: at, to: at};
	const {field, quotes, from, valueFrom} = token;
	if (from === at) return undefined;
	const minus = token.excluded ? '-' : '';
	if (at < valueFrom) {
		return {type: 'field', minus, typed: text.slice(from + minus.length, at), from, to: valueFrom};
	}
	// An open quotation mark takes in the rest of the text, but the user means a name that ends at the caret.
	const to = quotes === 'open' ? at + (/^\S*/.exec(text.slice(at))?.[0].length ?? 0) : token.to;
	const written = text.slice(valueFrom, quotes === 'closed' && at === to ? at - 1 : at);
	const typed = quotes === 'none' ? written : withoutBackslashes(written.slice(1));
	if (field !== undefined) return {type: 'value', minus, field, typed, from, to};
	return quotes === 'none' ? {type: 'word', minus, typed, from, to} : undefined;
}

/** The clauses of all terms that can be read; each is read by itself, so that a fault in one spares the others. */
function clausesOf(tokens: readonly Token[], chronology: Chronology, personal: Personal): readonly Clause[] {
	return tokens.flatMap(token => {
		const term = readTerm(token, chronology.clock);
		if ('type' in term) return [];
		const {criterion, excluded, from, to} = term;
		if (farField(criterion, chronology)) return [];
		const wanted = resolve(criterion, chronology, personal, name => viewQuery(chronology, personal, name));
		return wanted.type === 'misread' ? [] : [{wanted, excluded, from, to}];
	});
}

function offersFor(scope: Scope, field: Field['name'], typed: string): readonly Offer[] {
	switch (field) {
		case 'actor':
		case 'says':
		case 'source':
		case 'tag':
			return namedOffers(scope, field, typed, false);
		case 'year':
			return byCount(facetsIn(scope, field).filter(({value}) => value.startsWith(typed)));
		case 'from':
		case 'to':
			return dateOffers(
				scope.chronology,
				scope.rest,
				valuesOf(scope.chronology, 'year').values,
				field,
				typed,
			).slice(0, mostOffered);
		case 'is':
			return facetsIn(scope, field).filter(({value}) => value.startsWith(fold(typed)));
		case 'link':
			return linkOffers(scope.chronology, scope.rest, typed);
		case 'view':
			return personalOffers(scope.chronology, scope.personal, scope.rest, typed);
	}
}

/** Offers the values that are named as what is typed, whole or by a word of it; among very many, those that are found so far. */
function namedOffers(scope: Scope, field: NamedField, typed: string, isWord: boolean): readonly Offer[] {
	return scope.named(JSON.stringify([field, typed, isWord])).found();
}

function facetsIn({chronology, personal, rest}: Scope, field: FacetField): readonly Facet[] {
	return facetsOf(chronology, {type: 'query', text: '', clauses: rest}, [field], personal);
}

function byCount(offers: readonly Offer[]): readonly Offer[] {
	return offers.toSorted((a, b) => (b.count ?? 0) - (a.count ?? 0));
}
