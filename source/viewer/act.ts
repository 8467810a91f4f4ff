import type {TimeWindow} from '../timeline/window.ts';
import type {Step} from './effect.ts';
import type {Detail} from './screen/detail.ts';
import type {Layout} from './screen/layout.ts';
import type {State} from './state.ts';

/** The time that the axis shows, and the cells at its left that the names of lanes take. */
export type Axis = {readonly window: TimeWindow; readonly gutter: number};

/** What a state implies: where everything stands; the axis, unless no event is dated; the detail, where it is shown. */
export type Derived = {
	readonly layout: Layout;
	readonly axis: Axis | undefined;
	readonly detail: Detail | undefined;
};

/** Works out what a state implies, once a state. */
export type Derive = (state: State) => Derived;

/** What an action is given beside the state: the key, which tells, say, the tab that is asked for. */
export type Press = {readonly key: string; readonly derive: Derive};

/** What an action makes of a state, with what is then to be done. */
export type Act = (state: State, press: Press) => State | Step;

/** What the actions of some rows of the key table do. */
export type Acts<Rows extends readonly {readonly action: string}[]> = Readonly<
	Record<Rows[number]['action'], Act>
>;
