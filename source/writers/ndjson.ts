import {differencesOf} from '../chronology/differences.ts';
import type {Rows} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {differenceTree} from './differences.ts';
import {eventTree, headTree} from './json.ts';
import {formatJsonLine} from './json-text.ts';

/** Writes events one a line, behind a line that is the document without its events. */
export function* writeNdjson(chronology: Chronology, rows: Rows): Iterable<string> {
	yield `${formatJsonLine(headTree(chronology, rows))}\n`;
	for (const row of rows) yield `${formatJsonLine(eventTree(chronology.make(row)))}\n`;
}

/** Writes differences one a line; a source that is silent has no claims. */
export function* writeDifferencesNdjson(chronology: Chronology, rows: Rows): Iterable<string> {
	for (const difference of differencesOf(chronology, rows))
		yield `${formatJsonLine(differenceTree(chronology, difference))}\n`;
}
