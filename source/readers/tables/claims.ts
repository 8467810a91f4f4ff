import type {RawClaim} from '../../chronology/schema.ts';
import {perObject} from '../../lookup/memo.ts';
import type {Columns} from './columns.ts';
import type {TableRow} from './layout.ts';

/** The most columns of no known meaning that are kept of a row. */
export const mostClaims = 60;

/** What stands in the columns that have no other meaning, as claims: the name of the column is the topic. */
export function claimsOf(
	{cell}: TableRow,
	names: readonly string[],
	used: ReadonlySet<number | undefined>,
): RawClaim[] {
	const claims: RawClaim[] = [];
	for (const [column, topic] of names.entries()) {
		const says = cell(column);
		if (says !== '' && says !== '-' && !used.has(column) && claims.length < mostClaims)
			claims.push(claimOf(topic, says));
	}
	return claims;
}

/** A claim in the words of a cell, with its value where that is a plain number. */
export function claimOf(topic: string, says: string): RawClaim {
	const isNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(says);
	return {topic, says, ...(isNumber && {value: Number(says)})};
}

/** The texts of claims that rows are searched by. */
export function wordsOf(claims: readonly RawClaim[]): readonly string[] {
	return claims.flatMap(({topic, says = ''}) => [topic, says]);
}

/** The columns of any table that have a meaning. */
export const columnsInUse = perObject((columns: Columns): ReadonlySet<number> => {
	const {byRole, actors, tags, others, calendar = -1, endTime = -1} = columns;
	return new Set([
		...byRole.values(),
		...actors,
		...tags,
		calendar,
		endTime,
		...others.map(({column}) => column),
	]);
});
