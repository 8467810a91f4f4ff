import type {RawAccount, RawClaim} from '../../chronology/schema.ts';
import type {Builder} from '../builder.ts';
import type {CellWords} from '../keyed/cell-words.ts';
import type {KeyParts} from '../keyed/part.ts';
import type {DateOrder} from './cell-date.ts';
import {claimOf, wordsOf} from './claims.ts';
import {wordsForDate} from './date-words.ts';
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
import {placeOf} from './parts.ts';
import {type Article, articlesIn, sourceOf} from './ucdp-articles.ts';
import {type UcdpDate, ucdpDate} from './ucdp-date.ts';
import {sideColumns, ucdpSides} from './ucdp-sides.ts';

/** The Georeferenced Event Dataset of the Uppsala Conflict Data Program, and its candidate events. */
export const ucdp: LayoutKind = {
	fits: header => hasColumns(header, 'type of violence', 'date start', 'date end', 'side a'),
	open: openUcdp,
};

/** The types of violence by their numbers in the data set. */
const types: readonly string[] = ['', 'state-based conflict', 'non-state conflict', 'one-sided violence'];

type DeathColumn = readonly [columns: readonly string[], topic: string, side?: string];

/** The columns of deaths, with what each is about; those of a side have its name behind them. */
const deaths: readonly DeathColumn[] = [
	[['best', 'best est'], 'Deaths, best estimate'],
	[['low', 'low est'], 'Deaths, low estimate'],
	[['high', 'high est'], 'Deaths, high estimate'],
	[['deaths a'], 'Deaths on side A', 'side a'],
	[['deaths b'], 'Deaths on side B', 'side b'],
	[['deaths civilians'], 'Deaths of civilians'],
	[['deaths unknown'], 'Deaths of unknown status'],
];

function openUcdp({header, into}: Table): Layout {
	const cellOf = cellsNamed(header);
	const sides = ucdpSides(into);
	const column = (name: string) => header.keys.indexOf(name);
	const dataSet = () =>
		into.source({
			id: 'ucdp',
			outlet: 'UCDP',
			title: 'UCDP Georeferenced Event Dataset',
			author: 'Uppsala Conflict Data Program',
		});

	function take(row: TableRow, order: DateOrder): void {
		const of: CellsCalled = (...names) => cellOf(row, ...names);
		const [dyad, what] = [dyadOf(of), typeOf(of)];
		if (dyad === '' && of('date start') === '') {
			into.leaveOut(row.place, 'has neither a date nor a dyad');
			return;
		}
		const {date, when, doubts} = dateOf(of, order);
		for (const doubt of [...doubts, ...doubtsOn(of)]) into.warn(row.place, doubt);
		const actors = sides.actorsOf(of);
		const tags = what === '' ? [] : [what];
		const program = dataSet();
		const articles = accountsOf(of, into);
		const id = of('id', 'relid');
		const sources = [program, ...articles.map(({source}) => source)];
		const keys = {id, date, actors, sources, tags};
		const make = () => ({
			...given('id', id),
			...(date !== undefined && {date}),
			title: titleOf(of),
			actors: [...actors],
			...given('place', placeIn(of)),
			tags,
			accounts: [
				{source: program, ...given('when', when), text: textOf(of), claims: claimsOf(of)},
				...articles,
			],
		});
		into.event(row.place, make, keysWithin(row, keys));
	}

	return {
		dateColumns: [column('date start'), column('date end')].filter(each => each >= 0),
		take,
		finish: sides.finish,
		keys: keyParts(),
		words: putWords,
	};

	function putWords(words: CellWords, {order, clock}: WordsBy): () => void {
		const columnOf = columnsNamed(header);
		const part = partsNamed(header);
		const of: CellsCalled = (...names) => words.of(columnOf(...names));
		const [dyad, where] = [columnOf('dyad name'), columnOf(...whereColumns)];
		const [description, original] = [columnOf('where description'), columnOf('source original')];
		const parts = [
			part(dateColumns, of => {
				const {date, when} = dateOf(of, order);
				return [...wordsForDate(date, clock), when];
			}),
			part([['type of violence'], ['dyad name'], ['side a'], ['side b']], of => [whatOf(of)]),
			part([whereColumns, ['adm 2'], ['adm 1'], ['country']], of => [placeIn(of)]),
			...deaths.map(death => {
				const [columns, , side] = death;
				return part([columns, ...(side === undefined ? [] : [[side]])], of => wordsOf(deathsTold(of, death)));
			}),
			part([['number of sources']], of => wordsOf(sourcesTold(of))),
			part(articleColumns, textsOfArticles),
		].map(words.part);
		const toldBy = words.always([toldByWords]);
		return () => {
			const hasWhere = words.cell(where);
			if (!words.cell(dyad, hasWhere ? ':' : '')) words.texts([titleOf(of)]);
			words.cell(description);
			if (words.cell(original)) toldBy();
			for (const put of parts) put();
		};
	}

	function textsOfArticles(of: CellsCalled): readonly string[] {
		const headlines = articlesOf(of).map(({headline}) => headline);
		return headlines.includes('') ? accountsOf(of, into).map(({text}) => text) : headlines;
	}

	function keyParts(): KeyParts {
		const columnOf = columnsNamed(header);
		const part = partsNamed(header);
		return {
			id: columnsThere(columnOf('id', 'relid')),
			words: columnsThere(columnOf('dyad name'), columnOf('date start')),
			date: order => part(dateColumns, of => dateOf(of, order)),
			check: part(estimates, of => doubtsOn(of).length === 0),
			actor: [part(sideColumns, sides.actorsOf)],
			source: [
				part([], () => [dataSet()]),
				part(articleColumns, of => accountsOf(of, into).map(({source}) => source)),
			],
			tag: [part([['type of violence']], of => [typeOf(of)].filter(Boolean))],
		};
	}
}

