import {listAt} from '../chronology/lists.ts';
import {numbersHolding} from '../chronology/text-search.ts';
import {type Texts, textAt} from '../chronology/texts.ts';
import type {NameTable} from './name-table.ts';

/** Names that are looked for. */
export type WantedNames = {
	/** Whether a name, folded, is meant. */
	readonly isMeant: (folded: string) => boolean;
	/** A folded text that stands in every name that is meant; empty where there is none. */
	readonly part: string;
	/** What is looked at: the names that are shown, all names, or all names and the ids. */
	readonly among: 'shown' | 'names' | 'names and ids';
};

/** Begins to look for names; each step gives the numbers of what is named so among the next of a table, in order, and nothing at the end. */
export type NameSearch = () => readonly number[] | undefined;

/** The most that a step looks at, how many bytes their ids and names may have, and what such a step costs: so many rows could be made meanwhile. */
const [mostAStep, bytesAStep] = [500, 25_000];
export const searchCost = 25;

export function nameSearch(table: NameTable, {isMeant, part, among}: WantedNames): NameSearch {
	const {ids, names, texts, foldedIds, foldedTexts} = table;
	const {size} = names;
	/** For each name that was looked at, whether it is meant. */
	const marks = new Uint8Array(texts.texts.ends.length);
	let [looked, named] = [0, 0];

	/** Up to which number the next step goes: the longer the names are, the fewer it looks at, but at least one. */
	function endOfStep(): number {
		let bytes = 0;
		let to = looked;
		while (to < size && to - looked < mostAStep && bytes < bytesAStep) {
			for (const name of listAt(names, to)) bytes += bytesOf(texts.texts, name);
			if (among === 'names and ids') bytes += bytesOf(ids.texts, to);
			to++;
		}
		return to;
	}

	/** Marks the names that are first borne before a number: names are numbered as they occur. */
	function markNames(to: number): void {
		let end = named;
		for (let number = looked; number < to; number++)
			for (const name of listAt(names, number)) end = Math.max(end, name + 1);
		for (const name of holding(texts.texts, named, end)) marks[name] = 1;
		named = end;
	}

	function hasName(number: number): boolean {
		const own = listAt(names, number);
		if (among === 'shown') return marks[own[0] ?? marks.length] === 1;
		for (const name of own) if (marks[name] === 1) return true;
		return false;
	}

	/** Those from one number up to another whose id is meant. */
	function withId(from: number, to: number): ReadonlySet<number> {
		const found = new Set(holding(ids.texts, from, to));
		for (let number = from; number < to; number++)
			for (const folded of listAt(foldedIds, number))
				if (isMeant(textAt(foldedTexts.texts, folded))) found.add(number);
		return found;
	}

	/** The texts from one number up to another that are meant. */
	function holding(all: Texts, from: number, to: number): readonly number[] {
		const near =
			part === ''
				? Array.from({length: to - from}, (_, index) => from + index)
				: numbersHolding(all, part, from, to);
		return near.filter(number => isMeant(textAt(all, number)));
	}

	return () => {
		if (looked >= size) return undefined;
		const to = endOfStep();
		markNames(to);
		const called = among === 'names and ids' ? withId(looked, to) : new Set<number>();
		const found: number[] = [];
		for (; looked < to; looked++) if (called.has(looked) || hasName(looked)) found.push(looked);
		return found;
	};
}

function bytesOf({ends}: Texts, number: number): number {
	return (ends[number] ?? 0) - (ends[number - 1] ?? 0);
}
