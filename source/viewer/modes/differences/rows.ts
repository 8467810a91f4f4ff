import {type Sign, sidesOf} from '../../../chronology/comparison.ts';
import {type Difference, differencesOf, nothingDiffers} from '../../../chronology/differences.ts';
import type {ChronologyEvent, Claim} from '../../../chronology/event.ts';
import {formatEventLabel} from '../../../chronology/event-date.ts';
import {type Chronology, outletOf, yearOf} from '../../../chronology/store.ts';
import {formatYear} from '../../../dates/calendar.ts';
import {perObject} from '../../../lookup/memo.ts';
import {capitalise} from '../../../text/english.ts';
import type {Selection} from '../../../timeline/selection.ts';
import {claimLines, styleOf} from '../../screen/comparison.ts';
import {glyphs} from '../../screen/glyphs.ts';
import {blank, justify, type Line, line, piece, textOf} from '../../screen/line.ts';
import {cellWidth, cut, fit, wrap} from '../../screen/text.ts';
import {signs} from '../../state/signs.ts';
import {type State, shownSelection} from '../../state/state.ts';

/** What sources say otherwise, how much of it bears each sign, and what is said first where nothing differs. */
export type Found = {
	readonly list: readonly Difference[];
	readonly counts: Readonly<Record<Sign, number>>;
	readonly verdict?: string;
};

const foundIn = perObject((chronology: Chronology) =>
	perObject(({rows}: Selection): Found => {
		const list = differencesOf(chronology, rows);
		const counts = {differ: 0, agree: 0, compatible: 0, alone: 0};
		for (const {topic} of list) counts[topic.sign]++;
		return {list, counts, ...(counts.differ === 0 && {verdict: nothingDiffers(chronology, rows)})};
	}),
);

/** What sources say otherwise of the events that are shown. */
export function found(state: State): Found {
	return foundIn(state.chronology)(shownSelection(state));
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
	const difference = found(state).list[index];
	if (!difference) return [];
	const {row, topic} = difference;
	const event = state.chronology.get(row);
	const {glyph} = signs[topic.sign];
	const head = headLine(state, difference, event, width);
	const said = sidesOf(event, topic).flatMap(({source, claims}) => {
		const outlet = outletOf(state.chronology, source);
		return claims.flatMap(claim => saidLines(outlet, claim, width - indent.length));
	});
	const lead = piece(isChosen ? ` ${glyphs.cursor} ` : '   ');
	const own = [
		isChosen
			? [piece(fit(lead.text + glyph + textOf(head), width), 'selected')]
			: [lead, piece(glyph, styleOf(topic.sign)), ...head],
		...said,
	];
	return [
		...linesAbove(found(state), index, width).map(text => ({index, text, isAbove: true})),
		...own.map(text => ({index, text, isAbove: false})),
	];
}

/** The heading above the first of a sign; above all the list, that nothing differs, where that is so. */
function linesAbove({list, counts, verdict}: Found, index: number, width: number): readonly Line[] {
	const [before, here] = [list[index - 1], list[index]];
	const sign = here?.topic.sign;
	if (!sign || before?.topic.sign === sign) return [];
	const {word} = signs[sign];
	const heading = line(` ${capitalise(word)} (${counts[sign]})`, 'heading');
	const above = before || verdict === undefined ? [] : verdictLines(verdict, width);
	return [...above, ...(before || above.length > 0 ? [blank] : []), heading];
}

/** That nothing differs, as it stands above the list or in place of it. */
export function verdictLines(verdict: string, width: number): readonly Line[] {
	return wrap(verdict, width - 1).map(text => line(` ${text}`));
}

const indent = ' '.repeat(7);

/** The topic and the event behind the sign, and, where there is room, its date. */
function headLine(
	state: State,
	{row, topic: {topic}}: Difference,
	event: ChronologyEvent,
	width: number,
): Line {
	const room = width - 4;
	const date = width < 50 ? '' : `  ${shortDate(state, row, event)}`;
	const about = cut(topic, Math.max(10, room - cellWidth(date) - 14));
	const left = [piece(' '), piece(about, 'heading'), piece(`  ${event.title}`)];
	return justify(left, [piece(date, 'dim')], room);
}

/** What the list calls a date; there it stands under its year, and names it only where it has to. */
function shortDate({chronology}: State, row: number, event: ChronologyEvent): string {
	const short = formatEventLabel(event);
	const year = yearOf(chronology, row);
	if (year === undefined) return short === '' ? 'undated' : short;
	return /\d{3}|AD|BC|no year/.test(short) ? short : `${short} ${formatYear(year)}`;
}

/** What one source says, in two lines at most: all of it is in the comparison. */
function saidLines(outlet: string, claim: Claim, width: number): readonly Line[] {
	const [first = blank, second, ...more] = claimLines(claim, width, `${outlet}: `);
	if (!second) return [[piece(indent), ...first]];
	const last = more.length > 0 ? line(cut(`${textOf(second)} …`, width), second[0]?.style) : second;
	return [first, last].map(text => [piece(indent), ...text]);
}
