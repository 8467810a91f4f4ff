import type {State} from './state.ts';

/** What an action makes of a state; the key tells, say, which tab is asked for. */
export type Act = (state: State, key: string) => State;

/** What the actions of some rows of the key table do. */
export type Acts<Rows extends readonly {readonly action: string}[]> = Readonly<
	Record<Rows[number]['action'], Act>
>;
