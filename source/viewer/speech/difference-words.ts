import {disagreementOrder} from '../../chronology/comparison.ts';
import type {Difference} from '../../chronology/differences.ts';
import {formatListedDate} from '../../chronology/event-date.ts';
import {found} from '../modes/differences/rows.ts';
import {signs} from '../screen/glyphs.ts';
import type {State} from '../state.ts';
import {plural} from '../text.ts';
import {comparedWords} from './claim-words.ts';
import {sentences} from './speakable.ts';

/** A topic on which sources do not plainly agree, behind the event that it is about. */
export function differenceWords({chronology}: State, {row, topic}: Difference): string {
	const {title} = chronology.get(row);
	return sentences(title, `${topic.topic}: ${signs[topic.sign].word}`);
}

/** The same with what each source says, and when the event was. */
export function wholeDifference({chronology}: State, {row, topic}: Difference): string {
	const event = chronology.get(row);
	const {title} = event;
	const said = comparedWords(chronology, event, topic);
	return `${sentences(title)} ${said} ${sentences(event.span ? `Event of ${formatListedDate(event)}` : 'Undated event')}`;
}

/** How many topics there are, by how the sources stand on them. */
export function differenceCounts(state: State): string {
	const {list, counts, verdict} = found(state);
	const differing = plural(counts.differ, 'differs', 'differ');
	if (list.length === 0) return sentences(verdict);
	const parts = disagreementOrder
		.filter(sign => counts[sign] > 0)
		.map(sign => (sign === 'differ' ? differing : `${counts[sign]} ${signs[sign].word}`));
	return sentences(verdict, `${plural(list.length, 'topic')}: ${parts.join(', ')}`);
}
