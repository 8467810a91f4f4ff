import {totalmem} from 'node:os';
import {constrainedMemory} from 'node:process';
import {grouped} from '../../text/english.ts';
import {shellWord} from '../../text/shell-word.ts';

/** So many bytes of memory a row takes whose text stays in the file, as measured with a million: its columns, its share of names and of the index of words. */
const bytesPerRow = 250;
/** From so many rows on it can be told how many there will be. */
const enough = 10_000;
const gigabyte = 2 ** 30;

/** The bytes of memory that this machine, or the part of it that the process is in, has. */
export function memoryHere(): number {
	const given = constrainedMemory();
	return given > 0 ? Math.min(given, totalmem()) : totalmem();
}

/** Those of a row that is left out for its days, of which only the id is kept. */
const bytesPerId = 20;

/** What is known of a file while it is read: its rows so far, how many of them are kept if not all are, and the share of it that these are. */
type Reading = {
	readonly name: string;
	readonly rows: number;
	readonly kept?: number;
	readonly share: number | undefined;
};

/** Says why a file has more rows than memory holds, and what to do about it; nothing where it hasn't, or that can't be told yet. */
export function tooManyRows(
	{name, rows, kept = rows, share = 1}: Reading,
	memory = memoryHere(),
): string | undefined {
	if (rows < enough || share <= 0) return undefined;
	const part = Math.min(1, share);
	const needed = Math.round((kept * bytesPerRow + (rows - kept) * bytesPerId) / part);
	if (needed <= memory) return undefined;
	const about = Number(Math.round(kept / part).toPrecision(2));
	return `has about ${grouped(about)} rows, which need ${gibibytes(needed)} of memory, and there are ${gibibytes(memory)}: read fewer, as in ${fewerRows(name)}`;
}

function gibibytes(bytes: number): string {
	return `${grouped(Math.max(1, Math.round(bytes / gigabyte)))} GiB`;
}

/** A command by which the events of a year alone are read. */
function fewerRows(name: string): string {
	const from = name === '-' ? '… | annals -' : `annals ${shellWord(name)}`;
	return `${from} --year 2020 --format ndjson | annals -`;
}
