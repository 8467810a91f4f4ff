import {outletOf} from '../../chronology/store.ts';
import {grouped, plural} from '../../text/english.ts';
import {holds, occurrences} from '../../text/occurrences.ts';
import type {Derive} from '../screen/derived.ts';
import {openReading} from '../state/reading.ts';
import {currentEvent, type State, searchedText} from '../state/state.ts';
import {currentItemWords, spokenDetail} from './detail-words.ts';
import {eventLine} from './event-words.ts';
import {sentences} from './speakable.ts';

/** The characters of an excerpt on either side of the match. */
const around = 50;

/** The lines about the match that a search went to; `undefined` where there is no search. */
export function matchLines(state: State, derive: Derive): readonly string[] | undefined {
	if (!searchedText(state)) return undefined;
	const lines = state.focus === 'list' ? [eventLine(state), foundLine(state)] : [currentItemWords(state)];
	if (derive(state).matches.count === 0) {
		return state.notice === undefined ? [matchLine(state, derive)] : [];
	}
	return [matchLine(state, derive), ...lines.filter(Boolean)];
}

/** The number of the current match: “Match 2 of 7.” */
export function matchLine(state: State, derive: Derive): string {
	const {count, isWhole, at} = derive(state).matches;
	if (count === 0) {
		return sentences(isWhole ? `no match for ${searchedText(state)}` : `no match so far, the search goes on`);
	}
	const known = isWhole ? '' : ' so far';
	return sentences(
		`${at === undefined ? plural(count, 'match', 'matches') : `match ${grouped(at + 1)} of ${grouped(count)}`}${known}`,
	);
}

/** The excerpt of the open tab around the match, unless the title holds the match: “In Rudaw: … Karkh, in central Baghdad …” */
function foundLine(state: State): string {
	const event = currentEvent(state);
	const text = searchedText(state) ?? '';
	if (!event || text === '' || holds(event.title, text)) return '';
	const item = spokenDetail(state).items.find(({words}) => holds(words, text));
	const open = openReading(state);
	if (item === undefined || !open) return '';
	const name = open.type === 'source' ? outletOf(state.chronology, open.id) : 'the comparison';
	return sentences(`in ${name}: ${excerpt(item.words, text)}`);
}

/** The words around the first occurrence of a text in an item. */
function excerpt(item: string, text: string): string {
	const [from, to] = occurrences(item, text)[0] ?? [0, 0];
	const start = from <= around ? 0 : item.indexOf(' ', from - around) + 1;
	const end = to + around >= item.length ? item.length : item.lastIndexOf(' ', to + around);
	return `${start > 0 ? '… ' : ''}${item.slice(Math.min(start, from), Math.max(end, to))}${end < item.length ? ' …' : ''}`;
}
