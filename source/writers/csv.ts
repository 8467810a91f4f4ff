import {sidesOf} from '../chronology/comparison.ts';
import {differencesOf} from '../chronology/differences.ts';
import type {ChronologyEvent} from '../chronology/event.ts';
import type {Rows} from '../chronology/lists.ts';
import {type Chronology, outletOf} from '../chronology/store.ts';
import {valueTree} from '../chronology/value.ts';
import {type Cell, csvRow} from './csv-text.ts';
import {formatJsonLine} from './json-text.ts';

/** The columns of events, each with what it holds. Annals finds them by these names when it reads the table. */
const columns: readonly (readonly [
	name: string,
	cell: (event: ChronologyEvent, chronology: Chronology) => Cell,
])[] = [
	['id', ({id}) => id],
	['date', ({date}) => date?.text],
	[
		'display date',
		({display, accounts}) => display ?? (accounts.length === 1 ? accounts[0]?.when : undefined),
	],
	['title', ({title}) => title],
	['place', ({place}) => place],
	['actors', ({actors}, {actors: known}) => actors.map(({actor}) => known.get(actor)?.name ?? actor)],
	['tags', ({tags}) => tags],
	['source', ({accounts}, chronology) => accounts.map(({source}) => outletOf(chronology, source))],
	['url', ({accounts: [first]}, {sources}) => first && sources.get(first.source)?.url],
	['text', toldBy],
];

/** Writes a table with an event a row. What several sources say stands in one cell, each behind its name; claims and links have no place. */
export function* writeCsv(chronology: Chronology, rows: Rows): Iterable<string> {
	yield csvRow(columns.map(([name]) => name));
	for (const row of rows) {
		const event = chronology.make(row);
		yield csvRow(columns.map(([, cell]) => cell(event, chronology)));
	}
}

function toldBy({accounts}: ChronologyEvent, chronology: Chronology): string {
	const [first, ...others] = accounts;
	if (first && others.length === 0) return first.text;
	return accounts.map(({source, text}) => `${outletOf(chronology, source)}: ${text}`).join('\n\n');
}

/** Writes a table of differences with a claim a row; a source that is silent has a row without words. */
export function* writeDifferencesCsv(chronology: Chronology, rows: Rows): Iterable<string> {
	yield csvRow([
		'event',
		'date',
		'title',
		'topic',
		'sign',
		'source',
		'says',
		'quote',
		'value',
		'unit',
		'attributed to',
	]);
	for (const {row, topic} of differencesOf(chronology, rows)) {
		const event = chronology.get(row);
		const told = [event.id, event.date?.text, event.title, topic.topic, topic.sign];
		for (const {source, claims} of sidesOf(event, topic)) {
			const outlet = outletOf(chronology, source);
			if (claims.length === 0) yield csvRow([...told, outlet, ...Array.from({length: 5}, () => '')]);
			for (const {says, quote, value, unit, attributedTo} of claims)
				yield csvRow([
					...told,
					outlet,
					says,
					quote,
					value && valueText(valueTree(value)),
					unit,
					attributedTo,
				]);
		}
	}
}

function valueText(tree: ReturnType<typeof valueTree>): string {
	return typeof tree === 'number' ? String(tree) : formatJsonLine(tree);
}
