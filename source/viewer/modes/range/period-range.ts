import {withBounds} from '../../../query/edit.ts';
import type {Query} from '../../../query/query.ts';
import {rangeTerms, type Scale, scales} from '../../../timeline/scales.ts';
import type {Derived} from '../../screen/derived.ts';
import type {RangeMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';

/** The scale by which a range is picked. The axis is always there, since a range is picked only where some event is dated. */
export function rangeScale({axis}: Derived): Scale {
	return axis?.window.scale ?? scales[0];
}

/** The filter in force with the range in place of its bounds. */
export function rangeFilter(state: State, {start, end}: RangeMode, scale: Scale): Query {
	return withBounds(state.filter, rangeTerms(start, end, scale));
}

/** Puts the moving end on a day. Where it passes the other end, it becomes the other end by name, and goes on moving. */
export function withMovingEnd(mode: RangeMode, day: number): RangeMode {
	const [start, end] = mode.moving === 'start' ? [day, mode.end] : [mode.start, day];
	return start <= end ? {...mode, start, end} : {...mode, start: end, end: start, moving: otherEnd(mode)};
}

export function otherEnd({moving}: RangeMode): RangeMode['moving'] {
	return moving === 'start' ? 'end' : 'start';
}
