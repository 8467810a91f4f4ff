import type {Chronology} from '../chronology/store.ts';
import {fold} from '../text/fold.ts';
import {nearestAmong} from '../text/nearest.ts';
import {calledBy, idAt, namesIn, withWords} from './name-table.ts';
import {wordsOf} from './name-words.ts';
import {isIdIn, type Named, type NamedField, namedBy} from './named.ts';

export type Resolution =
	| {readonly type: 'found'; readonly id: string}
	| {readonly type: 'ambiguous' | 'unknown'; readonly message: string};

/** The most that are told of those that a name may mean; thousands may bear it. */
const mostTold = 10;

/** Finds what a name means: by exact id, else by id or name without case, else by whole words that only one of all has in a name. */
export function resolveName(chronology: Chronology, field: NamedField, wanted: string): Resolution {
	if (isIdIn(chronology, field, wanted)) return {type: 'found', id: wanted};
	const table = namesIn(chronology, field);
	const called = calledBy(table, fold(wanted.trim()), mostTold + 1);
	const numbers = called.length > 0 ? called : withWords(table, wordsOf(wanted), mostTold + 1);
	const [first] = numbers;
	if (first !== undefined && numbers.length === 1) return {type: 'found', id: idAt(table, first)};
	const namedAt = (number: number): Named => namedBy(chronology, field, idAt(table, number));
	const quoted = `“${wanted}”`;
	if (first !== undefined) {
		const found = numbers.slice(0, mostTold).map(namedAt);
		const candidates = found.map(({names}) => names[0] ?? '');
		const more = numbers.length > mostTold ? ' …' : '';
		// Where several share the whole name, writing more of it doesn't help.
		const areTold = called.length === 0 && new Set(candidates).size === found.length;
		const message = areTold
			? `${quoted} may be any of ${list(candidates)}${more}: write more of the name`
			: `${quoted} may be any of ${list(found.map(({id}) => id))}${more}: write the id`;
		return {type: 'ambiguous', message};
	}
	const count = table.names.size;
	const near = nearestAmong(wanted, table.compared);
	const known = Array.from({length: Math.min(5, count)}, (_, number) => namedAt(number).names[0] ?? '');
	const hint =
		near.length > 0 ? `near it: ${list(near)}` : `there are ${list(known)}${count > 5 ? ' …' : ''}`;
	return {
		type: 'unknown',
		message: `no ${field === 'says' ? 'actor' : field} is called ${quoted}${known.length > 0 ? `; ${hint}` : ''}`,
	};
}

function list(names: readonly string[]): string {
	return names.join(', ');
}
