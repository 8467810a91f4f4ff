import {listingOf, modeOf} from '../modes/index.ts';
import {digitsOf, withDigits} from '../speech/listing.ts';
import {recordJump} from '../state/jumps.ts';
import type {State} from '../state/state.ts';

/** The limit of digits in a number; no list has a billion items. */
const mostDigits = 9;

/** Applies a key to the number that the user types, or begins one with it; `undefined` where the key belongs to no number. */
export function typeItemNumber(state: State, key: string): State | undefined {
	const digits = digitsOf(state);
	if (/^\d$/.test(key) && (digits !== '' || (key !== '0' && isNumbered(state)))) {
		return withDigits(state, (digits + key).slice(0, mostDigits));
	}
	if (digits === '') return undefined;
	switch (key) {
		case 'enter':
			return goTo(withDigits(state, ''), Number(digits));
		case 'backspace':
			return withDigits(state, digits.slice(0, -1));
		case 'escape':
			return withDigits(state, '');
		default:
			return undefined;
	}
}

/** Whether digits begin the number of an item in this mode. */
function isNumbered(state: State): boolean {
	return modeOf(state).speech.takesNumbers?.(state, state.mode) ?? false;
}

function goTo(state: State, number: number): State {
	const listing = listingOf(state);
	if (!listing) return state;
	const {name, count} = listing;
	if (number >= 1 && number <= count) return recordJump(state, listing.goTo(number - 1));
	const last = count > 0 ? `: the last is ${count}` : '';
	return {...state, notice: `there is no ${name} ${number}${last}`};
}
