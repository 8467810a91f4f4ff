import {formatParagraphs} from '../../chronology/citation.ts';
import {formatClaim} from '../../chronology/claim.ts';
import {type ComparedTopic, claimsOf, sidesOf} from '../../chronology/comparison.ts';
import type {ChronologyEvent, Claim} from '../../chronology/event.ts';
import {outletOf} from '../../chronology/store.ts';
import {signs, tallyParts} from '../state/signs.ts';
import type {State} from '../state/state.ts';
import {glyphs} from './glyphs.ts';
import {blank, fitLine, type Line, line, lineWidth, piece, type Style} from './line.ts';
import {cellWidth, fit, wrap} from './text.ts';

/** Why there is nothing to compare among the accounts of an event, if there isn't. */
export function whyNotCompared({accounts}: ChronologyEvent): string | undefined {
	if (accounts.length > 1) return undefined;
	return accounts.length === 0
		? 'no source given: nothing to compare'
		: 'only one source reports this: nothing to compare';
}

/** How the columns of a comparison stand in a width: which accounts are shown, and whether under one another. */
export type Columns =
	| {readonly type: 'stacked'}
	| {
			readonly type: 'columns';
			readonly topic: number;
			readonly cell: number;
			readonly first: number;
			readonly shown: number;
			readonly of: number;
	  };

const gap = 2;
const narrowest = 14;

/** Shares a width out: a column a source, paged sideways where they do not all fit, or no columns at all. */
export function columnsOf(event: ChronologyEvent, width: number, wanted: number): Columns {
	const of = event.accounts.length;
	const isLinked = event.accounts.some(({links}) => links.length > 0);
	const longest = event.accounts
		.flatMap(account => claimsOf(account).map(({topic}) => cellWidth(topic)))
		.reduce((most, cells) => Math.max(most, cells), isLinked ? width : 0);
	const wide = Math.min(longest, Math.max(10, Math.floor(width * 0.22)), 20);
	const fitting = (topic: number) => Math.floor((width - topic) / (narrowest + 2 * gap));
	// Above the topics stands which columns are shown, whole.
	const topic = fitting(wide) < of ? Math.max(wide, cellWidth(pageName(of, 1, of))) : wide;
	if (fitting(topic) < 2) return {type: 'stacked'};
	const shown = Math.min(of, fitting(topic));
	const cell = Math.min(48, Math.floor((width - topic) / shown) - gap - (shown > 1 ? 1 : 0));
	return {type: 'columns', topic, cell, first: Math.min(wanted, of - shown), shown, of};
}

/** Which columns are shown, and of how many: “1–2 of 3”. */
function pageName(first: number, shown: number, of: number): string {
	return `${first}–${first + shown - 1} of ${of}`;
}

/** The names of the columns, which stay in view; none where what sources say stands one beneath another. */
export function columnNames(state: State, event: ChronologyEvent, width: number): readonly Line[] {
	const columns = columnsOf(event, width, state.column);
	if (columns.type === 'stacked') return [];
	const {topic, cell, first, shown, of} = columns;
	const names = event.accounts
		.slice(first, first + shown)
		.map(({source}) => outletOf(state.chronology, source));
	const paged = shown < of ? pageName(first + 1, shown, of) : '';
	const row = names.flatMap(name => [piece(' '.repeat(gap + 1)), piece(fit(name, cell), 'heading')]);
	return [fitLine([piece(fit(paged, topic), 'dim'), ...row], width)];
}

/** What the sources of an event say on a topic, or of how it is linked. */
export function comparisonRows(
	state: State,
	event: ChronologyEvent,
	topic: ComparedTopic,
	columns: Columns,
	width: number,
): readonly Line[] {
	return columns.type === 'columns'
		? [...topicRows(topic, columns), ...beyondRows(state, topic, columns.topic + gap + 1, width)]
		: stackedRows(state, event, topic, width);
}

