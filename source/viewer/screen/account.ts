import {formatParagraphs, formatSource} from '../../chronology/citation.ts';
import type {Account, Claim} from '../../chronology/event.ts';
import {shownKey} from '../keys/format.ts';
import type {BrowseAction} from '../modes/browse/keys.ts';
import {isFolded, noteLead} from '../state/notes.ts';
import type {State} from '../state/state.ts';
import {claimLines, widestTopic} from './comparison.ts';
import {type Line, line, lineWidth, piece} from './line.ts';
import {cellWidth, cut, fit, widestWord, wrap} from './text.ts';

/** The limit of cells in a line of prose: from the end of a longer line it is hard to find the next. */
export const readable = 84;

const dateLead = 'Dated in the source: ';

/** The lines that say how a source dates the event. */
export function dateLines(when: string, width: number): readonly Line[] {
	const [first = '', ...more] = wrap(dateLead + when, width);
	return [[piece(dateLead, 'dim'), piece(first.slice(dateLead.length))], ...more.map(text => line(text))];
}

/** Makes a function that draws the claims of an account, whose topics share a column. */
export function claimDrawer(claims: readonly Claim[], width: number): (claim: Claim) => readonly Line[] {
	const topics = claims.map(({topic}) => topic);
	const longest = topics.reduce((most, topic) => Math.max(most, cellWidth(topic)), 0);
	const word = widestWord(topics, Math.min(widestTopic, Math.floor(width / 2) - 2));
	const room = Math.max(word, Math.min(widestTopic, Math.floor(width / 3) - 2));
	const topicWidth = Math.min(longest, room) + 2;
	return claim => {
		const left = wrap(claim.topic, topicWidth - 2);
		const right = claimLines(claim, width - topicWidth);
		return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
			piece(fit(left[row] ?? '', topicWidth), 'dim'),
			...(right[row] ?? []),
		]);
	};
}

/** The source of an account, and the paragraphs of the source that the account is from. */
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

/** The key that folds and unfolds a note, as it is shown. */
export function foldKey({bindings}: State): string | undefined {
	return shownKey<BrowseAction>(bindings, 'foldNote');
}

/** The note on a source; a folded note is cut to one line, with the key that unfolds it. */
export function noteLines(state: State, id: string, width: number): readonly Line[] {
	const note = state.chronology.sources.get(id)?.note;
	if (note === undefined) return [];
	if (!isFolded(state, id)) return wrap(noteLead + note, width).map(text => line(text, 'dim'));
	const key = foldKey(state);
	const way: Line = key === undefined ? [] : [piece(`  ${key} unfolds it`, 'dim')];
	return [[piece(cut(noteLead + note, width - lineWidth(way)), 'dim'), ...way]];
}
