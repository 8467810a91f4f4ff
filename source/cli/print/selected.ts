import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import {daysWanted} from '../../query/days-wanted.ts';
import type {Query} from '../../query/query.ts';
import {select, unsearchedCount} from '../../query/select.ts';
import {settleUndated, undatedLeftOut} from '../../query/undated.ts';
import {plural} from '../../text/english.ts';
import {writerOf} from '../../writers/index.ts';
import type {FileOptions} from '../options/file-options.ts';
import type {Options} from '../options/options.ts';
import {showProgress} from './print.ts';

/** The days of the events that are to be kept when a file is read, where no others are needed to print what is asked for. */
export function daysToKeep(
	{request, at, format, terms}: Options,
	files: readonly string[],
): Pick<FileOptions, 'within'> {
	const isByEvent = format !== undefined && writerOf(format).isByEvent;
	if (!isByEvent || request || at !== undefined || files.length !== 1) return {};
	const within = daysWanted(terms.map(({text}) => text).join(' '));
	return within ? {within} : {};
}

/** To put the words of an event into an index takes a tenth of the time in which it is made and looked through. */
const indexGain = 10;

/** The rows that a query selects, and how many undated events it leaves out because they have no date. */
export async function selectedRows(
	{chronology, indexWords}: {readonly chronology: Chronology; readonly indexWords?: () => Promise<void>},
	query: Query,
): Promise<{readonly rows: Rows; readonly leftOut: number}> {
	if (indexWords && unsearchedCount(chronology, query.clauses) > chronology.size / indexGain) {
		const shown = showProgress(`looking through ${plural(chronology.size, 'event')} …`);
		await indexWords();
		shown.end();
	}
	settleUndated(chronology, query);
	return {rows: select(chronology, query), leftOut: undatedLeftOut(chronology, query)};
}
