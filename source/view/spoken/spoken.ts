import type {State} from '../state.ts';

/** What else is kept where the viewer is spoken, not drawn. */
export type Spoken = {
	/** The digits typed so far of the number of an item to go to. */
	readonly digits: string;
	/** What narrowed the help when its rows were last said. */
	readonly heard: string;
};

/** A state that is spoken. */
export type SpokenState = State & {readonly spoken: Spoken};

/** Makes a state one that is spoken. */
export function spoken(state: State): SpokenState {
	return {...state, spoken: {digits: '', heard: ''}};
}

export function isSpoken(state: State): state is SpokenState {
	return state.spoken !== undefined;
}
