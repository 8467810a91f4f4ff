import type {Work} from '../chronology/finding.ts';
import type {Chronology} from '../chronology/store.ts';
import {perObject} from '../lookup/memo.ts';
import {grouped} from '../text/english.ts';
import {type Fault, fault} from '../text/fault.ts';
import {nameWork} from './name-table.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import {type Clause, everything, type Query} from './query.ts';
import {farField, resolve} from './resolve.ts';
import {termsIn} from './syntax.ts';

/** The most characters of a filter. */
const longest = 10_000;

/** Reads the text of a filter for a chronology; the fault is about the first term that can't be read or resolved. */
export function parseQuery(
	text: string,
	chronology: Chronology,
	personal: Personal = nothingPersonal,
): Query | Fault {
	if (text.length > longest)
		return fault(
			`is longer than ${grouped(longest)} characters, which is the most for a filter`,
			0,
			text.length,
		);
	const clauses: Clause[] = [];
	for (const term of termsIn(text, chronology.clock)) {
		if ('type' in term) return term;
		const {criterion, excluded, from, valueFrom, to} = term;
		const wanted = resolve(criterion, chronology, personal, name => viewQuery(chronology, personal, name));
		if (wanted.type === 'misread') return fault(wanted.message, valueFrom, to);
		clauses.push({wanted, excluded, from, to});
	}
	return text === '' ? everything : {type: 'query', text, clauses};
}

/** The fault at the first term of a filter whose name can't be looked up yet without a key having to wait. */
export function notListedYet(text: string, chronology: Chronology): Fault | undefined {
	const unlisted = unlistedIn(text, chronology);
	if (!unlisted) return undefined;
	const {name, valueFrom, to} = unlisted;
	return fault(`“${name}” can't be looked up yet: the names are still being listed`, valueFrom, to);
}

/** The work that lists the names among which the first of these is to be looked up. */
export function listingFor(text: string, chronology: Chronology): Work {
	const unlisted = unlistedIn(text, chronology);
	return unlisted ? nameWork(chronology, unlisted.field) : [];
}

/** The first name of a filter that can't be looked up yet, its field, and where it stands. */
function unlistedIn(text: string, chronology: Chronology) {
	if (text.length > longest) return undefined;
	for (const term of termsIn(text, chronology.clock)) {
		if ('type' in term) return undefined;
		const {criterion, valueFrom, to} = term;
		const field = farField(criterion, chronology);
		if (field && 'name' in criterion) return {name: criterion.name, field, valueFrom, to};
	}
	return undefined;
}

const viewQueries = perObject((_: Chronology) =>
	perObject((_: Personal) => new Map<string, Query | Fault>()),
);

/**
 * The named filter of the user as a query, or why it can't be read; `undefined` where no filter has the name. Named filters
 * may use one another, and each is read once for a chronology and the user's additions.
 */
export function viewQuery(
	chronology: Chronology,
	personal: Personal,
	name: string,
): Query | Fault | undefined {
	const queries = viewQueries(chronology)(personal);
	const known = queries.get(name);
	const text = personal.views.get(name);
	if (known || text === undefined) return known;
	// A filter that is needed again while it is being read uses itself.
	queries.set(name, fault('is defined by itself', 0, text.length));
	const query = parseQuery(text, chronology, personal);
	queries.set(name, query);
	return query;
}
