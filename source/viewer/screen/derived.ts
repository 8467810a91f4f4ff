import type {TimeWindow} from '../../timeline/window.ts';
import type {Layout} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import type {Detail} from './detail.ts';
import type {MatchCount} from './matches.ts';

/** The window that the axis shows, and the cells at its left for the names of lanes. */
export type Axis = {readonly window: TimeWindow; readonly gutter: number};

/** Values that follow from a state: the layout; the axis, unless no event is dated; the detail, where it is shown. */
export type Derived = {
	readonly layout: Layout;
	readonly axis: Axis | undefined;
	readonly detail: Detail | undefined;
	readonly matches: MatchCount;
};

/** Derives values from a state, each once a state. Modes are given this function, since `derive.ts` imports them. */
export type Derive = (state: State) => Derived;
