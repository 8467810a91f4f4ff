import {type Clause, type Constraint, everything, type Query} from './query.ts';

/** A term that isn't in a query yet: its text, and what it asks for. */
export type WrittenTerm = Constraint & {readonly text: string};

/** Adds a term at the end of a query. */
export function withTerm(query: Query, term: WrittenTerm): Query {
	const gap = /\S$/.test(query.text) ? ' ' : '';
	const end = query.text.length;
	return replacePart(query, {from: end, to: end}, gap, term);
}

/** Puts another term in the place of one of a query. */
export function withTermFor(query: Query, {from, to}: Clause, term: WrittenTerm): Query {
	return replacePart(query, {from, to}, '', term);
}

/** Removes a term from a query, with the space that would be left over. */
export function withoutTerm(query: Query, {from, to}: Clause): Query {
	const [before, after] = [query.text.slice(0, from), query.text.slice(to)];
	if (after.trim() === '') return replacePart(query, {from: before.trimEnd().length, to: query.text.length});
	const space = /\S$/.test(before) ? 0 : after.length - after.trimStart().length;
	return replacePart(query, {from, to: to + space});
}

/** Removes the last term of a query, with the space before it. */
export function withoutLastTerm(query: Query): Query {
	const last = query.clauses.at(-1);
	if (!last) return everything;
	const from = query.text.slice(0, last.from).trimEnd().length;
	return replacePart(query, {from, to: query.text.length});
}

/** Puts other bounds in the place of those that a query has. */
export function withBounds({text, clauses}: Query, bounds: readonly WrittenTerm[]): Query {
	const others = clauses.filter(({wanted}) => wanted.type !== 'from' && wanted.type !== 'to');
	const terms = others.map(clause => ({...clause, text: text.slice(clause.from, clause.to)}));
	return [...terms, ...bounds].reduce(withTerm, everything);
}

/** Gives `is:marked` in a query the rows that are marked now; the same object where the query doesn't have it. */
export function withMarks(query: Query, marked: ReadonlySet<number>): Query {
	const clauses = query.clauses.map(clause => withMarksIn(clause, marked));
	return clauses.every((clause, index) => clause === query.clauses[index]) ? query : {...query, clauses};
}

function withMarksIn(clause: Clause, marked: ReadonlySet<number>): Clause {
	const {wanted} = clause;
	if (wanted.type === 'is' && wanted.id === 'marked') return {...clause, wanted: {...wanted, rows: marked}};
	if (wanted.type !== 'view') return clause;
	const clauses = wanted.clauses.map(each => withMarksIn(each, marked));
	const isSame = clauses.every((each, index) => each === wanted.clauses[index]);
	return isSame ? clause : {...clause, wanted: {type: 'view', clauses}};
}

/** Replaces a part of a query's text by space and a term, or by nothing, and moves the terms behind it along. */
function replacePart(
	{text, clauses}: Query,
	{from, to}: {readonly from: number; readonly to: number},
	space = '',
	term?: WrittenTerm,
): Query {
	const by = space + (term?.text ?? '');
	const written = text.slice(0, from) + by + text.slice(to);
	if (written === '') return everything;
	const shift = by.length - (to - from);
	const place = {from: from + space.length, to: from + by.length};
	return {
		type: 'query',
		text: written,
		clauses: [
			...clauses.filter(clause => clause.to <= from),
			...(term ? [{wanted: term.wanted, excluded: term.excluded, ...place}] : []),
			...clauses
				.filter(clause => clause.from >= to)
				.map(clause => ({...clause, from: clause.from + shift, to: clause.to + shift})),
		],
	};
}
