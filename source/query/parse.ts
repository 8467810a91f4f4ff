import type {Chronology} from '../chronology/store.ts';
import {type Fault, fault} from '../text/fault.ts';
import {nothingPersonal, type Personal} from './personal.ts';
import {type Clause, everything, type Query} from './query.ts';
import {resolve} from './resolve.ts';
import {termsIn} from './syntax.ts';

/** Reads the text of a filter for a chronology; the fault is about the first term that can't be read or resolved. */
export function parseQuery(
	text: string,
	chronology: Chronology,
	personal: Personal = nothingPersonal,
): Query | Fault {
	const clauses: Clause[] = [];
	for (const term of termsIn(text, chronology.clock)) {
		if ('type' in term) return term;
		const {criterion, excluded, from, valueFrom, to} = term;
		const wanted = resolve(criterion, chronology, personal);
		if (wanted.type === 'misread') return fault(wanted.message, valueFrom, to);
		clauses.push({wanted, excluded, from, to});
	}
	return text === '' ? everything : {type: 'query', text, clauses};
}
