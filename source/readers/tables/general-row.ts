import type {RawAccount} from '../../chronology/schema.ts';
import {perValue} from '../../lookup/memo.ts';
import type {Builder} from '../builder.ts';
import type {GivenEvent} from '../given.ts';
import type {KeyParts} from '../keyed/part.ts';
import type {CellOf} from '../keyed/raw-cells.ts';
import type {CellDate, DateOrder} from './cell-date.ts';
import {claimsOf, columnsInUse} from './claims.ts';
import {type Columns, calendarIn} from './columns.ts';
import {given} from './given.ts';
import {columnKey} from './header.ts';
import {columnsThere, keysWithin, type TableRow} from './layout.ts';
import {excerptOf, partsOf} from './parts.ts';
import type {ColumnRole} from './roles.ts';
import {type RowDate, rowDate} from './row-date.ts';
import {sourcesOf} from './sources.ts';

/** What the rows of a table are read by: what its columns hold, and what they are called. */
export type Context = {
	readonly columns: Columns;
	readonly names: readonly string[];
	readonly into: Builder;
	/** The ids of the actors of a cell, and of the sources of two, and the tags of a cell: many rows share them. */
	readonly actorsIn: (cell: string) => readonly string[];
	readonly sourcesIn: (names: string, link: string) => readonly string[];
	readonly tagsIn: (cell: string) => readonly string[];
	/** The date of a row. */
	readonly dateIn: (said: Said, endTime: string, order: DateOrder) => RowDate;
};

/** The most cells of which the ids are kept. */
const mostCells = 2 ** 16;

/** What the rows of a table are read by, for a builder. */
export function contextOf(columns: Columns, names: readonly string[], into: Builder): Context {
	const sourcesNamed = perValue(
		(cell: string) => sourcesOf(cell, '').map(source => into.source(source)),
		mostCells,
	);
	const actorCalled = perValue((name: string) => into.actor({name}), mostCells);
	// Where one column tells the date, many rows have it in common.
	const isAlone = ['end', 'year', 'month', 'day', 'time'].every(
		role => !columns.byRole.has(role as ColumnRole),
	);
	const dates = perValue((order: DateOrder) =>
		perValue((cell: string) => dateOf(role => (role === 'date' ? cell : ''), '', order), mostCells),
	);
	return {
		...{columns, names, into},
		actorsIn: cell => partsOf(cell, /[;|\n]/).map(actorCalled),
		sourcesIn: (cell, link) =>
			link === '' ? sourcesNamed(cell) : sourcesOf(cell, link).map(source => into.source(source)),
		tagsIn: perValue((cell: string) => partsOf(cell, /[;|,\n]/), mostCells),
		dateIn: (said, endTime, order) => (isAlone ? dates(order)(said('date')) : dateOf(said, endTime, order)),
	};
}

/** What the rows of any table are found by; nothing where another cell tells in which calendar their dates are. */
export function keyPartsOf({
	columns,
	into,
	actorsIn,
	sourcesIn,
	tagsIn,
	dateIn,
}: Context): KeyParts | undefined {
	const {byRole, calendar, endTime, actors, tags} = columns;
	if (calendar !== undefined) return undefined;
	const at = (...roles: readonly ColumnRole[]) => columnsThere(...roles.map(role => byRole.get(role)));
	return {
		id: at('id'),
		words: at('title', 'text', 'date'),
		date: order => ({
			columns: dateColumnsOf(columns),
			make(cell) {
				const {date, doubts} = dateIn(role => cell(byRole.get(role)), cell(endTime), order);
				return {...(date.type === 'date' && {date: date.text}), doubts};
			},
		}),
		actor: actors.map(column => ({columns: [column], marks: ';|\n', make: cell => actorsIn(cell(column))})),
		source: [
			{
				columns: at('source', 'link'),
				make(cell) {
					const sources = sourcesIn(cell(byRole.get('source')), cell(byRole.get('link')));
					return sources.length > 0 ? sources : [into.dataSet()];
				},
			},
		],
		tag: tags.map(column => ({columns: [column], make: cell => tagsIn(cell(column))})),
	};
}

/** The columns that tell when an event was. */
export function dateColumnsOf({byRole, endTime}: Columns): readonly number[] {
	const roles: readonly ColumnRole[] = ['date', 'end', 'year', 'month', 'day', 'time'];
	return columnsThere(...roles.map(role => byRole.get(role)), endTime);
}

/** What the cells of a row are, by role; each empty where there is none. */
type Said = (role: ColumnRole) => string;

