import {formatParagraphs} from '../../chronology/citation.ts';
import {formatClaim} from '../../chronology/claim.ts';
import {type ComparedTopic, claimsOf, sidesOf} from '../../chronology/comparison.ts';
import type {Account, ChronologyEvent, Claim} from '../../chronology/event.ts';
import {outletOf} from '../../chronology/store.ts';
import {greatest} from '../../lookup/extremes.ts';
import {perObject} from '../../lookup/memo.ts';
import {startOf} from '../../text/cells.ts';
import {grouped, plural} from '../../text/english.ts';
import {signs} from '../state/signs.ts';
import type {State} from '../state/state.ts';
import {glyphs} from './glyphs.ts';
import {blank, fitLine, type Line, line, lineWidth, piece, type Style} from './line.ts';
import {outletBeside} from './outlet.ts';
import {cellWidth, fit, widestWord, wrap} from './text.ts';

/**
 * The layout of a comparison: accounts under one another, or in columns. `topic` and `cell` are the cells of the topic's column and
 * of an account's, and of all the accounts (`of`) those from the index `first` on are shown.
 */
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
const narrowest = 16;
const widest = 48;

/**
 * Divides a width into a column for each source. Where not all have room they are paged sideways, each as narrow as a column may be,
 * so that no column gets narrower as the width grows; where fewer than two have room they are stacked.
 */
export function columnsOf(event: ChronologyEvent, width: number, wanted: number): Columns {
	const of = event.accounts.length;
	const room = Math.max(10, Math.floor(width * 0.22), topicCells(event).word);
	const wide = Math.min(longestTopic(event, width), room, widestTopic);
	const fitting = (topic: number) => Math.floor((width - topic) / (narrowest + gap + 1));
	// The column of topics has to hold the name of the page whole, which stands above it.
	const topic = fitting(wide) < of ? Math.max(wide, cellWidth(pageName(of, 1, of))) : wide;
	if (fitting(topic) < 2) return {type: 'stacked'};
	const shown = Math.min(of, fitting(topic));
	const share = Math.floor((width - topic) / of) - gap - 1;
	const cell = shown < of ? narrowest : Math.min(widest, share);
	return {type: 'columns', topic, cell, first: Math.min(wanted, of - shown), shown, of};
}

/** The width that a comparison has use for: with more, its columns would not get wider. */
export function comparisonWidth(event: ChronologyEvent): number {
	return Math.min(longestTopic(event, Infinity), widestTopic) + event.accounts.length * (widest + gap + 1);
}

/** The most cells of a column of topics. */
export const widestTopic = 20;

/** The cells of the longest topic of an event. Links have the titles of other events for topics, which may be of any length. */
function longestTopic(event: ChronologyEvent, most: number): number {
	const {longest, isLinked} = topicCells(event);
	return Math.max(longest, isLinked ? most : 0);
}

/** The cells of the longest topic of an event's claims, and of the longest word in one that has room in a column; measured once, as topics may be many and long. */
const topicCells = perObject((event: ChronologyEvent) => {
	const topics = topicsOf(event);
	return {
		longest: greatest(topics.map(cellWidth)),
		word: widestWord(topics, widestTopic),
		isLinked: event.accounts.some(({links}) => links.length > 0),
	};
});

function topicsOf({accounts}: ChronologyEvent): readonly string[] {
	// The wording of a date doesn't matter here, and takes long to make.
	return accounts.flatMap(account => claimsOf(account, () => '').map(({topic}) => topic));
}

/** The numbers of the columns shown, and of all: “1–2 of 3”. */
function pageName(first: number, shown: number, of: number): string {
	return `${grouped(first)}–${grouped(first + shown - 1)} of ${grouped(of)}`;
}

