import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import type {ChronologyEvent} from '../source/chronology/event.ts';
import type {Chronology} from '../source/chronology/store.ts';
import {parseQuery} from '../source/query/parse.ts';
import type {Query} from '../source/query/query.ts';
import {readChronology} from '../source/readers/index.ts';
import {formatProblem} from '../source/readers/problem.ts';

/** The text of a file in test/fixtures. */
export function fixture(name: string): string {
	return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** Reads a chronology that nothing may be wrong with. */
export async function read(text: string, name = 'file'): Promise<Chronology> {
	const reading = await readChronology(name, text);
	if (reading.type === 'refused') assert.fail(JSON.stringify(reading.problems));
	assert.deepEqual(reading.warnings, []);
	return reading.chronology;
}

/** Reads a chronology that warnings are told of. */
export async function readDoubtful(text: string, name = 'file'): Promise<Chronology> {
	const reading = await readChronology(name, text);
	if (reading.type === 'refused') assert.fail(JSON.stringify(reading.problems));
	assert.notDeepEqual(reading.warnings, []);
	return reading.chronology;
}

/** All that is told about a text, a line each with the line and column that it is about, without the file's name. */
export async function placedComplaints(text: string, name = 'file'): Promise<readonly string[]> {
	const reading = await readChronology(name, text);
	const problems = reading.type === 'read' ? reading.warnings : reading.problems;
	return problems.map(problem => formatProblem('', problem).slice(1).trimStart());
}

/** The same with lines alone. */
export async function complaints(text: string, name = 'file'): Promise<readonly string[]> {
	return (await placedComplaints(text, name)).map(told => told.replace(/^(\d+):\d+:/, '$1:'));
}

/** Every event of a chronology, in order. */
export function allEvents(chronology: Chronology): readonly ChronologyEvent[] {
	return allRows(chronology).map(row => chronology.get(row));
}

/** Every row of a chronology. */
export function allRows({size}: Chronology): readonly number[] {
	return Array.from({length: size}, (_, row) => row);
}

export const gullRock: Chronology = await read(fixture('gull-rock.yaml'), 'gull-rock.yaml');

/** Longer and busier than the other: what tests of the viewer move about in. */
export const orvel: Chronology = await read(fixture('orvel.yaml'), 'orvel.yaml');

/** Small: sources stand to one another in every way, quote, cite and link, and people hold offices. */
export const weirEnd: Chronology = await read(fixture('weir-end.yaml'), 'weir-end.yaml');

/** Small: dated with every honesty, by the hour, open at an end, disputed, and not at all. */
export const tideMill: Chronology = await read(fixture('tide-mill.yaml'), 'tide-mill.yaml');

/** A text read as a query that nothing may be wrong with. */
export function queryOf(text: string, chronology: Chronology = orvel): Query {
	const query = parseQuery(text, chronology);
	if (query.type === 'fault') assert.fail(`${text}: ${query.message}`);
	return query;
}
