import type {Reader} from './formats.ts';
import {keptRows} from './kept-rows.ts';
import type {Problem} from './problem.ts';
import type {ReadResult} from './result.ts';
import type {RowOptions} from './row-reader.ts';

/** Reads a file of a format that is read row by row. A file of which no row can be used is refused. */
export async function readRows(
	{title, read}: Extract<Reader, {type: 'rows'}>,
	name: string,
	chunks: AsyncIterable<string>,
	options: RowOptions,
	kept = keptRows(titleOf(name)),
): Promise<ReadResult> {
	await read(chunks, kept.into, options);
	const {chronology, problems, lineOf, isChronology} = kept.made();
	if (chronology.size > 0 || (isChronology && problems.length === 0))
		return {type: 'read', chronology, warnings: problems, lineOf: async id => lineOf(id)};
	return withoutEvents(title, problems);
}

/** Refuses a file of a format of which no row can be used. */
export function withoutEvents(
	title: string,
	problems: readonly Problem[],
): Extract<ReadResult, {type: 'refused'}> {
	const none = {
		severity: 'error',
		path: [],
		message: `is ${title}, and holds no event that can be read`,
	} as const;
	return {type: 'refused', problems: [none, ...problems]};
}

/** The name of a file without its folder and its extension, for a chronology without a title of its own. */
export function titleOf(name: string): string {
	if (name === '-') return 'Standard input';
	const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	return base.replace(/(?<=.)(?:\.[^.]{1,8}){1,2}$/, '').replaceAll('_', ' ') || name;
}
