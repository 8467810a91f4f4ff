import type {RawClaim} from '../../chronology/schema.ts';
import {civil, dayNumber} from '../../dates/gregorian.ts';
import type {CellWords} from '../keyed/cell-words.ts';
import type {KeyParts} from '../keyed/part.ts';
import {readDate} from './any-date.ts';
import type {DateOrder} from './cell-date.ts';
import {claimOf, wordsOf} from './claims.ts';
import {wordsForDate} from './date-words.ts';
import {dayText} from './day-text.ts';
import {given} from './given.ts';
import {
	type CellsCalled,
	cellsNamed,
	columnsNamed,
	columnsThere,
	hasColumns,
	keysWithin,
	type Layout,
	type LayoutKind,
	partsNamed,
	type Table,
	type TableRow,
	type WordsBy,
} from './layout.ts';
import {partsOf, placeOf} from './parts.ts';
import {placeWords} from './place-words.ts';

/** The Armed Conflict Location & Event Data in the columns of all its years. */
export const acled: LayoutKind = {
	fits: header =>
		hasColumns(header, 'event date', 'event type') &&
		['time precision', 'sub event type', 'actor1', 'inter1', 'event id cnty'].some(name =>
			hasColumns(header, name),
		),
	open: openAcled,
};

/** The columns of actors; nothing in the data says who of them did what. */
const actorColumns = [
	['actor1'],
	['assoc actor 1', 'ally actor 1', 'associated actor 1'],
	['actor2'],
	['assoc actor 2', 'ally actor 2', 'associated actor 2'],
];

/** The first year of the data is 1997; a date of an earlier year has lost figures. */
const earliestYear = 1900;

function openAcled({header, into}: Table): Layout {
	const cellOf = cellsNamed(header);
	const columnOf = columnsNamed(header);
	const dataSet = () =>
		into.source({id: 'acled', outlet: 'ACLED', title: 'Armed Conflict Location & Event Data'});
	const actorsIn = (names: string) => partsOf(names, ';').map(name => into.actor({name}));
	const sourcesIn = (outlets: string) => {
		const project = dataSet();
		return partsOf(outlets, ';')
			.map(outlet => into.source({outlet}))
			.filter(source => source !== project);
	};

	function take(row: TableRow, order: DateOrder): void {
		const of: CellsCalled = (...names) => cellOf(row, ...names);
		const hasNames = actorColumns.some(columns => partsOf(of(...columns), ';').length > 0);
		if (of('event date') === '' && !hasNames && of('notes') === '') {
			into.leaveOut(row.place, 'has neither a date, nor an actor, nor notes');
			return;
		}
		const {date, when, doubt} = acledDate(of('event date'), of('time precision'), order);
		if (doubt !== undefined) into.warn(row.place, doubt);
		const title = titleOf(of);
		const actors = [...new Set(actorColumns.flatMap(columns => actorsIn(of(...columns))))];
		const project = dataSet();
		const told = [...new Set(sourcesIn(of('source')))];
		const id = of('event id cnty') || of('data id');
		const tags = tagsOf(of);
		const make = () => ({
			...given('id', id),
			...(date !== undefined && {date}),
			title,
			actors,
			...given('place', placeIn(of)),
			tags,
			accounts: [
				{
					source: project,
					...given('when', when),
					text: of('notes') || title,
					claims: claimsOf(of),
				},
				// What these sources say of it is not in the data.
				...told.map(source => ({source, text: named})),
			],
		});
		into.event(row.place, make, keysWithin(row, {id, date, actors, sources: [project, ...told], tags}));
	}

	function keyParts(): KeyParts {
		const part = partsNamed(header);
		return {
			id: columnsThere(columnOf('event id cnty'), columnOf('data id')),
			words: columnsThere(columnOf('event date'), columnOf('notes')),
			date: order =>
				part([['event date'], ['time precision']], of => {
					const {date, doubt} = acledDate(of('event date'), of('time precision'), order);
					return {date, doubts: doubt === undefined ? [] : [doubt]};
				}),
			actor: actorColumns.map(names => part([names], of => actorsIn(of(...names)), ';')),
			source: [part([], () => [dataSet()]), part([['source']], of => sourcesIn(of('source')), ';')],
			tag: [
				...tagColumns.map(name => part([[name]], of => [of(name)].filter(Boolean))),
				part([['tags']], of => partsOf(of('tags'), ';')),
			],
		};
	}

	return {dateColumns: [header.keys.indexOf('event date')], take, keys: keyParts(), words: putWords};

	function putWords(words: CellWords, {order, clock}: WordsBy): () => void {
		const part = partsNamed(header);
		const notes = columnOf('notes');
		const parts = [
			part([['event date'], ['time precision']], of => {
				const {date, when} = acledDate(of('event date'), of('time precision'), order);
				return [...wordsForDate(date, clock), when];
			}),
			part([['sub event type'], ['event type'], ['actor1'], ['actor2'], ...places], of => [titleOf(of)]),
			part([['fatalities']], of => wordsOf(claimsOf(of))),
			part([['source']], of => (sourcesIn(of('source')).length > 0 ? [named] : [])),
		].map(words.part);
		const place = placeWords(
			words,
			places.map(names => columnOf(...names)),
		);
		return () => {
			words.cell(notes);
			place();
			for (const put of parts) put();
		};
	}
}

