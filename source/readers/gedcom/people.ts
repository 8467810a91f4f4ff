import {enumerate} from '../../text/english.ts';
import type {Builder} from '../builder.ts';
import {pointerIn, type Structure, valuesBelow} from './records.ts';

/** The individuals and families of a file, each an actor as soon as an event names it. */
export type People = {
	/** The id of the actor of a record, which is added where it isn't there yet; nothing where there is no such record. */
	actor(record: string): string | undefined;
	/** What a record is called; its id where it has no name. */
	name(record: string): string;
};

const mostSpouses = 10;

export function peopleIn(records: ReadonlyMap<string, Structure>, into: Builder): People {
	const added = new Map<string, string>();
	const names = new Map<string, string>();
	return {actor, name};

	function actor(record: string): string | undefined {
		const known = added.get(record);
		if (known !== undefined) return known;
		const structure = records.get(record);
		if (structure?.tag === 'FAM') return add(record, {name: name(record), kind: 'family'});
		if (structure?.tag !== 'INDI') return undefined;
		const [, ...others] = namesOf(structure);
		const families = pointersOf(structure, 'FAMS', 'FAMC')
			.filter(each => records.get(each)?.tag === 'FAM')
			.flatMap(each => actor(each) ?? []);
		return add(record, {name: name(record), kind: 'person', aliases: others, partOf: families});
	}

	function add(record: string, more: Omit<Parameters<Builder['actor']>[0], 'id'>): string {
		const id = into.actor({...more, id: record});
		added.set(record, id);
		return id;
	}

	function name(record: string): string {
		const known = names.get(record) ?? nameOf(record);
		names.set(record, known);
		return known;
	}

	function nameOf(record: string): string {
		const structure = records.get(record);
		if (structure?.tag === 'INDI') return namesOf(structure)[0] ?? `Somebody (${record})`;
		if (structure?.tag !== 'FAM') return record;
		const spouses = spousesOf(structure).filter(each => records.get(each)?.tag === 'INDI');
		return spouses.length === 0 ? `A family (${record})` : `Family of ${enumerate(spouses.map(name), 'and')}`;
	}
}

/** The records of the spouses in a family. */
export function spousesOf(family: Structure): readonly string[] {
	return pointersOf(family, 'HUSB', 'WIFE').slice(0, mostSpouses);
}

/** The records that structures of some tags point to. */
export function pointersOf(structure: Structure, ...tags: readonly string[]): readonly string[] {
	return [...new Set(valuesBelow(structure, ...tags).flatMap(value => pointerIn(value) ?? []))];
}

/** The names of an individual, without the strokes around a surname. */
function namesOf(individual: Structure): readonly string[] {
	const names = individual.parts
		.filter(({tag}) => tag === 'NAME')
		.flatMap(each =>
			[each.value, ...valuesBelow(each, 'TRAN', 'NICK')].concat(
				each.value.trim() === '' ? [partsOf(each)] : [],
			),
		);
	const plain = names.map(each => each.replaceAll('/', ' ').replace(/\s+/g, ' ').trim());
	return [...new Set(plain.filter(Boolean))];
}

function partsOf(name: Structure): string {
	return valuesBelow(name, 'NPFX', 'GIVN', 'SPFX', 'SURN', 'NSFX').join(' ');
}
