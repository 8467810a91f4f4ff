import {type DateKeys, dateKeysOf} from '../chronology/date-keys.ts';
import type {GrowingColumns, NumberedField, NumberedRow} from '../chronology/growing-columns.ts';
import {numberedId} from '../chronology/row.ts';
import type {When} from '../chronology/when.ts';
import type {Clock} from '../dates/clock.ts';
import {cleanText, oneLine} from '../text/clean.ts';
import type {RowPlace} from './problem.ts';
import type {SourceNumbers} from './source-numbers.ts';

/** Takes rows of a file by numbers, where their events are made when they are shown. */
export type NumberedRows = {
	/** The clock by which dates are placed. */
	readonly clock: () => Clock;
	/** The keys of a date in EDTF; nothing where it isn't EDTF, or where only instants tell what came first. */
	readonly keysOf: (date: string | undefined) => DateKeys | undefined;
	/** The numbers of ids or tags in a field; nothing where one of them isn't kept as it is written. */
	readonly numbersOf: (field: NumberedField, texts: readonly string[]) => readonly number[] | undefined;
	/** The number of a source whose outlet, title and day stand in bytes. */
	readonly sourceInBytes: SourceNumbers;
	/** The number of an id or a tag, if a row has it. */
	readonly find: (field: NumberedField, text: string) => number | undefined;
	/** The id of the next row, if it has none of its own. */
	readonly nextId: () => string;
	/** Adds a row unless one has its id; tells whether it did. */
	readonly add: (row: NumberedRow, place: RawPlace) => boolean;
	/** Tells what is doubtful about a row. */
	readonly warn: (place: RawPlace, message: string) => void;
};

/** Where the bytes of a row are in its file, and the line where it begins. */
export type RawPlace = {offset: number; length: number; line: number};

/** What makes rows of numbers: the columns that they are added to, what places a date by the clock, and what keeps sources and where rows are. */
export type NumberedTarget = {
	readonly sourceInBytes: SourceNumbers;
	readonly columns: GrowingColumns;
	readonly clock: () => Clock;
	readonly whenOf: (date: string | undefined) => When | false;
	readonly addAt: (offset: number, length: number, line: number, number: number) => void;
	readonly warn: (place: RowPlace, message: string) => void;
};

/** Makes what takes rows by numbers. */
export function numberedRows({
	columns,
	sourceInBytes,
	clock,
	whenOf,
	addAt,
	warn,
}: NumberedTarget): NumberedRows {
	return {
		sourceInBytes,
		clock,
		warn: ({line}, message) => warn({line, column: 1}, message),
		keysOf(date) {
			const when = clock().isFixed && whenOf(date);
			return when ? dateKeysOf(when) : undefined;
		},
		numbersOf(field, texts) {
			if (texts.some(text => lineOf(text) !== text)) return undefined;
			return texts.map(text => columns.numberOf(field, text));
		},
		find: columns.findNumber,
		nextId: () => numberedId(columns.size + 1),
		add(row, {offset, length, line}) {
			const {kept} = columns;
			if (!columns.addNumbered(row)) return false;
			if (columns.kept > kept) addAt(offset, length, line, columns.size);
			return true;
		},
	};
}

/** A text of a reader as one line, made safe to be shown. */
export function lineOf(text: string): string {
	return oneLine(cleanText(text)).trim();
}
