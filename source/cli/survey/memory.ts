import {totalmem} from 'node:os';
import {constrainedMemory} from 'node:process';
import {grouped} from '../../text/english.ts';
import {shellWord} from '../../text/shell-word.ts';
import {unpackedName} from '../input/bytes.ts';

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

/** What is known of a file while it is read: its rows so far, the share of it that these are, and how it begins. */
type Reading = {
	readonly name: string;
	readonly rows: number;
	readonly share: number | undefined;
	readonly start: string;
};

/** Says why a file has more rows than memory holds, and what to do about it; nothing where it hasn't, or that can't be told yet. */
export function tooManyRows(
	{name, rows, share = 1, start}: Reading,
	memory = memoryHere(),
): string | undefined {
	if (rows < enough || share <= 0) return undefined;
	const all = Math.round(rows / Math.min(1, share));
	const needed = all * bytesPerRow;
	if (needed <= memory) return undefined;
	const about = Number(all.toPrecision(2));
	return `has about ${grouped(about)} rows, which need ${gibibytes(needed)} of memory, and there are ${gibibytes(memory)}: read fewer, as in ${fewerRows(name, start)}`;
}

function gibibytes(bytes: number): string {
	return `${grouped(Math.max(1, Math.round(bytes / gigabyte)))} GiB`;
}

/** A command by which only some rows of a file are read: a table's first line has to come with them. */
function fewerRows(name: string, start: string): string {
	if (name === '-') return '… | grep 2020- | annals -';
	const file = shellWord(name);
	const [all, first] =
		unpackedName(name) === name
			? [`cat ${file}`, `head -n 1 ${file}`]
			: [`zcat ${file}`, `zcat ${file} | head -n 1`];
	if (/^\s*[[{]/.test(start)) return `${all} | grep 2020- | annals -`;
	return `{ ${first}; ${all} | grep 2020-; } | annals -`;
}
