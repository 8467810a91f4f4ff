import {unknownView} from '../../query/resolve.ts';
import {termsIn} from '../../query/syntax.ts';
import {cleanText} from '../../text/clean.ts';

export type ViewFault = {readonly name: string; readonly message: string};

const longest = 2000;

/** Finds what is wrong with named filters, as far as no chronology is needed to tell. */
export function viewFaults(views: ReadonlyMap<string, string>): readonly ViewFault[] {
	const readings = new Map([...views].map(([name, text]) => [name, readView(name, text, [...views.keys()])]));
	const inner = (name: string) => readings.get(name)?.names ?? [];
	return [...readings].flatMap(([name, {fault}]) => {
		if (fault !== undefined) return [{name, message: fault}];
		const circle = circleFrom(name, inner);
		return circle ? [{name, message: `is defined by itself: ${circle.join(' → ')}`}] : [];
	});
}

type Reading = {readonly fault?: string; readonly names: readonly string[]};

/** Reads the text of a view: what is wrong with it, and the views that it names. */
function readView(name: string, text: string, known: readonly string[]): Reading {
	if (!/^[\p{L}\p{M}\p{N}-]+$/u.test(name)) {
		return {fault: 'should be named by letters, digits and hyphens alone', names: []};
	}
	if (text === '') return {fault: 'is empty: write a filter, such as tag:attack', names: []};
	if (text.length > longest) return {fault: `is longer than ${longest} characters`, names: []};
	if (cleanText(text) !== text) return {fault: 'holds a control character', names: []};
	const names = new Set<string>();
	for (const term of termsIn(text)) {
		if ('type' in term) return {fault: term.message, names: [...names]};
		if (term.criterion.type !== 'view') continue;
		const {name: inner} = term.criterion;
		if (!known.includes(inner)) return {fault: unknownView(inner, known), names: [...names]};
		names.add(inner);
	}
	return {names: [...names]};
}

/** Finds the shortest way from a view through the views that it names back to itself. */
function circleFrom(name: string, inner: (name: string) => readonly string[]): readonly string[] | undefined {
	const seen = new Set<string>();
	const ways: (readonly string[])[] = [[name]];
	for (const way of ways) {
		for (const next of inner(way.at(-1) ?? name)) {
			if (next === name) return [...way, name];
			if (!seen.has(next)) ways.push([...way, next]);
			seen.add(next);
		}
	}
	return undefined;
}
