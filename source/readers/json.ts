import {Numeral, readNumeral} from '../text/numeral.ts';
import type {Problem} from './problem.ts';
import {placesIn, refusal, type Tree} from './tree.ts';

/** Reads JSON. The library that knows places and spellings is loaded only where they are needed. */
export async function parseJson(text: string): Promise<Tree> {
	if (text.trim() === '') return refusal('is empty');
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		const {faultsIn} = await import('./json-fault.ts');
		const placeOf = placesIn(text);
		const problems = faultsIn(text).map(
			({offset, ...fault}): Problem => ({
				...{severity: 'error', path: [], ...fault},
				...(offset !== undefined && placeOf(offset)),
			}),
		);
		return {type: 'refused', problems};
	}
	if (keepsAll(text, value)) {
		return {
			type: 'tree',
			value,
			problems: [],
			places: async () => (await import('./json-source.ts')).placesOfJson(text),
			eventLines: async () => (await import('./json-source.ts')).eventLinesOfJson(text),
		};
	}
	const {sourceTree} = await import('./json-source.ts');
	return sourceTree(text);
}

/** Whether a value keeps all of the JSON that it was parsed from: every key, and numbers that are written with the same spelling. */
export function keepsAll(text: string, value: unknown): boolean {
	let keys = 0;
	for (let from = 0; from < text.length; ) {
		const quote = text.indexOf('"', from);
		const end = quote < 0 ? text.length : quote;
		let hasDigits = false;
		for (let index = from; index < end; index++) {
			const code = text.charCodeAt(index);
			if (code === 0x3a) keys++;
			else if (code >= 0x30 && code <= 0x39) hasDigits = true;
		}
		if (hasDigits && !areSpelledAgain(text.slice(from, end))) return false;
		from = quote < 0 ? end : closingQuote(text, quote) + 1;
	}
	return keys === keysIn(value);
}

function areSpelledAgain(between: string): boolean {
	const numbers = between.match(/-?\d[-+.\deE]*/g) ?? [];
	return numbers.every(number => !(readNumeral(number) instanceof Numeral));
}

function closingQuote(text: string, opening: number): number {
	let quote = opening;
	let backslash: number;
	do {
		quote = text.indexOf('"', quote + 1);
		backslash = quote - 1;
		while (text[backslash] === '\\') backslash--;
	} while ((quote - backslash) % 2 === 0);
	return quote;
}

function keysIn(value: unknown): number {
	let keys = 0;
	const rest: unknown[] = [value];
	for (let whole = rest.pop(); whole !== undefined; whole = rest.pop()) {
		if (typeof whole !== 'object' || whole === null) continue;
		const inner = Object.values(whole);
		if (!Array.isArray(whole)) keys += inner.length;
		for (const member of inner) if (typeof member === 'object') rest.push(member);
	}
	return keys;
}
