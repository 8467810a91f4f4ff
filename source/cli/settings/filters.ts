import {type Chronology, chronologyOf} from '../../chronology/store.ts';
import {parseQuery} from '../../query/parse.ts';
import {personalOf} from '../../query/views.ts';
import {cleanText} from '../../text/clean.ts';

export type ViewFault = {readonly name: string; readonly message: string};

const longest = 2000;

// What may be the name of something, as a term of a query has it: in quotes, or all up to a space.
const values = /-?(?:\p{L}+:)?("(?:[^"\\]|\\.)*"|[^\s"]+)/gu;

/** What is wrong with filters that are given names, as far as that can be said before any chronology is known. */
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

/** Reads the text of a view for what is wrong with it and the views that it names. */
function readView(name: string, text: string, known: readonly string[]): Reading {
	if (!/^[\p{L}\p{M}\p{N}-]+$/u.test(name)) {
		return {fault: 'should be named by letters, digits and hyphens alone', names: []};
	}
	if (text === '') return {fault: 'is empty: write a filter, such as tag:attack', names: []};
	if (text.length > longest) return {fault: `is longer than ${longest} characters`, names: []};
	if (cleanText(text) !== text) return {fault: 'holds a control character', names: []};
	const names = new Set<string>();
	const assumed = new Set(Array.from(text.matchAll(values), ([, value = '']) => unquoted(value)));
	for (;;) {
		const chronology = chronologyWith([...assumed]);
		const personal = personalOf(chronology, new Set(), new Map(known.map(view => [view, ''])));
		const read = parseQuery(text, chronology, {
			...personal,
			view(asked) {
				if (known.includes(asked)) names.add(asked);
				return personal.view(asked);
			},
		});
		if (read.type === 'query') return {names: [...names]};
		// What is amiss may be no more than that a name was not seen as one; if it is the text, that stays amiss.
		const value = unquoted(text.slice(read.from, read.to));
		if (assumed.has(value)) return {fault: read.message, names: [...names]};
		assumed.add(value);
	}
}

/** A chronology without events that knows an actor, a source and a tag by each of some names. */
function chronologyWith(names: readonly string[]): Chronology {
	const about = {title: '', extra: {}, events: []};
	const sources = names.map(id => ({id, outlet: id, extra: {}}));
	const actors = names.map(id => ({id, name: id, aliases: [], partOf: [], extra: {}}));
	const chronology = chronologyOf({...about, sources, actors});
	const tag = new Map(names.map(name => [name, []]));
	return {...chronology, postings: {...chronology.postings, tag}};
}

/** The value that a part of a query stands for, with or without quotation marks. */
function unquoted(written: string): string {
	return /^".*"$/.test(written) ? written.slice(1, -1).replace(/\\(.)/gu, '$1') : written;
}

/** The shortest way from a view through those that it is made of back to itself. */
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
