import type {Derive} from '../screen/derived.ts';
import type {KeyRow} from '../state/binding.ts';
import type {State} from '../state/state.ts';

/** What has become of a state, to be said: by the row of the key table that was pressed, if one was. */
export type Moment = {
	readonly before: State;
	readonly after: State;
	readonly row: KeyRow | undefined;
	readonly derive: Derive;
	/** Whether the mode has just been entered. */
	readonly isEntered: boolean;
};
