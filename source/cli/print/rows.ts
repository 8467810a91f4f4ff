import {citationFormats} from '../../chronology/citation-format.ts';
import type {Rows} from '../../chronology/lists.ts';
import type {Chronology} from '../../chronology/store.ts';
import type {Personal} from '../../query/personal.ts';
import {notSelected, type Query, workFor} from '../../query/query.ts';
import {wordOffers, wordOfferText} from '../../query/word-offers.ts';
import {plural} from '../../text/english.ts';
import {type Format, type Page, writerOf, writers} from '../../writers/index.ts';
import type {Options} from '../options/options.ts';
import {listNames} from './names.ts';
import {complain, exitCodes, print} from './print.ts';

/** What is printed in place of opening the viewer: rows of a chronology, and the page that they are printed on. */
export type Printed = {
	readonly chronology: Chronology;
	readonly rows: Rows;
	readonly page: Omit<Page, 'measure'>;
	/** Whether each character takes one cell, so that nothing has to be loaded to measure text. */
	readonly isPlain: boolean;
	/** The filter that selected the rows, to be named if it selected none, and the user's additions that it was read with. */
	readonly query: Query;
	readonly personal: Personal;
	/** How many undated events the filter leaves out because they have no date. */
	readonly leftOut: number;
	/** The id of the one event that is to be printed. */
	readonly at?: string;
};

/** Prints what the command line asks for. Resolves to the exit code. */
export async function printRows(printed: Printed, options: Options): Promise<number> {
	const {rows, query, leftOut, at} = printed;
	if (leftOut > 0) complain(leftOutLine(leftOut));
	const code = await printRequest(printed, options);
	const isHidden = at !== undefined && rows.length === 0;
	// Actors and sources are listed though no event is left, unless the filter hides the event that is asked for.
	const isOfNames = options.request === 'actors' || options.request === 'sources';
	if (code !== exitCodes.fine || rows.length > 0 || (isOfNames && !isHidden)) return code;
	if (isHidden) complain(`${notSelected(at)}: ${query.text}`);
	else complain(noneLine(printed));
	return exitCodes.nothing;
}

async function printRequest(
	{chronology, rows, page, isPlain}: Printed,
	{request, format = writers[0].format}: Options,
): Promise<number> {
	const {notation, events, differences} = writerOf(format);
	if (request && !differences) return refuseFormat(request, format);
	if (request === 'actors' || request === 'sources')
		return print(listNames(chronology, rows, request, format), notation);
	const sourceless = isOfSources(format)
		? rows.filter(row => chronology.countAt('source', row) === 0).length
		: 0;
	if (sourceless > 0)
		complain(`${plural(sourceless, 'event')} without a source: ${format} lists sources alone`);
	const measure = isPlain
		? (text: string) => text.length
		: (await import('../../viewer/screen/text.ts')).cellWidth;
	const write = await ((request === 'differences' && differences) || events)();
	return print(write(chronology, rows, {...page, measure}), notation);
}

/** The most events that are looked through to offer another term for a word that none of them holds. */
const mostOffered = 2 ** 16;

function noneLine({chronology, query, personal}: Printed): string {
	if (query.text === '') return 'no events';
	// A word may not have been looked for in events that another term leaves out.
	if (chronology.size <= mostOffered) for (const _ of workFor(chronology, query.clauses, 0));
	const offer = wordOfferText(wordOffers(chronology, query, personal));
	return `no event matches ${query.text}${offer && `: ${offer}`}`;
}

/** Refuses a format that prints events alone, and names those that print lists, too. */
function refuseFormat(request: string, format: Format): number {
	const others = writers.map(writer => writer.format).filter(each => writerOf(each).differences);
	complain(`--format ${format} prints events: write --${request} --format ${others.join('|')}`);
	return exitCodes.usage;
}

function isOfSources(format: Format): boolean {
	return citationFormats.some(each => each.format === format && each.isOfSources);
}

function leftOutLine(count: number): string {
	return count === 1
		? '1 undated event is left out: it matches no year'
		: `${count} undated events are left out: they match no year`;
}
