import {once} from '../../lookup/memo.ts';
import {fold} from '../../text/fold.ts';
import {monthName} from '../calendar.ts';
import type {Unit} from '../unit.ts';

export type Era = 'bc' | 'ad';
export type Qualifier = '~' | '?' | '%';
export type Bound = 'before' | 'until' | 'by' | 'after' | 'from' | 'since';

/** What a word, a number or a mark of a typed date means. */
export type Meaning =
	| {readonly type: 'number'; readonly digits: string; readonly number: number}
	| {readonly type: 'ordinal'; readonly number: number}
	/** “1850s”, and ’89, which leaves out the century. */
	| {readonly type: 'plural' | 'short'; readonly digits: string}
	| {readonly type: 'month'; readonly month: number}
	| {readonly type: 'season'; readonly season: number}
	| {readonly type: 'weekday'; readonly weekday: string}
	/** A numbered part of a year: the third quarter, the 47th week. */
	| {readonly type: 'quarter' | 'half' | 'week'; readonly number: number}
	| {readonly type: 'clock'; readonly time: string}
	| {readonly type: 'unit'; readonly unit: Unit | 'millennium'}
	| {readonly type: 'era'; readonly era: Era}
	| {readonly type: 'part'; readonly part: 'early' | 'mid' | 'late' | 'vague'}
	| {readonly type: 'qualifier'; readonly qualifier: Qualifier}
	| {readonly type: 'bound'; readonly bound: Bound; readonly isBehind: boolean}
	| {readonly type: 'join'; readonly join: 'to' | 'and' | 'or'}
	| {readonly type: 'between'}
	| {readonly type: 'missing'; readonly end: 'open' | 'unknown'}
	| {readonly type: 'direction'; readonly sign: '+' | '-'}
	| {readonly type: 'mark'; readonly mark: string}
	| {readonly type: 'relative' | 'ambiguous' | 'filler' | 'unknown'};

const months = Array.from({length: 12}, (_, index) => index + 1);
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ordinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth ' +
	'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty_first';

const decades = 'twenties thirties forties fifties sixties seventies eighties nineties';

/** Words and their meaning; words are separated by spaces, and those of a phrase joined by `_`. */
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
	['cent century centuries', {type: 'unit', unit: 'century'}],
	['millennium millennia', {type: 'unit', unit: 'millennium'}],
	['m', {type: 'ambiguous'}],
	['bc bce b.c b.c.e', {type: 'era', era: 'bc'}],
	['ad ce a.d c.e', {type: 'era', era: 'ad'}],
	['first_half_of first_half', {type: 'half', number: 1}],
	['second_half_of second_half', {type: 'half', number: 2}],
	['early early_in', {type: 'part', part: 'early'}],
	['mid middle middle_of in_the_middle_of', {type: 'part', part: 'mid'}],
	['late late_in', {type: 'part', part: 'late'}],
	['beginning_of start_of end_of turn_of begin_of', {type: 'part', part: 'vague'}],
	['the_beginning_of the_start_of the_end_of the_turn_of', {type: 'part', part: 'vague'}],
	['about around circa ca c approx approximately roughly near', {type: 'qualifier', qualifier: '~'}],
	['or_so or_thereabouts ish ~', {type: 'qualifier', qualifier: '~'}],
	[
		'prob poss maybe may_be perhaps probably possibly presumably likely apparently',
		{type: 'qualifier', qualifier: '?'},
	],
	['uncertain unsure ?', {type: 'qualifier', qualifier: '?'}],
	['%', {type: 'qualifier', qualifier: '%'}],
	[
		'before prior_to earlier_than ante terminus_ante_quem <',
		{type: 'bound', bound: 'before', isBehind: false},
	],
	['until till til up_to ending', {type: 'bound', bound: 'until', isBehind: false}],
	[
		'by no_later_than not_later_than not_after on_or_before in_or_before before_or_in <= ≤',
		{type: 'bound', bound: 'by', isBehind: false},
	],
	['or_earlier or_before and_earlier and_before at_the_latest', {type: 'bound', bound: 'by', isBehind: true}],
	['after post later_than terminus_post_quem >', {type: 'bound', bound: 'after', isBehind: false}],
	[
		'no_earlier_than not_earlier_than not_before on_or_after in_or_after after_or_in >= ≥',
		{type: 'bound', bound: 'from', isBehind: false},
	],
	['or_later or_after and_later and_after at_the_earliest', {type: 'bound', bound: 'from', isBehind: true}],
	['since from starting beginning starting_in', {type: 'bound', bound: 'since', isBehind: false}],
	['onward onwards and_onwards to_date ongoing', {type: 'bound', bound: 'since', isBehind: true}],
	['to through thru', {type: 'join', join: 'to'}],
	['and & as_well_as', {type: 'join', join: 'and'}],
	['or', {type: 'join', join: 'or'}],
	['between betw somewhere_between sometime_between some_time_between', {type: 'between'}],
	['open present the_present', {type: 'missing', end: 'open'}],
	['unknown', {type: 'missing', end: 'unknown'}],
	['today now yesterday tomorrow tonight ago this last next', {type: 'relative'}],
	['later', {type: 'direction', sign: '+'}],
	['earlier', {type: 'direction', sign: '-'}],
	['of the in on at dated during within sometime some_time hrs either both', {type: 'filler'}],
	...decades.split(' ').map((word, index) => [word, {type: 'plural', digits: `${index + 2}0`}] as const),
	...ordinals.split(' ').map((word, index) => [word, {type: 'ordinal', number: index + 1}] as const),
];

const meanings = once(
	(): ReadonlyMap<string, Meaning> =>
		new Map(
			table.flatMap(([words, meaning]) =>
				words.split(' ').map(word => [word.replaceAll('_', ' '), meaning] as const),
			),
		),
);

/** Every word that is understood, to be offered in the place of an unknown one. */
export const knownWords = once((): readonly string[] => [
	...months.map(monthName),
	...[...meanings().keys()].filter(word => word.length > 2 && !word.includes(' ')),
]);

/** The most words of a phrase with a meaning. */
export const longestPhrase = 5;

/** The meaning of a word or phrase, without case; `undefined` where it has none. Three letters are enough for a month or weekday. */
export function meaningOf(words: string): Meaning | undefined {
	const known = meanings().get(fold(words));
	if (known) return known;
	const word = fold(words);
	if (word.length < 3) return undefined;
	const month = months.find(number => fold(monthName(number)).startsWith(word));
	if (month) return {type: 'month', month};
	const weekday = weekdays.find(name => name.startsWith(word) || name.startsWith(word.replace(/s$/, '')));
	return weekday ? {type: 'weekday', weekday} : undefined;
}
