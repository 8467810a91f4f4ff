import {jumped} from '../jumps.ts';
import type {State} from '../state.ts';
import {listingOf} from './listing.ts';

/** More digits than any list has items. */
const mostDigits = 9;

/** What a key makes of the number that is being typed, or begins one; nothing where it is no part of a number. */
export function typedNumber(state: State, key: string): State | undefined {
	const digits = digitsOf(state);
	if (/^\d$/.test(key) && (digits !== '' || (key !== '0' && isNumbered(state)))) {
		return withDigits(state, (digits + key).slice(0, mostDigits));
	}
	if (digits === '') return undefined;
	switch (key) {
		case 'enter':
			return gone(withDigits(state, ''), Number(digits));
		case 'backspace':
			return withDigits(state, digits.slice(0, -1));
		case 'escape':
			return withDigits(state, '');
		default:
			return undefined;
	}
}

/** The digits typed so far. */
export function digitsOf({spoken}: State): string {
	return spoken?.digits ?? '';
}

export function withDigits({notice: _, ...state}: State, digits: string): State {
	return {...state, spoken: {digits}};
}

/** Whether digits are a number here, and neither text nor keys that mean something at once, such as the first nine choices. */
function isNumbered(state: State): boolean {
	const {mode} = state;
	switch (mode.type) {
		case 'browse':
			return state.focus === 'list';
		case 'choose':
			return (listingOf(state)?.count ?? 0) > 9;
		case 'facets':
			return !mode.isNarrowing;
		case 'differences':
		case 'help':
			return true;
		case 'filter':
		case 'search':
		case 'goto':
		case 'range':
		case 'pair':
			return false;
	}
}

function gone(state: State, number: number): State {
	const listing = listingOf(state);
	if (!listing) return state;
	const {name, count, goTo} = listing;
	if (number >= 1 && number <= count) return jumped(state, goTo(number - 1));
	const last = count > 0 ? `: the last is ${count}` : '';
	return {...state, notice: `there is no ${name} ${number}${last}`};
}