/** What sources without a column of their own say, beneath the columns. */
function beyondRows(
	{chronology}: State,
	{beyond = []}: ComparedTopic,
	indent: number,
	width: number,
): readonly Line[] {
	return beyond.flatMap(({source, claims}) =>
		claims
			.flatMap(claim => claimLines(claim, width - indent, `${outletOf(chronology, source)}: `))
			.map(row => [piece(' '.repeat(indent)), ...row]),
	);
}

/** How many topics agree, differ and so on, in words, which are few where a screen has little room beside the tabs. */
export function tallyLine(event: ChronologyEvent, width: number): Line {
	const words = width < 50 ? 'in one' : width <= 200 ? 'in one only' : undefined;
	return tallyParts(event, words).flatMap(({sign, text}, index) => [
		...(index > 0 ? [piece(' · ', 'dim')] : []),
		piece(text, styleOf(sign)),
	]);
}

/** One topic in columns; its sign stands between two, or before the first of more. */
export function topicRows(
	{topic, sign, cells}: ComparedTopic,
	columns: Extract<Columns, {type: 'columns'}>,
): readonly Line[] {
	const left = wrap(topic, columns.topic);
	const shown = cells
		.slice(columns.first, columns.first + columns.shown)
		.map(claims => cellLines(claims, columns.cell));
	const height = Math.max(left.length, ...shown.map(lines => lines.length));
	const signAt = columns.of === 2 ? 1 : 0;
	return Array.from({length: height}, (_, row) => [
		piece(fit(left[row] ?? '', columns.topic), 'label'),
		...shown.flatMap((lines, index) => {
			const mark = row === 0 && index === signAt ? piece(signs[sign].glyph, styleOf(sign)) : piece(' ');
			return [piece(' '.repeat(gap - 1)), mark, piece(' '), ...fitLine(lines[row] ?? [], columns.cell)];
		}),
	]);
}

function stackedRows(
	state: State,
	event: ChronologyEvent,
	topic: ComparedTopic,
	width: number,
): readonly Line[] {
	const head = wrap(topic.topic, width - 2).map(
		(text, row): Line => [
			row === 0 ? piece(signs[topic.sign].glyph, styleOf(topic.sign)) : piece(' '),
			piece(' '),
			piece(text, 'heading'),
		],
	);
	const told = sidesOf(event, topic).flatMap(({source, claims}) => {
		if (claims.length === 0 && topic.sign === 'alone') return [];
		const name = outletOf(state.chronology, source);
		return [
			[piece('  '), piece(name, 'dim')],
			...cellLines(claims, width - 4).map(row => [piece('    '), ...row]),
		];
	});
	return [...head, ...told, blank];
}

/** What one source says on a topic: each claim, and under it who told the source, and where it says so. */
export function cellLines(claims: readonly Claim[], width: number): readonly Line[] {
	if (claims.length === 0) return [line(glyphs.silent, 'dim')];
	return claims.flatMap(claim => claimLines(claim, width));
}

/** A claim and, dim, behind it or beneath it, who told the source and in which paragraphs it says so. */
export function claimLines(claim: Claim, width: number, lead = ''): readonly Line[] {
	const {attributedTo, paragraphs} = claim;
	// Paragraph numbers stay together: a line breaks before them, not within.
	const cited = formatParagraphs(paragraphs).replaceAll(/(?<!headline,) /g, unbroken);
	const told = [attributedTo, cited].filter(Boolean).join(', ');
	const lines = wrap(lead + formatClaim(claim), width).map(text => line(text));
	if (told === '') return lines;
	const last = lines.at(-1) ?? [];
	const under = wrap(told, width).map(text => text.replaceAll(unbroken, ' '));
	const [behind, ...more] = under;
	const fits = more.length === 0 && lineWidth(last) + 2 + cellWidth(told) <= width;
	return fits
		? [...lines.slice(0, -1), [...last, piece(`  ${behind}`, 'dim')]]
		: [...lines, ...under.map(text => line(text, 'dim'))];
}

const unbroken = '\u00a0';

/** The looks of a sign. */
export function styleOf(sign: ComparedTopic['sign']): Style {
	return sign === 'alone' ? 'dim' : sign;
}
