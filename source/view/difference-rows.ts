import {formatYear} from '../model/calendar.ts';
import {outletOf} from '../model/chronology.ts';
import type {Sign} from '../model/comparison.ts';
import {type Difference, differencesOf} from '../model/differences.ts';
import type {Claim, Event} from '../model/event.ts';
import {formatEventLabel} from '../model/event-date.ts';
import {civil} from '../model/gregorian.ts';
import {claimLines, styleOf} from './compare.ts';
import {glyphs, signs} from './glyphs.ts';
import {blank, type Line, line, piece, spread, textOf} from './line.ts';
import type {Selection} from './selection.ts';
import {type State, shownSelection} from './state.ts';
import {cellWidth, cut, fit} from './text.ts';

/** What sources say otherwise, and how much of it bears each sign. */
export type Found = {readonly list: readonly Difference[]; readonly counts: Readonly<Record<Sign, number>>};

const kept = new WeakMap<Selection, Found>();

/** What sources say otherwise of the events that are shown. */
export function found(state: State): Found {
	const selection = shownSelection(state);
	const known = kept.get(selection);
	if (known) return known;
	const list = differencesOf(state.chronology, selection.rows);
	const counts = {differ: 0, agree: 0, compatible: 0, alone: 0};
	for (const {topic} of list) counts[topic.sign]++;
	const made = {list, counts};
	kept.set(selection, made);
	return made;
}

/** A line of the list, which difference it belongs to, and whether it merely stands above it, as a heading does. */
export type DifferenceRow = {readonly index: number; readonly text: Line; readonly isAbove: boolean};

/** The lines of a difference: what it is about, under a heading where its sign is new, and what each source says. */
export function differenceRows(
	state: State,
	index: number,
	isChosen: boolean,
	width: number,
): readonly DifferenceRow[] {
	const {list, counts} = found(state);
	const difference = list[index];
	if (!difference) return [];
	const {row, topic} = difference;
	const event = state.chronology.get(row);
	const before = list[index - 1]?.topic.sign;
	const {glyph, word} = signs[topic.sign];
	const heading = ` ${word.charAt(0).toUpperCase()}${word.slice(1)} (${counts[topic.sign]})`;
	const head = headLine(state, difference, event, width);
	const said = topic.cells.flatMap((claims, account) => {
		const source = event.accounts[account]?.source ?? '';
		const outlet = outletOf(state.chronology, source);
		return claims.flatMap(claim => saidLines(outlet, claim, width - indent.length));
	});
	const lead = piece(isChosen ? ` ${glyphs.cursor} ` : '   ');
	const above = before === topic.sign ? [] : [...(before ? [blank] : []), line(heading, 'heading')];
	const own = [
		isChosen
			? [piece(fit(lead.text + glyph + textOf(head), width), 'selected')]
			: [lead, piece(glyph, styleOf(topic.sign)), ...head],
		...said,
	];
	return [
		...above.map(text => ({index, text, isAbove: true})),
		...own.map(text => ({index, text, isAbove: false})),
	];
}

const indent = ' '.repeat(7);

/** The topic and the event behind the sign, and, where there is room, its date. */
function headLine(state: State, {row, topic: {topic}}: Difference, event: Event, width: number): Line {
	const room = width - 4;
	const date = width < 50 ? '' : `  ${shortDate(state, row, event)}`;
	const about = cut(topic, Math.max(10, room - cellWidth(date) - 14));
	const left = [piece(' '), piece(about, 'heading'), piece(`  ${event.title}`)];
	return spread(left, [piece(date, 'dim')], room);
}

/** What the list calls a date; there it stands under its year, and names it only where it has to. */
function shortDate({chronology}: State, row: number, event: Event): string {
	const short = formatEventLabel(event);
	if (!event.span) return short === '' ? 'no date' : short;
	const {year} = civil(Math.floor(chronology.earliest[row] ?? 0));
	return /\d{3}|AD|BC|no year/.test(short) ? short : `${short} ${formatYear(year)}`;
}

/** What one source says, in two lines at most: all of it is in the comparison. */
function saidLines(outlet: string, claim: Claim, width: number): readonly Line[] {
	const [first = blank, second, ...more] = claimLines(claim, width, `${outlet}: `);
	if (!second) return [[piece(indent), ...first]];
	const last = more.length > 0 ? line(cut(`${textOf(second)} …`, width), second[0]?.style) : second;
	return [first, last].map(text => [piece(indent), ...text]);
}