function dateOf(of: CellsCalled, order: DateOrder): UcdpDate {
	return ucdpDate(of('date start'), of('date end'), of('date prec'), order);
}

function typeOf(of: CellsCalled): string {
	return types[Number(of('type of violence'))] ?? '';
}

function dyadOf(of: CellsCalled): string {
	return of('dyad name') || [of('side a'), of('side b')].filter(Boolean).join(' - ');
}

function titleOf(of: CellsCalled): string {
	return [dyadOf(of), of(...whereColumns)].filter(Boolean).join(': ') || 'Without a dyad';
}

function placeIn(of: CellsCalled): string {
	return placeOf(of(...whereColumns), of('adm 2'), of('adm 1'), of('country'));
}

const toldByWords = 'As told by:';

function textOf(of: CellsCalled): string {
	const said = of('source original');
	return [whatOf(of), of('where description'), said && `${toldByWords} ${said}`].filter(Boolean).join('\n');
}

/** The type of violence and the dyad. */
function whatOf(of: CellsCalled): string {
	const type = typeOf(of);
	return [type && type[0]?.toUpperCase() + type.slice(1), dyadOf(of)].filter(Boolean).join(': ');
}

function claimsOf(of: CellsCalled): RawClaim[] {
	return [...deaths.flatMap(death => deathsTold(of, death)), ...sourcesTold(of)];
}

function deathsTold(of: CellsCalled, [columns, topic, side]: DeathColumn): RawClaim[] {
	const says = of(...columns);
	const name = side === undefined ? '' : of(side);
	return says === '' ? [] : [claimOf(name === '' ? topic : `${topic} (${name})`, says)];
}

function sourcesTold(of: CellsCalled): RawClaim[] {
	// -1 stands for a number that isn't recorded.
	const sources = of('number of sources');
	return /^\d+$/.test(sources) ? [claimOf('Number of sources', sources)] : [];
}

const estimates = [
	['low', 'low est'],
	['best', 'best est'],
	['high', 'high est'],
];

/** What is odd about the deaths of a row, which are shown as they are. */
function doubtsOn(of: CellsCalled): readonly string[] {
	const [low = '', best = '', high = ''] = estimates.map(names => of(...names));
	const isOdd = Number(low) > Number(best) || Number(best) > Number(high);
	return isOdd
		? [`the low, best and high estimates of deaths, ${low}, ${best} and ${high}, aren't in this order`]
		: [];
}

const articleColumns = [['source article'], ['source office'], ['source date'], ['source headline']];

const dateColumns = [['date start'], ['date end'], ['date prec']];
const whereColumns = ['where coordinates', 'where description'];

/** An account for each article that a row names: all that is known of it is its headline. */
function accountsOf(of: CellsCalled, into: Builder): RawAccount[] {
	const accounts = new Map<string, RawAccount>();
	for (const article of articlesOf(of)) {
		const {text, ...given} = sourceOf(article);
		const source = into.source(given);
		accounts.set(source, {source, text});
	}
	return [...accounts.values()];
}

function articlesOf(of: CellsCalled): readonly Article[] {
	const [articles = '', offices = '', dates = '', headlines = ''] = articleColumns.map(names => of(...names));
	return articlesIn(articles, offices, dates, headlines);
}
