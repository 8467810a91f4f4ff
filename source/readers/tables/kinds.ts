import {acled} from './acled.ts';
import {hayabusa, l2t, plaso} from './forensic.ts';
import type {LayoutKind} from './layout.ts';
import {timelineJs} from './timelinejs.ts';
import {ucdp} from './ucdp.ts';

/** The kinds of table that are known by their columns; the first that fits is taken. */
export const kinds: readonly LayoutKind[] = [ucdp, acled, timelineJs, l2t, plaso, hayabusa];
