import assert from 'node:assert/strict';
import fc from 'fast-check';
import type {ChronologyEvent} from '../../source/chronology/event.ts';
import {type Reader, readers} from '../../source/readers/formats.ts';
import {formatProblem} from '../../source/readers/problem.ts';
import type {RowOptions} from '../../source/readers/row-reader.ts';
import {readRows} from '../../source/readers/rows.ts';
import {allRows} from '../fixtures.ts';

/** What a reader makes of a file: its events, and what is told, a line each. */
export type Outcome = {
	readonly title?: string;
	readonly timezone?: string | undefined;
	readonly events: readonly ChronologyEvent[];
	readonly told: readonly string[];
};

/** Reads a text that comes in pieces by the format of a row of the table. */
export async function readPieces(
	format: string,
	pieces: readonly string[],
	options: RowOptions = {},
): Promise<Outcome> {
	const reader = readers.find((each): each is Extract<Reader, {type: 'rows'}> => each.format === format);
	assert.ok(reader?.type === 'rows');
	const result = await readRows(reader, `a.${format}`, inOrder(pieces), options);
	if (result.type === 'refused')
		return {
			events: [],
			told: result.problems.map(problem => formatProblem('', problem).slice(1).trimStart()),
		};
	const {chronology, warnings} = result;
	return {
		title: chronology.title,
		timezone: chronology.timezone,
		events: allRows(chronology).map(row => chronology.get(row)),
		told: warnings.map(problem => formatProblem('', problem).slice(1).trimStart()),
	};
}

async function* inOrder(pieces: readonly string[]): AsyncGenerator<string> {
	yield* pieces;
}

/** Any text made of the words of a format and of other characters reads the same in whatever pieces it comes, and never throws. */
export async function assertAnyPieces(
	format: string,
	whole: string,
	words: readonly string[],
): Promise<void> {
	const piece = fc.oneof(
		{weight: 5, arbitrary: fc.constantFrom(...words)},
		{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 4})},
	);
	const torn = fc
		.tuple(fc.nat(whole.length), fc.nat(60), fc.array(piece, {maxLength: 12}))
		.map(([from, length, inserted]) => whole.slice(0, from) + inserted.join('') + whole.slice(from + length));
	const text = fc.oneof(
		torn,
		fc.array(piece, {maxLength: 40}).map(parts => parts.join('')),
	);
	await fc.assert(
		fc.asyncProperty(text, fc.array(fc.nat(), {maxLength: 6}), async (given, cuts) => {
			const at = [0, ...cuts.map(cut => cut % (given.length + 1)).toSorted((a, b) => a - b), given.length];
			const pieces = at.slice(1).map((end, index) => given.slice(at[index], end));
			assert.deepEqual(await readPieces(format, pieces), await readPieces(format, [given]));
		}),
		{numRuns: 300},
	);
}
