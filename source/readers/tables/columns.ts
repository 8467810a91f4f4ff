import {perValue} from '../../lookup/memo.ts';
import {readDate} from './any-date.ts';
import {calendarNames, columnNames, endWords, otherCalendars, otherDates} from './column-names.ts';
import {columnOf, type Header, listColumns} from './header.ts';
import {type ColumnRole, columnRoles} from './roles.ts';

/** The columns of a table by what they hold; of actors and tags there may be several. */
export type Columns = {
	readonly byRole: ReadonlyMap<ColumnRole, number>;
	readonly actors: readonly number[];
	readonly tags: readonly number[];
	/** The column that names the calendar of the others. */
	readonly calendar?: number;
	/** The column with the time of day at which an end is. */
	readonly endTime?: number;
	/** Columns of dates in other calendars, each with the calendar. */
	readonly others: readonly {readonly column: number; readonly calendar: string}[];
	/** A column that is taken for the date for its values alone. */
	readonly isGuess: boolean;
};

/** How well a name fits a role: exact names before those that begin or end with one, and clearer names before others. */
type Fit = {readonly role: ColumnRole; readonly column: number; readonly score: number};

/** A column of dates is first of all that, whatever else its name says: “data evento”. */
const dated: ReadonlySet<ColumnRole> = new Set(['date', 'end', 'year']);

const several: readonly ColumnRole[] = ['actor', 'tags'];

/** Finds what the columns of a table hold, by their names and by a sample of rows; `given` are columns that the user names. */
export function columnsOf(
	header: Header,
	sample: readonly (readonly string[])[],
	given: ReadonlyMap<ColumnRole, number>,
): Columns {
	const calendar = header.keys.findIndex(key => calendarNames.includes(key));
	const others = header.keys.flatMap((key, column) => {
		const found = calendarIn(key);
		return found === undefined ? [] : [{column, calendar: found}];
	});
	const endTime = header.keys.indexOf('end time');
	const hasEndTime = endTime >= 0 && header.keys.includes('end date');
	const byRole = new Map<ColumnRole, number>(given);
	const taken = new Set([
		...given.values(),
		calendar,
		...(hasEndTime ? [endTime] : []),
		...others.map(({column}) => column),
	]);
	const lists = {actor: [...(given.has('actor') ? [given.get('actor')] : [])], tags: [] as number[]};
	const fits = columnRoles
		.flatMap(({role}) => header.keys.map((key, column) => ({role, column, score: scoreOf(role, key)})))
		.filter(({score}) => score > 0)
		.toSorted((a, b) => Number(dated.has(b.role)) - Number(dated.has(a.role)) || b.score - a.score);
	for (const fit of fits) {
		const {role, column} = fit;
		const isMore = several.includes(role) && !given.has(role);
		if (taken.has(column) || (byRole.has(role) && !isMore) || !fitsValues(fit, sample)) continue;
		taken.add(column);
		if (isMore) lists[role as 'actor' | 'tags'].push(column);
		byRole.set(role, byRole.get(role) ?? column);
	}
	const isDated = byRole.has('date') || byRole.has('year');
	const guess = isDated ? undefined : datesAmong(header, sample, taken);
	if (guess !== undefined) byRole.set('date', guess);
	return {
		byRole,
		actors: lists.actor.filter(column => column !== undefined).toSorted((a, b) => a - b),
		tags: given.has('tags') ? [given.get('tags') ?? 0] : lists.tags.toSorted((a, b) => a - b),
		...(calendar >= 0 && {calendar}),
		...(hasEndTime && {endTime}),
		others,
		isGuess: guess !== undefined && !header.isNumbered,
	};
}

/** Finds the columns that a user names for roles, by their names or numbers from 1. Gives the message where one is missing. */
export function givenColumns(
	header: Header,
	named: ReadonlyMap<string, string>,
): ReadonlyMap<ColumnRole, number> | string {
	const given = new Map<ColumnRole, number>();
	for (const {role} of columnRoles) {
		const name = named.get(role);
		if (name === undefined) continue;
		const number = /^\d+$/.test(name) ? Number(name) - 1 : -1;
		const column = columnOf(header, name) ?? (number in header.names ? number : undefined);
		if (column === undefined)
			return `no column is called ${name}, which --columns names as ${role}: the columns are ${listColumns(header)}`;
		given.set(role, column);
	}
	return given;
}

/** Above this a name is that of the role alone. */
const sure = 800;

const scoreOf = (role: ColumnRole, key: string): number => scores(`${role} ${key}`);

