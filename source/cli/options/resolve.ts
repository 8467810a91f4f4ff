import type {Chronology} from '../../chronology/store.ts';
import {resolveName} from '../../query/names.ts';
import {parseQuery} from '../../query/parse.ts';
import type {Personal} from '../../query/personal.ts';
import type {Query} from '../../query/query.ts';
import {nearest} from '../../text/nearest.ts';
import {parseReading} from '../../viewer/reading.ts';
import type {Reading} from '../../viewer/state.ts';
import {type Misuse, misuse} from './arguments.ts';
import type {Options} from './options.ts';

/** The part of a command line that only a chronology can tell the meaning of. */
export type Asked = {
	readonly type: 'asked';
	readonly query: Query;
	readonly at?: number;
	readonly reading?: Reading;
};

/** Reads filter, event and source against the chronology; what can't be meant is told with its flag. */
export function askedOf(options: Options, chronology: Chronology, personal: Personal): Asked | Misuse {
	const query = queryOf(options, chronology, personal);
	if (query.type === 'misuse') return query;
	const at = options.at === undefined ? undefined : chronology.rowOf(options.at);
	if (options.at !== undefined && at === undefined) return unknownEvent(options.at, chronology);
	const reading = options.read === undefined ? undefined : readingOf(options.read, chronology);
	if (reading?.type === 'misuse') return reading;
	return {type: 'asked', query, ...(at !== undefined && {at}), ...(reading && {reading})};
}

/** The query that the flags amount to; each is read by itself first, so that it can be named. */
function queryOf({terms}: Options, chronology: Chronology, personal: Personal): Query | Misuse {
	for (const {flag, text} of terms) {
		const query = parseQuery(text, chronology, personal);
		if (query.type === 'fault') return misuse(`${flag}: ${inFlags(query.message, flag)}`);
	}
	const whole = parseQuery(terms.map(({text}) => text).join(' '), chronology, personal);
	const flags = [...new Set(terms.map(({flag}) => flag))].join(', ');
	return whole.type === 'fault' ? misuse(`${flags}, together: ${whole.message}`) : whole;
}

/** An advice with its terms as flags, where one of these flags was given: “write --from 2020-11 --to 2020-11”. */
function inFlags(message: string, flag: string): string {
	const isDated = ['--year', '--from', '--to'].includes(flag);
	return isDated ? message.replace(/\b(year|from|to|is):(?=\S)/g, '--$1 ') : message;
}

function readingOf(written: string, chronology: Chronology): Reading | Misuse {
	const reading = parseReading(written);
	if (reading.type === 'compare') return reading;
	const found = resolveName(chronology, 'source', reading.id);
	return found.type === 'found' ? {type: 'source', id: found.id} : misuse(`--read: ${found.message}`);
}

function unknownEvent(id: string, chronology: Chronology): Misuse {
	const ids = Array.from({length: chronology.size}, (_, row) => chronology.get(row).id);
	const near = nearest(id, ids);
	return misuse(
		`--at: no event has the id ${id}; ${near.length > 0 ? `near it: ${near.join(', ')}` : '--format json shows them'}`,
	);
}
