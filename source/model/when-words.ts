import {monthName, type Unit} from './calendar.ts';
import {fold} from './fold.ts';

/** What a word, a number or a sign in a typed date stands for. */
type Meaning =
	| {readonly type: 'number'; readonly digits: string; readonly number: number}
	| {readonly type: 'ordinal'; readonly number: number}
	| {readonly type: 'plural'; readonly digits: string}
	| {readonly type: 'year'; readonly number: number; readonly era: Era}
	| {readonly type: 'month'; readonly month: number}
	| {readonly type: 'season'; readonly season: number}
	| {readonly type: 'unit'; readonly unit: Unit}
	| {readonly type: 'era'; readonly era: Era}
	| {readonly type: 'direction'; readonly sign: '+' | '-'}
	| {readonly type: 'sign'; readonly sign: '+' | '-'}
	| {readonly type: 'ambiguous'}
	| {readonly type: 'filler'}
	| {readonly type: 'unknown'};

type Era = 'bc' | 'ad';

/** A piece of a typed date, as it is written there and where (UTF-16 offsets). */
export type Item = Meaning & {readonly text: string; readonly from: number; readonly to: number};

/** Beyond every year that there is, and still exact. */
const tooMuch = 10 ** 13;

const months = Array.from({length: 12}, (_, index) => index + 1);

const table: readonly (readonly [words: string, meaning: Meaning])[] = [
	['spring', {type: 'season', season: 21}],
	['summer', {type: 'season', season: 22}],
	['autumn fall', {type: 'season', season: 23}],
	['winter', {type: 'season', season: 24}],
	['d day days', {type: 'unit', unit: 'day'}],
	['w wk wks week weeks', {type: 'unit', unit: 'week'}],
	['mo mos month months', {type: 'unit', unit: 'month'}],
	['quarter quarters', {type: 'unit', unit: 'quarter'}],
	['y yr yrs year years', {type: 'unit', unit: 'year'}],
	['decade decades', {type: 'unit', unit: 'decade'}],
	['century centuries', {type: 'unit', unit: 'century'}],
	['m', {type: 'ambiguous'}],
	['bc bce b.c b.c.e', {type: 'era', era: 'bc'}],
	['ad ce a.d c.e', {type: 'era', era: 'ad'}],
	['later', {type: 'direction', sign: '+'}],
	['earlier', {type: 'direction', sign: '-'}],
	['of the in on . , -', {type: 'filler'}],
];

const meanings: ReadonlyMap<string, Meaning> = new Map(
	table.flatMap(([words, meaning]) => words.split(' ').map(word => [word, meaning] as const)),
);

/** Every word that is understood, to be offered in place of one that is not. */
export const knownWords: readonly string[] = [
	...months.map(monthName),
	...[...meanings.keys()].filter(word => word.length > 2),
];

/** A number, with what is written onto it; a word; or any other character. */
const piece =
	/(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:(['’]?s|st|nd|rd|th)(?!\p{L}))?|\p{L}+(?:\.\p{L}+)*|[^\s\d\p{L}]/giu;

/** The pieces of a typed date without those that say nothing, a year and its era as one. */
export function readItems(text: string): readonly Item[] {
	const items = [...text.matchAll(piece)].map((match, index): Item => {
		const [written, number, ending] = match;
		const place = {text: written, from: match.index, to: match.index + written.length};
		if (number !== undefined) return {...numberOf(number.replaceAll(',', ''), fold(ending ?? '')), ...place};
		const sign = index === 0 ? signs.get(written) : undefined;
		return {...(sign ? {type: 'sign', sign} : meaningOf(fold(written))), ...place};
	});
	return withEras(items.filter(({type}) => type !== 'filler'));
}

const signs: ReadonlyMap<string, '+' | '-'> = new Map([
	['+', '+'],
	['-', '-'],
	['−', '-'],
]);

function numberOf(digits: string, ending: string): Meaning {
	const number = Math.min(Number(digits), tooMuch);
	if (ending === '') return {type: 'number', digits, number};
	return ending.endsWith('s') ? {type: 'plural', digits} : {type: 'ordinal', number};
}

/** Three letters or more that a month begins with are that month. */
function meaningOf(word: string): Meaning {
	const month = word.length < 3 ? undefined : months.find(number => fold(monthName(number)).startsWith(word));
	return meanings.get(word) ?? (month ? {type: 'month', month} : {type: 'unknown'});
}

/** BC stands after its year, AD on either side: in “17 nov ad 79” before it. */
function withEras(items: readonly Item[]): readonly Item[] {
	const at = items.findIndex(({type}) => type === 'era');
	const era = items[at];
	if (era?.type !== 'era') return items;
	const [before, after] = [items[at - 1], items[at + 1]];
	const sides = era.era === 'bc' ? [before, after] : [after, before];
	const year = sides.find(side => side?.type === 'number');
	if (year?.type !== 'number') return items;
	const [from, to] = [Math.min(era.from, year.from), Math.max(era.to, year.to)];
	const text = `${year.text} ${era.text}`;
	const whole: Item = {type: 'year', number: year.number, era: era.era, text, from, to};
	return items.flatMap(item => (item === era ? [] : item === year ? [whole] : [item]));
}