/** The columns of places, the narrowest first. */
const places = [['location'], ['admin3'], ['admin2'], ['admin1'], ['country']];

function placeIn(of: CellsCalled): string {
	return placeOf(...places.map(names => of(...names)));
}

function titleOf(of: CellsCalled): string {
	const [type, actors] = [of('sub event type') || of('event type'), [of('actor1'), of('actor2')]];
	const what = [type, actors.filter(Boolean).join(' and ')].filter(Boolean).join(': ');
	const where = of('location') || of('admin3', 'admin2') || of('country');
	return [what, where].filter(Boolean).join(', ') || 'Without a type';
}

function claimsOf(of: CellsCalled): RawClaim[] {
	return of('fatalities') === '' ? [] : [claimOf('Fatalities', of('fatalities'))];
}

/** What is told of a source that has no more than its name. */
const named = 'ACLED names this source for the event.';

/** The columns whose cells are tags. */
const tagColumns = ['disorder type', 'event type', 'sub event type', 'civilian targeting'];

function tagsOf(of: CellsCalled): string[] {
	const tags = [...tagColumns.map(name => of(name)), ...partsOf(of('tags'), ';')];
	return [...new Set(tags.filter(Boolean))];
}

type AcledDate = {readonly date?: string; readonly when: string; readonly doubt?: string};

/** The date of an event: with a precision of 2 its day stands for the week from Monday to Sunday, with 3 for the month. */
function acledDate(written: string, precision: string, order: DateOrder): AcledDate {
	const read = readDate(written, order);
	if (read.type === 'undated') return {when: ''};
	if (read.type === 'unread')
		return {when: written, doubt: `${read.why}; the event has no date, and keeps these words`};
	const {text} = read;
	if (/^\d{4}/.test(text) && Number(text.slice(0, 4)) < earliestYear) {
		const doubt = `“${written}” is out of line with the data, which begin in 1997: the event has no date, and keeps these words`;
		return {when: written, doubt};
	}
	const when = `${written}, time precision ${precision}`;
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return {date: text, when: read.saysMore ? written : ''};
	if (precision === '3') return {date: text.slice(0, 7), when};
	return precision === '2' ? {date: weekOf(text), when} : {date: text, when: ''};
}

/** Some day of the week that a day is in. */
function weekOf(day: string): string {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const number = dayNumber({year, month, day: date});
	// 1970 began on a Thursday.
	const monday = number - ((((number + 3) % 7) + 7) % 7);
	return `[${[monday, monday + 6].map(textOf).join('..')}]`;
}

function textOf(number: number): string {
	const {year, month, day} = civil(number);
	return dayText(year, month, day) ?? '';
}
