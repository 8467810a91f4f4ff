import {type Chronology, eventIdsIn} from '../../chronology/store.ts';
import {resolveName} from '../../query/names.ts';
import {parseQuery} from '../../query/parse.ts';
import type {Personal} from '../../query/personal.ts';
import type {Query} from '../../query/query.ts';
import {select} from '../../query/select.ts';
import {quoteValue, quoteWord} from '../../query/syntax.ts';
import {nearest} from '../../text/nearest.ts';
import type {Reading} from '../../viewer/state/mode.ts';
import {parseReading} from '../../viewer/state/reading.ts';
import {type Misuse, misuse} from './arguments.ts';
import type {Options} from './options.ts';

/** What the query, the event and the source of a command line are in a chronology. */
export type Resolved = {
	readonly type: 'resolved';
	readonly query: Query;
	readonly at?: number;
	readonly reading?: Reading;
};

/** Finds what the options name in a chronology. A misuse names the flag that is wrong. */
export function resolveOptions(
	options: Options,
	chronology: Chronology,
	personal: Personal,
): Resolved | Misuse {
	const query = queryOf(options, chronology, personal);
	if (query.type === 'misuse') return query;
	const at = options.at === undefined ? undefined : chronology.rowOf(options.at);
	if (options.at !== undefined && at === undefined) return unknownEvent(options.at, chronology);
	const reading = options.read === undefined ? undefined : readingOf(options.read, chronology);
	if (reading?.type === 'misuse') return reading;
	return {type: 'resolved', query, ...(at !== undefined && {at}), ...(reading && {reading})};
}

/** Reads the query that all flags make together. Each is read alone first, so that an error can name the flag that has it. */
function queryOf({terms}: Options, chronology: Chronology, personal: Personal): Query | Misuse {
	for (const {flag, text} of terms) {
		const query = parseQuery(text, chronology, personal);
		if (query.type === 'fault') return misuse(`${flag}: ${withFlags(query.message, flag)}`);
	}
	const whole = parseQuery(terms.map(({text}) => text).join(' '), chronology, personal);
	const flags = [...new Set(terms.map(({flag}) => flag))].join(', ');
	return whole.type === 'fault' ? misuse(`${flags}, together: ${whole.message}`) : whole;
}

/** Writes the terms of an advice as flags if it is about a flag of dates: “write --from 2020-11 --to 2020-11”. */
function withFlags(message: string, flag: string): string {
	const isDated = ['--year', '--from', '--to'].includes(flag);
	return isDated ? message.replace(/\b(year|from|to|is):(?=\S)/g, '--$1 ') : message;
}

function readingOf(written: string, chronology: Chronology): Reading | Misuse {
	const reading = parseReading(written);
	if (reading.type === 'compare') return reading;
	const found = resolveName(chronology, 'source', reading.id);
	return found.type === 'found' ? {type: 'source', id: found.id} : misuse(`--read: ${found.message}`);
}

/** Says that there is no event of an id, and which ids are near it, if there aren't more than so many events. */
export function unknownEvent(id: string, chronology: Chronology, most = mostLookedThrough): Misuse {
	const isSmall = chronology.size <= most;
	const near = isSmall ? nearest(id, [...eventIdsIn(chronology)]) : [];
	const offered = near.length > 0 || !isSmall ? near : idsFoundBy(id, chronology).slice(0, 3);
	return misuse(
		`--at: no event has the id ${id}; ${offered.length > 0 ? `near it: ${offered.join(', ')}` : '--format json shows them'}`,
	);
}

/** The most events among which one is looked for whose id is near another one. */
const mostLookedThrough = 50_000;

/** The ids of the events that have the words of a text, or else its date, those of the shortest time first. */
function idsFoundBy(text: string, chronology: Chronology): readonly string[] {
	const words = text
		.split(/[\s_-]+/)
		.filter(Boolean)
		.map(quoteWord);
	const date = quoteValue(text);
	// To look for words takes long where there are many events.
	const filters = chronology.size <= mostLookedThrough ? [words.join(' ')] : [];
	for (const filter of [...filters, `from:${date} to:${date}`]) {
		const query = parseQuery(filter, chronology);
		const rows = query.type === 'query' ? select(chronology, query) : [];
		if (rows.length === 0 || rows.length === chronology.size) continue;
		const lengthOf = (row: number) => (chronology.latest[row] ?? 0) - (chronology.earliest[row] ?? 0);
		return Array.from(rows)
			.toSorted((a, b) => lengthOf(a) - lengthOf(b))
			.map(row => chronology.get(row).id);
	}
	return [];
}
