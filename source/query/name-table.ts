import {begin, type Work} from '../chronology/finding.ts';
import {growingLists} from '../chronology/growing-lists.ts';
import {type Lists, listAt} from '../chronology/lists.ts';
import type {Chronology} from '../chronology/store.ts';
import {type Ids, numberedIds, numberOf, textAt} from '../chronology/texts.ts';
import {firstWhere} from '../lookup/bisect.ts';
import {perObject, perValue, type Stepwise, stepwise} from '../lookup/memo.ts';
import {fold} from '../text/fold.ts';
import {type Comparable, comparable} from '../text/nearest.ts';
import {nameSteps} from './name-steps.ts';
import {type NamedField, namedIn} from './named.ts';
import {textsWithWords, type Vocabulary, vocabularyOf} from './vocabulary.ts';

/**
 * The names of what a field can name, folded and by numbers, in typed arrays: there may be more of them than objects have room. What is
 * named has a number, too, in the order of the chronology.
 */
export type NameTable = {
	readonly ids: Ids;
	/** The names of each, by their numbers in `texts`, the one that is shown first. */
	readonly names: Lists;
	readonly texts: Ids;
	/** How many bear a name, by its number; two stands for more, too. */
	readonly bearers: Uint8Array;
	/** The ids, folded, of those whose ids folding alters, by their numbers in `foldedTexts`; empty lists for the others. */
	readonly foldedIds: Lists;
	readonly foldedTexts: Ids;
	/** The words of the names. */
	readonly vocabulary: Vocabulary;
	/** The names of the first of all, which a name is compared with that nothing has. */
	readonly compared: Comparable;
};

/** The most of all that a field can name whose names are compared with one that nothing has, to find what is near it. */
const mostCompared = 5000;

const several = 2;

const tables = perObject((chronology: Chronology) =>
	perValue((field: NamedField) => stepwise(() => tableInSteps(chronology, field))),
);

/** The table of the names that a field takes, made once for a chronology. */
export function namesIn(chronology: Chronology, field: NamedField): NameTable {
	return tableFor(chronology, field).get();
}

/** Makes the table of the names that a field takes. */
export function nameWork(chronology: Chronology, field: NamedField): Work {
	return tableFor(chronology, field).work();
}

/** The most that are named at once when their names are asked for, and what that may cost, as their names may be long. */
const [mostAtOnce, mostCost] = [10_000, 1500];

/** The table of a field, of which as much is made as no key waits for. */
const begun = perObject((chronology: Chronology) =>
	perValue((field: NamedField) => {
		const table = tableFor(chronology, field);
		begin(table.work(), mostCost);
		return table;
	}),
);

/** Whether the names of a field are there, or so few and short that they may be named at once. */
export function areNamesNear(chronology: Chronology, field: NamedField): boolean {
	const {actors, sources, columns} = chronology;
	const size =
		field === 'tag' ? columns.ids.tag.texts.ends.length : field === 'source' ? sources.size : actors.size;
	const table = size <= mostAtOnce ? begun(chronology)(field) : tableFor(chronology, field);
	return table.ready() !== undefined;
}

function tableFor(chronology: Chronology, field: NamedField): Stepwise<NameTable> {
	// Only actors are cited.
	return tables(chronology)(field === 'says' ? 'actor' : field);
}

/** The most that a step names, and the most of which it counts the names, and what such a step costs: so many rows could be made meanwhile. */
const [namesAStep, countsAStep, stepCost] = [100, 2 ** 15, 10];

