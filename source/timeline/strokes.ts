import type {Chronology} from '../chronology/store.ts';
import {type Stretch, stretchesOf} from './stretches.ts';
import {cellOf, type TimeWindow} from './window.ts';

/** Cells that a stretch of time is drawn on, the last one included; those beyond the window are left out when it is drawn. */
export type Stroke = Pick<Stretch, 'duration' | 'before' | 'after'> & {
	readonly from: number;
	readonly to: number;
};

/** The strokes of the event of a row that are seen in a window; what is open at an end goes on to the window's edge. */
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
