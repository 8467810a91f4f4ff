import {fold} from '../../text/fold.ts';

/** The row of a table that names its columns: the names as they are written, and folded with blanks for all marks. */
export type Header = {
	readonly line: number;
	readonly names: readonly string[];
	readonly keys: readonly string[];
	/** Whether the table names no columns, so that their names are numbers from 1. */
	readonly isNumbered: boolean;
};

export function headerOf(cells: readonly string[], line: number): Header {
	const width = cells.findLastIndex(cell => cell.trim() !== '') + 1;
	const names = cells.slice(0, width).map((cell, index) => cell.trim() || `Column ${index + 1}`);
	return {line, names, keys: names.map(columnKey), isNumbered: false};
}

/** A name of a column without case, accents and marks: “Start_Date” and “startDate” are “start date”. */
export function columnKey(name: string): string {
	const apart = name.replace(/([a-z])([A-Z])/g, '$1 $2');
	return fold(apart)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/** The column of a name, as it is written or folded; `undefined` where there is none. */
export function columnOf({names, keys}: Header, name: string): number | undefined {
	const exact = names.indexOf(name.trim());
	const index = exact >= 0 ? exact : keys.indexOf(columnKey(name));
	return index < 0 ? undefined : index;
}

/** The columns of a table in words, to be told to a user. */
export function listColumns({names}: Header): string {
	const shown = names.slice(0, 30).map(name => (name.length > 40 ? `${name.slice(0, 39)}…` : name));
	return shown.length < names.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
