import type {Derive} from '../screen/derived.ts';
import type {Step} from '../state/effect.ts';
import type {State} from '../state/state.ts';

/** What an action is given beside the state: the key, which tells, say, the tab that is asked for. */
export type Press = {readonly key: string; readonly derive: Derive};

/** Has an action of another folder done. The type names the actions that may be asked for. */
export function performs<Action extends string = never>(action: NoInfer<Action>): Act {
	return state => {
		const row = state.bindings.find(binding => binding.action === action);
		return row ? {state, effects: [], perform: row} : state;
	};
}

/** What an action makes of a state, with what is then to be done. */
export type Act = (state: State, press: Press) => State | Step;

/** What the actions of some rows of the key table do. */
export type Acts<Rows extends readonly {readonly action: string}[]> = Readonly<
	Record<Rows[number]['action'], Act>
>;
