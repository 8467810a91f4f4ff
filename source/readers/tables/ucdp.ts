import type {KeyParts} from '../keyed/part.ts';
import {articleNumbers} from './article-numbers.ts';
import type {DateOrder} from './cell-date.ts';
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
import {daysKey} from './ucdp-days.ts';
import {sideColumns, ucdpSides} from './ucdp-sides.ts';
import {
	accountsOf,
	articleColumns,
	claimsOf,
	dateColumns,
	dateOf,
	dyadOf,
	placeIn,
	sourceArticle,
	textOf,
	titleOf,
	typeOf,
} from './ucdp-texts.ts';
import {ucdpWords} from './ucdp-words.ts';

/** The Georeferenced Event Dataset of the Uppsala Conflict Data Program, and its candidate events. */
export const ucdp: LayoutKind = {
	fits: header => hasColumns(header, 'type of violence', 'date start', 'date end', 'side a'),
	open: openUcdp,
};

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
		words: (words, by) => ucdpWords(words, by, {header, into}),
	};

	function keyParts(): KeyParts {
		const columnOf = columnsNamed(header);
		const part = partsNamed(header);
		const [start = [], end = [], precision = []] = dateColumns;
		const key = daysKey(columnOf(...start), columnOf(...end), columnOf(...precision));
		return {
			id: columnsThere(columnOf('id', 'relid')),
			words: columnsThere(columnOf('dyad name'), columnOf('date start')),
			date: order => ({...part(dateColumns, of => dateOf(of, order)), ...(key && {key})}),
			doubts: part(estimates, doubtsOn),
			actor: [part(sideColumns, sides.actorsOf)],
			source: [
				part([], () => [dataSet()]),
				{
					...part(articleColumns, of => accountsOf(of, into).map(({source}) => source)),
					...articleNumbers(columnOf(...sourceArticle), into.numbered),
				},
			],
			tag: [part([['type of violence']], of => [typeOf(of)].filter(Boolean))],
		};
	}
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
