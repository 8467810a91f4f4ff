import type {Chronology} from '../chronology/store.ts';
import {type Stretch, stretchesOf} from './stretches.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** The cells of a stretch of time, both ends included; they may lie beyond the window. */
export type Stroke = Pick<Stretch, 'duration' | 'before' | 'after'> & {
	readonly from: number;
	readonly to: number;
};

/** The strokes of the event of a row that show in a window; an end that is open or unknown reaches beyond its edge. */
export function strokesOf(chronology: Chronology, row: number, window: TimeWindow): readonly Stroke[] {
	return stretchesOf(chronology, row)
		.map(({earliest, latest, duration, before, after}) => ({
			from: before === 'nothing' ? cellOf(window, earliest) : -1,
			to: after === 'nothing' ? cellOf(window, latest) : window.width,
			duration,
			before,
			after,
		}))
		.filter(({from, to}) => from < window.width && to >= 0);
}