/** The names of the columns, which stay in view, as many lines as the longest of all names takes; no line where the accounts are stacked. */
export function columnNames(state: State, event: ChronologyEvent, width: number): readonly Line[] {
	const columns = columnsOf(event, width, state.column);
	if (columns.type === 'stacked') return [];
	const {topic, cell, first, shown, of} = columns;
	// Of a name only a few lines are shown, whatever its length.
	const linesOfName = ({source}: Account) =>
		wrap(startOf(outletOf(state.chronology, source), cell * (mostNameLines + 1)), cell);
	let height = 0;
	for (const account of event.accounts) {
		if (height >= mostNameLines) break;
		height = Math.min(mostNameLines, Math.max(height, linesOfName(account).length));
	}
	const names = event.accounts.slice(first, first + shown).map(linesOfName);
	const paged = shown < of ? pageName(first + 1, shown, of) : '';
	return Array.from({length: height}, (_, row) => {
		const cells = names.flatMap(lines => {
			const isCut = row === height - 1 && lines.length > height;
			const text = isCut ? lines.slice(row).join(' ') : (lines[row] ?? '');
			return [piece(' '.repeat(gap + 1)), piece(fit(text, cell), 'heading')];
		});
		return fitLine([piece(fit(row === 0 ? paged : '', topic), 'dim'), ...cells], width);
	});
}

const mostNameLines = 3;

/** The claims of an event's sources on a topic, or on a link of the event. */
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

/** The claims of sources without a column of their own, which stand beneath the columns. */
function beyondRows(
	{chronology}: State,
	{beyond = []}: ComparedTopic,
	indent: number,
	width: number,
): readonly Line[] {
	return beyond.flatMap(({source, claims}) =>
		claims
			.flatMap(claim => claimLines(claim, width - indent, `${outletBeside(chronology, source)}: `))
			.map(row => [piece(' '.repeat(indent)), ...row]),
	);
}

/**
 * A topic in columns. The sign stands between two columns, or before the first where there are more; where one side alone speaks,
 * the others' columns show that they are silent.
 */
export function topicRows(
	{topic, sign, cells}: ComparedTopic,
	columns: Extract<Columns, {type: 'columns'}>,
): readonly Line[] {
	const left = wrap(topic, columns.topic);
	const shown = cells
		.slice(columns.first, columns.first + columns.shown)
		.map(claims => cellLines(claims, columns.cell));
	const height = shown.reduce((most, {length}) => Math.max(most, length), left.length);
	const signAt = columns.of === 2 ? 1 : 0;
	// A long claim has thousands of rows, of which one column alone has words.
	const [noTopic, noWords] = [piece(fit('', columns.topic), 'label'), fitLine([], columns.cell)];
	return Array.from({length: height}, (_, row) => {
		const name = left[row];
		const pieces = [name === undefined ? noTopic : piece(fit(name, columns.topic), 'label')];
		for (const [index, lines] of shown.entries()) {
			const isMarked = row === 0 && index === signAt && sign !== 'alone';
			if (isMarked)
				pieces.push(piece(' '.repeat(gap - 1)), piece(signs[sign].glyph, styleOf(sign)), piece(' '));
			else pieces.push(between);
			const words = lines[row];
			pieces.push(...(words === undefined ? noWords : fitLine(words, columns.cell)));
		}
		return pieces;
	});
}

/** What stands between two columns where there is no sign. */
const between = piece(' '.repeat(gap + 1));

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
	const sides = sidesOf(event, topic);
	const silent = sides.filter(({claims}) => claims.length === 0).length;
	// Of many that are silent the number is told in one line.
	const areNamed = topic.sign !== 'alone' && silent <= mostSilent;
	const told = sides.flatMap(({source, claims}) => {
		if (claims.length === 0 && !areNamed) return [];
		const name = outletOf(state.chronology, source);
		return [
			[piece('  '), piece(name, 'dim')],
			...cellLines(claims, width - 4).map(row => [piece('    '), ...row]),
		];
	});
	const others =
		topic.sign === 'alone' || areNamed ? [] : [line(`  ${plural(silent, 'source')} ${glyphs.silent}`, 'dim')];
	return [...head, ...told, ...others, blank];
}

/** So many sources that are silent on a topic are named each. */
const mostSilent = 8;

/** The claims of one source on a topic, or the glyph of silence where it makes none. */
export function cellLines(claims: readonly Claim[], width: number): readonly Line[] {
	if (claims.length === 0) return [line(glyphs.silent, 'dim')];
	return claims.flatMap(claim => claimLines(claim, width));
}

/** A claim, and behind or beneath it, dim, whom the source cites and the paragraphs of the claim. */
export function claimLines(claim: Claim, width: number, lead = ''): readonly Line[] {
	const {attributedTo, paragraphs} = claim;
	// Paragraph numbers stay together: a line breaks before them and not among them.
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

/** The style of a sign. */
export function styleOf(sign: ComparedTopic['sign']): Style {
	return sign === 'alone' ? 'dim' : sign;
}
