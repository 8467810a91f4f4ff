import {fold} from '../../text/fold.ts';
import {type DateOrder, dateForms, excerpt} from './cell-date.ts';
import {columnsInUse} from './claims.ts';
import {columnNames} from './column-names.ts';
import {type Columns, columnsOf, givenColumns} from './columns.ts';
import {contextOf, keyPartsOf, takeRow} from './general-row.ts';
import {generalWords} from './general-words.ts';
import {type Header, listColumns} from './header.ts';
import type {Layout, Table, TableRow} from './layout.ts';

/** How the rows of any table become events, by columns that are found by their names or named by the user; or why they can't. */
export function openGeneral({header, sample, into, options}: Table): Layout | string {
	const given = givenColumns(header, options.columns ?? new Map());
	if (typeof given === 'string') return given;
	const found = columnsOf(header, sample, given);
	const columns = withWordsAsDate(found);
	const {byRole} = columns;
	if (!byRole.has('date') && !byRole.has('year')) return noDate(columns, header, sample);
	const column = byRole.get('date') ?? byRole.get('year') ?? 0;
	const values = sample.map(cells => cells[column] ?? '');
	const era = given.has('date') ? undefined : otherEra(header.keys[column] ?? '', values);
	if (era !== undefined) return inOtherCalendar(header.names[column] ?? '', era);
	if (columns.isGuess) {
		const name = header.names[byRole.get('date') ?? 0];
		into.warn(
			{line: header.line, column: 1},
			`no column has a name that is known for dates: “${name}” holds dates and is taken for it; --columns date=NAME names another`,
		);
	}
	const titled = byRole.has('title') || byRole.has('text') ? columns : withTitle(columns, sample);
	const context = contextOf(titled, header.names, into);
	const take = (row: TableRow, order: DateOrder) => takeRow(row, order, context);
	const dateColumns = [byRole.get('date'), byRole.get('end')].filter(column => column !== undefined);
	const keys = keyPartsOf(context);
	return {dateColumns, take, words: (into, by) => generalWords(into, by, context), ...(keys && {keys})};
}

/** Without a column of Gregorian dates, one of dates as they were written is read, if it may hold some. */
function withWordsAsDate(columns: Columns): Columns {
	const {byRole} = columns;
	const words = byRole.get('when');
	if (words === undefined || byRole.has('date') || byRole.has('year')) return columns;
	const roles = new Map(byRole);
	roles.delete('when');
	return {...columns, byRole: roles.set('date', words)};
}

function noDate({others}: Columns, header: Header, sample: readonly (readonly string[])[]): string {
	const [other] = others;
	if (other) return inOtherCalendar(header.names[other.column] ?? '', other.calendar);
	const called = header.keys.findIndex(key => columnNames.date.includes(key));
	const cell = sample.map(cells => cells[called]?.trim()).find(Boolean);
	if (called >= 0 && cell !== undefined)
		return `“${header.names[called]}” holds no dates that can be read, but such as “${excerpt(cell)}”: ${dateForms}, or name another column with --columns date=NAME`;
	return `has no column of dates: its columns are ${listColumns(header)}; --columns date=NAME,title=NAME names them`;
}

function inOtherCalendar(name: string, calendar: string): string {
	return `the dates of “${name}” are in ${calendar}, which annals doesn't convert: add a column with the Gregorian date`;
}

/** Calendars in which a column whose name is in their letters has numbers of years as these, if it has no others. */
const otherEras = [
	{calendar: 'a calendar of the Hijra', letters: /[\u0600-\u06ff]/, from: '1280', to: '1460'},
	{calendar: 'the Buddhist calendar', letters: /[\u0e00-\u0e7f]/, from: '2350', to: '2650'},
];

/** The calendar whose years are those of our time in a column: 1399, 2563. */
function otherEra(key: string, values: readonly string[]): string | undefined {
	const found = otherEras.find(({letters}) => letters.test(key));
	// A date in words of the same letters is read as what it says.
	const numbers = values.filter(value => !found?.letters.test(value.replace(/\p{Nd}/gu, '')));
	const years = numbers.flatMap(value => /(?<!\d)\d{4}(?!\d)/.exec(fold(value)) ?? []);
	const isOther = (year: string) => found && year >= found.from && year <= found.to;
	return years.length > 0 && years.every(isOther) ? found?.calendar : undefined;
}

/** The first column that is none of the others and whose cells have words is taken for the title. */
function withTitle(columns: Columns, sample: readonly (readonly string[])[]): Columns {
	const used = columnsInUse(columns);
	const width = Math.max(0, ...sample.map(cells => cells.length));
	const lengths = Array.from({length: width}, (_, column) => {
		const cells = used.has(column) ? [] : sample.map(row => row[column] ?? '');
		return cells.filter(cell => /\p{L}{2}/u.test(cell)).length;
	});
	const most = Math.max(0, ...lengths);
	if (most === 0) return columns;
	return {...columns, byRole: new Map(columns.byRole).set('title', lengths.indexOf(most))};
}
