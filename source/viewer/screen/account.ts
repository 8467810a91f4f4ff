import {formatCited, formatSource} from '../../chronology/citation.ts';
import type {Account, ChronologyEvent} from '../../chronology/event.ts';
import {formatAccountDate} from '../../chronology/event-date.ts';
import {relatedIn} from '../../chronology/related.ts';
import type {State} from '../state.ts';
import {cellWidth, fit, wrap} from '../text.ts';
import {claimLines} from './comparison.ts';
import {blank, type Line, line, piece} from './line.ts';
import {noteLines} from './note.ts';
import {relatedLines} from './related-lines.ts';

/** What an account says, how its source dates the event, where it stands alone its claims, and how the event is linked. */
export function accountBody(
	{chronology}: State,
	event: ChronologyEvent,
	account: Account,
	width: number,
): readonly Line[] {
	const related = relatedLines(chronology, relatedIn(chronology, event, account), width);
	return [...textLines(event, account, width), ...(related.length > 0 ? [blank, ...related] : [])];
}

/** The line of the body of an account that stands alone on which what links its event begins. */
export function linkedLine(event: ChronologyEvent, account: Account, width: number): number {
	return textLines(event, account, width).length + 1;
}

function textLines(event: ChronologyEvent, account: Account, width: number): readonly Line[] {
	const when = formatAccountDate(account);
	return [
		...wrap(account.text, Math.min(width, readable)).map(text => line(text)),
		...(when === undefined ? [] : [blank, ...datedLines(when, Math.min(width, readable))]),
		...(event.accounts.length === 1 ? claimTable(account, width) : []),
	];
}

const dated = 'Dated in the source: ';

function datedLines(when: string, width: number): readonly Line[] {
	const [first = '', ...more] = wrap(dated + when, width);
	return [[piece(dated, 'dim'), piece(first.slice(dated.length))], ...more.map(text => line(text))];
}

// Longer lines are hard to find one's way back in.
const readable = 84;

function claimTable({claims}: Account, width: number): readonly Line[] {
	if (claims.length === 0) return [];
	const topicWidth = Math.min(
		22,
		Math.max(...claims.map(({topic}) => cellWidth(topic))) + 2,
		Math.floor(width / 3),
	);
	const rows = claims.flatMap((claim): readonly Line[] => {
		const left = wrap(claim.topic, topicWidth - 2);
		const right = claimLines(claim, width - topicWidth);
		return Array.from({length: Math.max(left.length, right.length)}, (_, row) => [
			piece(fit(left[row] ?? '', topicWidth), 'dim'),
			...(right[row] ?? []),
		]);
	});
	return [blank, ...rows];
}

/** The source of an account, where in it the account stands, and the note on it. */
export function sourceLines(state: State, {source: id, paragraphs}: Account, width: number): readonly Line[] {
	const {chronology} = state;
	const source = chronology.sources.get(id);
	if (!source) return [];
	const title = source.title === undefined ? [] : wrap(`“${source.title}”`, width);
	const cited = [formatSource(source), formatCited(paragraphs)].filter(Boolean).join(' · ');
	return [
		...[...title, ...wrap(cited, width)].map(text => line(text, 'dim')),
		...noteLines(state, id, Math.min(width, readable)),
	];
}
