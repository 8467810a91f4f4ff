import {placeFrom} from '../lasting.ts';
import {periodAt} from '../scales.ts';
import {type State, shownSelection} from '../state.ts';
import {plural} from '../text.ts';
import {dayAt, windowOf} from '../window.ts';
import {sentences} from './speakable.ts';

/** The period that one is in, and how many of the events shown begin in it: “November 2020: 3 events begin in it.” */
export function periodLine(state: State): string {
	const {scale} = windowOf(state);
	const start = periodAt(dayAt(state), scale);
	const place = (day: number) => placeFrom(state.chronology, shownSelection(state), day);
	const count = place(periodAt(start, scale, 1)) - place(start);
	const events = count === 0 ? 'no event begins' : plural(count, 'event begins', 'events begin');
	return sentences(`${scale.name(start)}: ${events} in it`);
}
