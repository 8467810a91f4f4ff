import type {State} from '../state/state.ts';

/** The digits typed so far of the number of an item to go to. */
export function digitsOf({spoken}: State): string {
	return spoken?.digits ?? '';
}

export function withDigits({notice: _, ...state}: State, digits: string): State {
	return {...state, spoken: {digits}};
}
