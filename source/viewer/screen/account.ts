import {formatParagraphs, formatSource} from '../../chronology/citation.ts';
import type {Account, Claim} from '../../chronology/event.ts';
import {shownKey} from '../keys/format.ts';
import type {BrowseAction} from '../modes/browse/keys.ts';
import {isFolded, noteLead} from '../state/notes.ts';
import type {State} from '../state/state.ts';
import {claimLines} from './comparison.ts';
import {type Line, line, lineWidth, piece} from './line.ts';
import {cellWidth, cut, fit, wrap} from './text.ts';

/** Cells of a line of prose: in longer ones it is hard to find one's way back. */
export const readable = 84;

const dated = 'Dated in the source: ';

/** How a source dates an event. */
export function dateLines(when: string, width: number): readonly Line[] {
	const [first = '', ...more] = wrap(dated + when, width);
	return [[piece(dated, 'dim'), piece(first.slice(dated.length))], ...more.map(text => line(text))];
}

/** Draws the claims of an account, in one column of topics for all of them. */
export function claimDrawer(claims: readonly Claim[], width: number): (claim: Claim) => readonly Line[] {
	const topicWidth = Math.min(
		22,
		Math.max(0, ...claims.map(({topic}) => cellWidth(topic))) + 2,
		Math.floor(width / 3),
	);
	return claim => {
		const left = wrap(claim.topic, topicWidth - 2);
		const right = claimLines(claim, width - topicWidth);
		return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
			piece(fit(left[row] ?? '', topicWidth), 'dim'),
			...(right[row] ?? []),
		]);
	};
}

/** The source of an account, and where in it the account stands. */
export function sourceLines(
	{chronology}: State,
	{source: id, paragraphs}: Account,
	width: number,
): readonly Line[] {
	const source = chronology.sources.get(id);
	if (!source) return [];
	const title = source.title === undefined ? [] : wrap(`“${source.title}”`, width);
	const cited = [formatSource(source), formatParagraphs(paragraphs)].filter(Boolean).join(' · ');
	return [...title, ...wrap(cited, width)].map(text => line(text, 'dim'));
}

/** The note on a source: whole where it is read for the first time or unfolded, else a line of it and the key that unfolds it. */
export function noteLines(state: State, id: string, width: number): readonly Line[] {
	const note = state.chronology.sources.get(id)?.note;
	if (note === undefined) return [];
	if (!isFolded(state, id)) return wrap(noteLead + note, width).map(text => line(text, 'dim'));
	const key = shownKey<BrowseAction>(state.bindings, 'foldNote');
	const way: Line = key === undefined ? [] : [piece(`  ${key} unfolds it`, 'dim')];
	return [[piece(cut(noteLead + note, width - lineWidth(way)), 'dim'), ...way]];
}
