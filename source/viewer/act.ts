import type {Step} from './effect.ts';
import type {State} from './state.ts';

/** What an action makes of a state, with what is then to be done; the key tells, say, which tab is asked for. */
export type Act = (state: State, key: string) => State | Step;

/** What the actions of some rows of the key table do. */
export type Acts<Rows extends readonly {readonly action: string}[]> = Readonly<
	Record<Rows[number]['action'], Act>
>;
