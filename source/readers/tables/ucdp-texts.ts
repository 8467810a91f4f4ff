import type {RawAccount, RawClaim} from '../../chronology/schema.ts';
import type {Builder} from '../builder.ts';
import type {DateOrder} from './cell-date.ts';
import {claimOf} from './claims.ts';
import type {CellsCalled} from './layout.ts';
import {placeOf} from './parts.ts';
import {type Article, articlesIn, sourceOf} from './ucdp-articles.ts';
import {type UcdpDate, ucdpDate} from './ucdp-date.ts';

// What the cells of a row of UCDP say in words.

/** The types of violence by their numbers in the data set. */
const types: readonly string[] = ['', 'state-based conflict', 'non-state conflict', 'one-sided violence'];

type DeathColumn = readonly [columns: readonly string[], topic: string, side?: string];

/** The columns of deaths, with what each is about; those of a side have its name behind them. */
export const deaths: readonly DeathColumn[] = [
	[['best', 'best est'], 'Deaths, best estimate'],
	[['low', 'low est'], 'Deaths, low estimate'],
	[['high', 'high est'], 'Deaths, high estimate'],
	[['deaths a'], 'Deaths on side A', 'side a'],
	[['deaths b'], 'Deaths on side B', 'side b'],
	[['deaths civilians'], 'Deaths of civilians'],
	[['deaths unknown'], 'Deaths of unknown status'],
];

export function dateOf(of: CellsCalled, order: DateOrder): UcdpDate {
	return ucdpDate(of('date start'), of('date end'), of('date prec'), order);
}

export function typeOf(of: CellsCalled): string {
	return types[Number(of('type of violence'))] ?? '';
}

export function dyadOf(of: CellsCalled): string {
	return of('dyad name') || [of('side a'), of('side b')].filter(Boolean).join(' - ');
}

export function titleOf(of: CellsCalled): string {
	return [dyadOf(of), of(...whereColumns)].filter(Boolean).join(': ') || 'Without a dyad';
}

export function placeIn(of: CellsCalled): string {
	return placeOf(of(...whereColumns), of('adm 2'), of('adm 1'), of('country'));
}

export const toldByWords = 'As told by:';
const countTopic = 'Number of sources';

export function textOf(of: CellsCalled): string {
	const said = of('source original');
	return [whatOf(of), of('where description'), said && `${toldByWords} ${said}`].filter(Boolean).join('\n');
}

/** The type of violence and the dyad. */
export function whatOf(of: CellsCalled): string {
	return [typeTold(of), dyadOf(of)].filter(Boolean).join(': ');
}

export function typeTold(of: CellsCalled): string {
	const type = typeOf(of);
	return type && type[0]?.toUpperCase() + type.slice(1);
}

export function claimsOf(of: CellsCalled): RawClaim[] {
	return [...deaths.flatMap(death => deathsTold(of, death)), ...sourcesTold(of)];
}

function deathsTold(of: CellsCalled, [columns, topic, side]: DeathColumn): RawClaim[] {
	const says = of(...columns);
	return says === '' ? [] : [claimOf(topicOf(topic, side === undefined ? '' : of(side)), says)];
}

export function topicOf(topic: string, name: string): string {
	return name === '' ? topic : `${topic} (${name})`;
}

export function sourcesTold(of: CellsCalled): RawClaim[] {
	// -1 stands for a number that isn't recorded.
	const sources = of('number of sources');
	return /^\d+$/.test(sources) ? [claimOf(countTopic, sources)] : [];
}

/** The columns that the articles of a row are told in: the first tells all of them, unless it is empty. */
export const sourceArticle = ['source article'];
export const articleColumns = [sourceArticle, ['source office'], ['source date'], ['source headline']];

export const dateColumns = [['date start'], ['date end'], ['date prec']];
export const whereColumns = ['where coordinates', 'where description'];

/** An account for each article that a row names: all that is known of it is its headline. */
export function accountsOf(of: CellsCalled, into: Builder): RawAccount[] {
	const accounts = new Map<string, RawAccount>();
	for (const article of articlesOf(of)) {
		const {text, ...given} = sourceOf(article);
		const source = into.source(given);
		accounts.set(source, {source, text});
	}
	return [...accounts.values()];
}

export function articlesOf(of: CellsCalled): readonly Article[] {
	const [articles = '', offices = '', dates = '', headlines = ''] = articleColumns.map(names => of(...names));
	return articlesIn(articles, offices, dates, headlines);
}
