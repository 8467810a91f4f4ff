import type {Chronology} from '../model/chronology.ts';
import {notSelected} from '../query/query.ts';
import type {Page} from '../writers/index.ts';
import {listing} from './listing.ts';
import type {Options} from './options.ts';
import {complain, exitCodes, print} from './print.ts';

/** What is printed in place of opening the viewer: which rows, in which form, on what page. */
export type Printed = {
	readonly chronology: Chronology;
	readonly rows: readonly number[];
	readonly page: Omit<Page, 'measure'>;
	/** Whether each character takes one cell, so that nothing has to be loaded to measure it. */
	readonly isPlain: boolean;
	/** The filter that left the rows, to be named where it left none. */
	readonly filter: string;
	/** How many undated events the filter leaves out for want of a date. */
	readonly leftOut: number;
	/** The id of the event that alone is asked for. */
	readonly at?: string;
};

/** Prints what the command line asks for; gives the exit code. */
export async function printRows(
	{chronology, rows, page, isPlain, filter, leftOut, at}: Printed,
	{asks, format = 'text'}: Options,
): Promise<number> {
	if (leftOut > 0) complain(leftOutLine(leftOut));
	if (asks === 'actors' || asks === 'sources') return print(listing(chronology, rows, asks, format), format);
	const measure = isPlain ? (text: string) => text.length : (await import('../view/text.ts')).cellWidth;
	if (asks === 'differences') {
		const {writeDifferencesJson, writeDifferencesText} = await import('../writers/differences.ts');
		const write = format === 'json' ? writeDifferencesJson : writeDifferencesText;
		return print(write(chronology, rows, {...page, measure}), format);
	}
	const {writers} = await import('../writers/index.ts');
	const writer = writers.find(known => known.format === format);
	const code = await print(writer?.write(chronology, rows, {...page, measure}) ?? [], format);
	if (code !== exitCodes.fine || rows.length > 0) return code;
	complain(
		at !== undefined
			? `${notSelected(at)}: ${filter}`
			: filter === ''
				? 'there is no event'
				: `no event matches ${filter}`,
	);
	return exitCodes.nothing;
}

function leftOutLine(count: number): string {
	return count === 1
		? '1 undated event is left out: it matches no year'
		: `${count} undated events are left out: they match no year`;
}