const scores = perValue((pair: string): number => {
	const [role = ''] = pair.split(' ', 1);
	const key = pair.slice(role.length + 1);
	const names = columnNames[role as ColumnRole];
	const exact = names.indexOf(key);
	// A “time” is one of day, unless what it holds are dates.
	if (exact >= 0) return (role === 'date' && columnNames.time.includes(key) ? sure : 1000) - exact;
	const words = key.split(' ');
	const says = (list: readonly string[]) => words.some(word => list.includes(word));
	if (words.length > 6 || exactRoles.has(role) || (/date|end/.test(role) && says(otherDates))) return 0;
	if (/date|year|month|day/.test(role) && says(endWords)) return 0;
	const within = names.findIndex(name => isLong(name) && ` ${key} `.includes(` ${name} `));
	if (within < 0) return 0;
	const name = names[within] ?? '';
	return (key.startsWith(name) || key.endsWith(name) ? 500 : 250) - within;
}, 10_000);

/** Roles whose names mean something else beside other words: a “time precision” is no time. */
const exactRoles: ReadonlySet<string> = new Set(['time', 'id']);

/** Whether a name says enough to be meant where other words stand beside it. */
function isLong(name: string): boolean {
	return name.length > (/^[\x20-\x7f]*$/.test(name) ? 3 : 1);
}

/** The calendar that a name of a column, or a cell that names one, speaks of, where it isn't the Gregorian one. */
export function calendarIn(key: string): string | undefined {
	if (key === '' || /gregor|miladi|الميلادي|ميلادي/.test(key)) return undefined;
	const isNamed = (word: string) => ` ${key} `.includes(` ${word} `);
	const found = Object.entries(otherCalendars).filter(([, names]) => names.some(isNamed));
	// “Hijri shamsi” is the solar one.
	return found.at(-1)?.[0];
}

/** So many cells tell what a column holds. */
const mostCells = 50;

function valuesIn(column: number, sample: readonly (readonly string[])[]): readonly string[] {
	return sample
		.map(cells => cells[column]?.trim() ?? '')
		.filter(cell => cell !== '')
		.slice(0, mostCells);
}

/** Whether what a column holds can be what its name says. */
function fitsValues({role, column, score}: Fit, sample: readonly (readonly string[])[]): boolean {
	const values = valuesIn(column, sample);
	if (values.length === 0) return role !== 'date' || sample.length === 0;
	switch (role) {
		case 'date':
		case 'end':
			// A name that can mean nothing else may have words under it.
			return isMostly(values, value => (score > sure ? mayBeDate(value) : isDate(value)));
		case 'year':
			return isMostly(values, value => /^[-−]?\d{1,12}(?:\.0)?$/.test(value) || isDate(value));
		case 'month':
			return isMostly(values, value => value.length < 14 && !/\d{3}/.test(value));
		case 'day':
			return isMostly(values, value => /^\d{1,2}(?:\.0)?$/.test(value));
		case 'time':
			return isMostly(values, value => /\d/.test(value) && value.length < 20 && !isClearDate(value));
		case 'id':
			return new Set(values).size === values.length;
		case 'title':
			return isMostly(values, value => value.length < longestTitle);
		case 'when':
		case 'text':
		case 'place':
		case 'source':
		case 'link':
		case 'actor':
		case 'tags':
			return true;
	}
}

/** A title is shorter; what is longer is a text. */
const longestTitle = 250;

function mayBeDate(value: string): boolean {
	return /\d/.test(value) || readDate(value, 'day').type !== 'unread';
}

function isDate(value: string): boolean {
	return /\d/.test(value) && readDate(value, 'day').type === 'date';
}

function isMostly(values: readonly string[], test: (value: string) => boolean): boolean {
	return values.filter(test).length * 2 >= values.length;
}

/** The first column whose cells are dates that nothing else is written like. */
function datesAmong(
	{names}: Header,
	sample: readonly (readonly string[])[],
	taken: ReadonlySet<number>,
): number | undefined {
	const found = names.findIndex((_, column) => {
		const values = taken.has(column) ? [] : valuesIn(column, sample);
		return values.length > 0 && values.filter(isClearDate).length >= 0.8 * values.length;
	});
	return found < 0 ? undefined : found;
}

/** Whether a text is a date beyond doubt: of three parts, or with a month by its name. */
export function isClearDate(text: string): boolean {
	// A pattern with gaps in it takes the square of a long text, and more.
	if (text.length >= 40) return false;
	const hasParts =
		/^\D*\d+\D+(?:\d+|\p{L}+)\D+\d+/u.test(text) || /\p{L}{3}.*\d{4}|\d{4}.*\p{L}{3}/u.test(text);
	return hasParts && readDate(text, 'day').type === 'date';
}
