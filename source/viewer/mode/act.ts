import type {Derive} from '../screen/derived.ts';
import type {Step} from '../state/effect.ts';
import type {Mode} from '../state/mode.ts';
import type {State} from '../state/state.ts';

/** What an action gets beside the state: the pressed key, whose number may be meant, and what works out layout, axis and detail. */
export type Press = {readonly key: string; readonly derive: Derive};

/** Turns a state into the next one, or into a step that also has effects. */
export type Act = (state: State, press: Press) => State | Step;

/** The acts of some rows of the key table, each under the name of its action. */
export type Acts<Rows extends readonly {readonly action: string}[]> = Readonly<
	Record<Rows[number]['action'], Act>
>;

type ModeNamed<Type extends Mode['type']> = Extract<Mode, {readonly type: Type}>;

/** An act that needs to be in a mode, which it gets; in another mode it leaves the state as it is. */
export function inMode<Type extends Mode['type']>(
	type: Type,
	act: (state: State, mode: ModeNamed<Type>, press: Press) => State | Step,
): Act {
	return (state, press) => (isNamed(state.mode, type) ? act(state, state.mode, press) : state);
}

function isNamed<Type extends Mode['type']>(mode: Mode, type: Type): mode is ModeNamed<Type> {
	return mode.type === type;
}

/** Leaves an act to an action of another mode, whose folder need not be imported. The type names the actions that may be asked for. */
export function delegate<Action extends string = never>(action: NoInfer<Action>): Act {
	return state => {
		const row = state.bindings.find(binding => binding.action === action);
		return row ? {state, effects: [], perform: row} : state;
	};
}