/** Hands a row of any table to the builder. */
export function takeRow(
	row: TableRow,
	order: DateOrder,
	{columns, names, into, actorsIn, sourcesIn, tagsIn, dateIn}: Context,
): void {
	const {cell, place} = row;
	const said: Said = role => cell(columns.byRole.get(role));
	const titled = said('title') || excerptOf(said('text'));
	const reason = reasonToSkip(row, columns, titled || writtenDate(said));
	if (reason !== undefined) {
		into.leaveOut(place, reason);
		return;
	}
	const {date, doubts} = dateIn(said, cell(columns.endTime), order);
	for (const doubt of doubts) into.warn(place, doubt);
	const sources = sourcesIn(said('source'), said('link'));
	const keys = {
		id: said('id'),
		date: date.type === 'date' ? date.text : undefined,
		actors: eachOnce(columns.actors.flatMap(column => actorsIn(cell(column)))),
		sources: sources.length > 0 ? eachOnce(sources) : [into.dataSet()],
		tags: eachOnce(columns.tags.flatMap(column => tagsIn(cell(column)))),
	};
	into.event(place, () => eventOf(row, {...keys, titled, date}, columns, names), keysWithin(row, keys));
}

type Known = {
	readonly id: string;
	readonly titled: string;
	readonly date: CellDate;
	readonly actors: readonly string[];
	readonly sources: readonly string[];
	readonly tags: readonly string[];
};

function eventOf(
	row: TableRow,
	{id, titled, date, actors, sources, tags}: Known,
	columns: Columns,
	names: readonly string[],
): GivenEvent {
	const {cell} = row;
	const said: Said = role => cell(columns.byRole.get(role));
	const title = titled || titleWithout(cell, columns);
	const account: Omit<RawAccount, 'source'> = {
		...given('when', whenIn(cell, date, columns)),
		text: said('text') || title,
	};
	return {
		...given('id', id),
		...(date.type === 'date' && {date: date.text}),
		...{title, actors: [...actors], tags: [...tags]},
		...given('place', said('place')),
		accounts: sources.map((source, index) => ({
			source,
			...account,
			...(index === 0 && {claims: claimsOf(row, names, columnsInUse(columns))}),
		})),
	};
}

/** The title of a row that has neither one nor a text. */
export function titleWithout(cell: CellOf, {byRole, tags, actors}: Columns): string {
	const said: Said = role => cell(byRole.get(role));
	const about = [...tags.map(cell), said('place')].filter(Boolean).slice(0, 3).join(', ');
	return about || actors.map(cell).find(Boolean) || writtenDate(said);
}

/** What a row says of its date beside its date in EDTF. */
export function whenIn(cell: CellOf, date: CellDate, {byRole, calendar, others}: Columns): string {
	const said: Said = role => cell(byRole.get(role));
	const when = [
		inCalendar(said('when'), cell(calendar)),
		saysMore(date) ? writtenDate(said) : '',
		...others.map(({column}) => cell(column)),
	];
	return [...new Set(when.filter(Boolean))].join('; ');
}

/** The texts of a list without those that stand before. */
function eachOnce(texts: readonly string[]): readonly string[] {
	return texts.length < 2 ? texts : [...new Set(texts)];
}

function dateOf(said: Said, endTime: string, order: DateOrder): RowDate {
	const {date, doubts} = rowDate(
		{
			date: said('date'),
			end: said('end') && [said('end'), endTime].filter(Boolean).join(' '),
			year: said('year'),
			month: said('month'),
			day: said('day'),
			time: said('time'),
		},
		order,
	);
	if (date.type !== 'unread') return {date, doubts};
	return {date, doubts: [...doubts, `${date.why}; the event has no date, and keeps these words`]};
}

function saysMore(date: CellDate): boolean {
	return date.type === 'unread' || (date.type === 'date' && date.saysMore);
}

/** A date as it was written, with the calendar that it is in where that isn't the Gregorian one. */
function inCalendar(words: string, calendar: string): string {
	return words === '' || calendarIn(columnKey(calendar)) === undefined ? words : `${words} (${calendar})`;
}

/** The date of a row as its cells have it. */
function writtenDate(said: Said): string {
	const start = said('date') || [said('day'), said('month'), said('year')].filter(Boolean).join(' ');
	const end = said('end');
	return [start, said('time'), end && `to ${end}`].filter(Boolean).join(' ');
}

/** Why a row can't be an event; `undefined` where it can. */
function reasonToSkip(
	{cell}: TableRow,
	{byRole, others, calendar}: Columns,
	what: string,
): string | undefined {
	if (what === '') return 'has neither a date nor a title';
	if (/^:?-{2,}:?$/.test(what)) return 'is a line of dashes';
	// The calendar may be that of dates beside the Gregorian ones.
	if (byRole.has('when') || others.length > 0) return undefined;
	const other = calendar === undefined ? undefined : calendarIn(columnKey(cell(calendar)));
	if (other === undefined) return undefined;
	const date = cell(byRole.get('date')) || cell(byRole.get('year'));
	return `“${date}” is in ${other} (“${cell(calendar)}”), which annals doesn't convert: add a column with the Gregorian date`;
}