function* tableInSteps(chronology: Chronology, field: NamedField): Generator<number, NameTable> {
	if (field === 'tag') yield* chronology.indexLists();
	const known = field === 'tag' ? undefined : chronology[field === 'source' ? 'sources' : 'actors'].ids;
	const ids = numberedIds();
	const [growingNames, foldedIds] = [growingLists(), growingLists()];
	const compared: string[] = [];
	let count = 0;
	const costWith = nameSteps(namesAStep, stepCost);
	for (const {id, names} of namedIn(chronology, field)) {
		if (!known) ids.numberOf(id);
		growingNames.add(names.map(fold));
		const folded = fold(id);
		foldedIds.add(folded === id ? [] : [folded]);
		if (count < mostCompared) for (const name of names) compared.push(name);
		count++;
		const cost = costWith(names.reduce((length, name) => length + name.length, id.length));
		if (cost > 0) yield cost;
	}
	const [names, texts] = [growingNames.all(), growingNames.ids()];
	const made = {ids: known ?? ids.all(), names, texts};
	const bearers = yield* bearersOf(made);
	const vocabulary = yield* vocabularyOf(texts.texts);
	return {
		...{...made, bearers, vocabulary, compared: comparable(compared)},
		...{foldedIds: foldedIds.all(), foldedTexts: foldedIds.ids()},
	};
}

function* bearersOf({
	ids,
	names,
	texts,
}: Pick<NameTable, 'ids' | 'names' | 'texts'>): Generator<number, Uint8Array> {
	const bearers = new Uint8Array(texts.texts.ends.length);
	const unnamed = numberOf(ids, '');
	/** The last that bears a name, as the next one, lest one that has it twice is counted twice. */
	const last = new Uint32Array(bearers.length);
	for (let number = 0; number < names.size; number++) {
		if (number % countsAStep === countsAStep - 1) yield stepCost;
		// What has an empty id can't be asked for.
		if (number === unnamed) continue;
		for (const name of listAt(names, number)) {
			if (last[name] !== number + 1) bearers[name] = Math.min(several, (bearers[name] ?? 0) + 1);
			last[name] = number + 1;
		}
	}
	return bearers;
}

/** The id of what has a number. */
export function idAt({ids}: NameTable, number: number): string {
	return textAt(ids.texts, number);
}

/** The numbers of those that have a text, folded, as a name or an id, in order; of very many the first `most` and perhaps some more. */
export function calledBy(table: NameTable, folded: string, most: number): readonly number[] {
	const {ids, names, texts, foldedIds, foldedTexts} = table;
	const called = [
		...holdersOf(names, numberOf(texts, folded), most),
		...holdersOf(foldedIds, numberOf(foldedTexts, folded), most),
	];
	const own = fold(folded) === folded ? numberOf(ids, folded) : undefined;
	return [...new Set(own === undefined ? called : [...called, own])].toSorted((a, b) => a - b);
}

/** The numbers of those that have some words next to each other in one name; ids are not searched. Of very many some more than `most`. */
export function withWords(
	{names, texts, vocabulary}: NameTable,
	wanted: string,
	most: number,
): readonly number[] {
	const found = new Set<number>();
	if (wanted === '') return [];
	for (const name of textsWithWords(vocabulary, texts.texts, wanted)) {
		for (const number of holdersOf(names, name, most + 1)) found.add(number);
		if (found.size > most) break;
	}
	return [...found].toSorted((a, b) => a - b);
}

/** The first of those whose lists hold a value. */
function holdersOf(
	{size, starts, values}: Lists,
	value: number | undefined,
	most: number,
): readonly number[] {
	const found: number[] = [];
	if (value === undefined) return found;
	for (let at = values.indexOf(value); at >= 0 && found.length < most; at = values.indexOf(value, at + 1)) {
		const holder =
			typeof starts === 'number'
				? Math.floor(at / starts)
				: firstWhere(size, number => (starts[number + 1] ?? 0) > at);
		if (found.at(-1) !== holder) found.push(holder);
	}
	return found;
}

/** Whether nothing else has a name of one that has a number as a name or an id, without case. */
export function isAlone(table: NameTable, number: number, name: string): boolean {
	const {ids, texts, bearers, foldedTexts, foldedIds} = table;
	const folded = fold(name.trim());
	const known = numberOf(texts, folded);
	if (known === undefined || bearers[known] !== 1 || !listAt(table.names, number).includes(known as never))
		return false;
	const own = fold(folded) === folded ? numberOf(ids, folded) : undefined;
	if (own !== undefined && own !== number) return false;
	const other = numberOf(foldedTexts, folded);
	return other === undefined || holdersOf(foldedIds, other, several).every(holder => holder === number);
}
