import type {Derive} from '../screen/derived.ts';
import type {KeyRow} from '../state/binding.ts';
import type {State} from '../state/state.ts';

/** A change of the state that speech answers, and the row of the key table that caused it, if a key did. */
export type Moment = {
	readonly before: State;
	readonly after: State;
	readonly row: KeyRow | undefined;
	readonly derive: Derive;
	/** Whether the mode has just been entered. */
	readonly isEntered: boolean;
};
