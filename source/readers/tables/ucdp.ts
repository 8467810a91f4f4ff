import type {RawAccount, RawClaim} from '../../chronology/schema.ts';
import type {Builder} from '../builder.ts';
import type {KeyParts} from '../keyed/part.ts';
import type {DateOrder} from './cell-date.ts';
import {claimOf} from './claims.ts';
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
} from './layout.ts';
import {placeOf} from './parts.ts';
import {articlesIn} from './ucdp-articles.ts';
import {type UcdpDate, ucdpDate} from './ucdp-date.ts';
import {sideColumns, ucdpSides} from './ucdp-sides.ts';

/** The Georeferenced Event Dataset of the Uppsala Conflict Data Program, and its candidate events. */
export const ucdp: LayoutKind = {
	fits: header => hasColumns(header, 'type of violence', 'date start', 'date end', 'side a'),
	open: openUcdp,
};

/** The types of violence by their numbers in the data set. */
const types: readonly string[] = ['', 'state-based conflict', 'non-state conflict', 'one-sided violence'];

/** The columns of deaths, with what each is about; those of a side have its name behind them. */
const deaths: readonly (readonly [columns: readonly string[], topic: string, side?: string])[] = [
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
		const dyad = of('dyad name') || [of('side a'), of('side b')].filter(Boolean).join(' - ');
		const [where, what] = [of('where coordinates', 'where description'), typeOf(of)];
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
			title: [dyad, where].filter(Boolean).join(': ') || 'Without a dyad',
			actors: [...actors],
			...given('place', placeOf(where, of('adm 2'), of('adm 1'), of('country'))),
			tags,
			accounts: [
				{source: program, ...given('when', when), text: textOf(of, what, dyad), claims: claimsOf(of)},
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
	};

	function keyParts(): KeyParts {
		const columnOf = columnsNamed(header);
		const part = partsNamed(header);
		return {
			id: columnsThere(columnOf('id', 'relid')),
			words: columnsThere(columnOf('dyad name'), columnOf('date start')),
			date: order => part([['date start'], ['date end'], ['date prec']], of => dateOf(of, order)),
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

function textOf(of: CellsCalled, type: string, dyad: string): string {
	const what = [type && type[0]?.toUpperCase() + type.slice(1), dyad].filter(Boolean).join(': ');
	const said = of('source original');
	return [what, of('where description'), said && `As told by: ${said}`].filter(Boolean).join('\n') || dyad;
}

function claimsOf(of: CellsCalled): RawClaim[] {
	const told = deaths.flatMap(([columns, topic, side]) => {
		const says = of(...columns);
		const name = side === undefined ? '' : of(side);
		return says === '' ? [] : [claimOf(name === '' ? topic : `${topic} (${name})`, says)];
	});
	// -1 stands for a number that isn't recorded.
	const sources = of('number of sources');
	return [...told, ...(/^\d+$/.test(sources) ? [claimOf('Number of sources', sources)] : [])];
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

/** An account for each article that a row names: all that is known of it is its headline. */
function accountsOf(of: CellsCalled, into: Builder): RawAccount[] {
	const accounts = new Map<string, RawAccount>();
	const [articles = '', offices = '', dates = '', headlines = ''] = articleColumns.map(names => of(...names));
	for (const {text, ...article} of articlesIn(articles, offices, dates, headlines)) {
		const source = into.source(article);
		accounts.set(source, {source, text});
	}
	return [...accounts.values()];
}
