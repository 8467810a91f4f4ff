import type {TimeWindow} from '../../timeline/window.ts';
import type {Layout} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import type {Detail} from './detail.ts';

/** The time that the axis shows, and the cells at its left that the names of lanes take. */
export type Axis = {readonly window: TimeWindow; readonly gutter: number};

/** What a state implies: where everything stands; the axis, unless no event is dated; the detail, where it is shown. */
export type Derived = {
	readonly layout: Layout;
	readonly axis: Axis | undefined;
	readonly detail: Detail | undefined;
	/** How many matches what is searched for has, and the place among them, counted from 0, of the one that one is at, if one is. */
	readonly matches: {readonly count: number; readonly at?: number};
};

/** Works out what a state implies, once a state. */
export type Derive = (state: State) => Derived;
