import {sidesOf} from '../../../chronology/comparison.ts';
import type {Difference} from '../../../chronology/differences.ts';
import type {ChronologyEvent, Claim} from '../../../chronology/event.ts';
import {formatEventLabel} from '../../../chronology/event-date.ts';
import {outletOf, yearOf} from '../../../chronology/store.ts';
import {formatYear} from '../../../dates/calendar.ts';
import {capitalise, grouped} from '../../../text/english.ts';
import {claimLines, styleOf} from '../../screen/comparison.ts';
import {glyphs} from '../../screen/glyphs.ts';
import {blank, justify, type Line, line, piece, textOf} from '../../screen/line.ts';
import {cellWidth, cut, fit, wrap} from '../../screen/text.ts';
import {signs, signWord} from '../../state/signs.ts';
import type {State} from '../../state/state.ts';
import {type DifferenceList, shownDifferences} from './list.ts';

/** A line of the list, the index of its difference, and whether the line is a heading above the difference. */
export type DifferenceRow = {readonly index: number; readonly text: Line; readonly isAbove: boolean};

/**
 * The lines of a difference: its topic and event, and where sources contradict each other, what each of them says. Any other topic
 * is a dim line of its own. A heading comes first where the sign is new in the list.
 */
export function differenceRows(
	state: State,
	index: number,
	isChosen: boolean,
	width: number,
): readonly DifferenceRow[] {
	const difference = shownDifferences(state).list[index];
	if (!difference) return [];
	const {row, topic} = difference;
	const event = state.chronology.get(row);
	const {glyph} = signs[topic.sign];
	const head = headLine(state, difference, event, width);
	const contradictions = topic.sign === 'differ' ? sidesOf(event, topic) : [];
	const reports = contradictions.flatMap(({source, claims}) => {
		const outlet = outletOf(state.chronology, source);
		return claims.flatMap(claim => reportLines(outlet, claim, width - indent.length));
	});
	const lead = piece(isChosen ? ` ${glyphs.cursor} ` : '   ');
	const own = [
		isChosen
			? [piece(fit(lead.text + glyph + textOf(head), width), 'selected')]
			: [lead, piece(glyph, styleOf(topic.sign)), ...head],
		...reports,
	];
	return [
		...linesAbove(shownDifferences(state), index, width).map(text => ({index, text, isAbove: true})),
		...own.map(text => ({index, text, isAbove: false})),
	];
}

/** The heading above the first difference of a sign. The verdict, if there is any, stands above the whole list. */
function linesAbove(
	{list, counts, verdict, isWhole}: DifferenceList,
	index: number,
	width: number,
): readonly Line[] {
	const [before, here] = [list[index - 1], list[index]];
	const sign = here?.topic.sign;
	if (!sign || before?.topic.sign === sign) return [];
	const words = ` ${capitalise(signWord(sign))} (${grouped(counts[sign])}${isWhole ? '' : '+ …'})`;
	const heading = line(words, sign === 'differ' ? 'heading' : 'dim');
	const above = before || verdict === undefined ? [] : verdictLines(verdict, width);
	return [...above, ...(before || above.length > 0 ? [blank] : []), heading];
}

/** The verdict that nothing differs, which stands above the list, or in place of an empty one. */
export function verdictLines(verdict: string, width: number): readonly Line[] {
	return wrap(verdict, width - 1).map(text => line(` ${text}`));
}

const indent = ' '.repeat(7);

/** The topic and the title of the event, which stand behind the sign; in 50 cells or more also the date. */
function headLine(
	state: State,
	{row, topic: {topic, sign}}: Difference,
	event: ChronologyEvent,
	width: number,
): Line {
	const room = width - 4;
	const date = width < 50 ? '' : `  ${shortDate(state, row, event)}`;
	const about = cut(topic, Math.max(10, room - cellWidth(date) - 14));
	const isGrave = sign === 'differ';
	const left = [
		piece(' '),
		isGrave ? piece(about, 'heading') : piece(about),
		isGrave ? piece(`  ${event.title}`) : piece(`  ${event.title}`, 'dim'),
	];
	return justify(left, [piece(date, 'dim')], room);
}

/** The date as the list of events labels it. That list has headings of years; here the label gets its year, unless it names it. */
function shortDate({chronology}: State, row: number, event: ChronologyEvent): string {
	const short = formatEventLabel(event);
	const year = yearOf(chronology, row);
	if (year === undefined) return short === '' ? 'undated' : short;
	return /\d{3}|AD|BC|no year/.test(short) ? short : `${short} ${formatYear(year)}`;
}

/** What one source says, cut to two lines, since the comparison of the event shows all of it. */
function reportLines(outlet: string, claim: Claim, width: number): readonly Line[] {
	const [first = blank, second, ...more] = claimLines(claim, width, `${outlet}: `);
	if (!second) return [[piece(indent), ...first]];
	const last = more.length > 0 ? line(cut(`${textOf(second)} …`, width), second[0]?.style) : second;
	return [first, last].map(text => [piece(indent), ...text]);
}
