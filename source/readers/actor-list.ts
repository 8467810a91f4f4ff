import type {Actor} from '../chronology/event.ts';
import {type IdMap, mapOfIds} from '../chronology/id-map.ts';
import {growingTexts, type Ids, numberedIds, type Texts, textAt} from '../chronology/texts.ts';
import {perValue} from '../lookup/memo.ts';
import {isExtraKey} from './clean-tree.ts';
import {decodeActor} from './decode.ts';
import {line} from './decode-field.ts';
import {freeIds, idFor} from './entries.ts';
import type {GivenActor} from './given.ts';

/** Actors as readers gave them, in JSON, and their ids: a data set may name more of them than objects have room. */
export type ActorTexts = {
	readonly ids: Ids;
	readonly given: Texts;
	/** Those, by their numbers, of which more became known, or that have keys of the user's own, which JSON may not keep whole. */
	readonly apart: ReadonlyMap<number, Actor>;
};

/** Actors that are added one by one, each once, with all that is known of it. */
export type ActorList = {
	/** Adds an actor that is known by a key, or what is new about it; gives its id. */
	add(key: string, actor: GivenActor): string;
	/** The names of actors by their ids. */
	readonly names: ActorNames;
	all(): ActorTexts;
};

export type ActorNames = Pick<ReadonlyMap<string, string>, 'has' | 'get' | 'keys'>;

/** The most actors that are kept once they are made: more than a file has, or than are named again and again. */
const mostKept = 2 ** 14;

export function actorList(): ActorList {
	const keys = numberedIds();
	const ids = numberedIds();
	const given = growingTexts();
	const apart = new Map<number, Actor>();
	const freeId = freeIds(ids);
	const madeAt = perValue((number: number) => decoded(given.at(number), ids.at(number)), mostKept);
	const actorAt = (number: number) => apart.get(number) ?? madeAt(number);

	function addNew(number: number, actor: GivenActor): string {
		const id = freeId(line(actor.id ?? idFor(actor.name)));
		const own = {...actor, id};
		ids.addNew(id);
		given.add(JSON.stringify(own));
		if (Object.keys(actor).some(isExtraKey)) apart.set(number, decodeActor(own));
		return id;
	}

	return {
		add(key, actor) {
			const count = keys.length;
			const number = keys.numberOf(key);
			if (number === count) return addNew(number, actor);
			const {aliases = [], partOf = []} = actor;
			if (aliases.length + partOf.length > 0) {
				const known = actorAt(number);
				const more = withMore(known, aliases, partOf);
				if (more !== known) apart.set(number, more);
			}
			return ids.at(number);
		},
		names: {
			has: ids.has,
			get: id => (ids.has(id) ? actorAt(ids.numberOf(id)).name : undefined),
			*keys() {
				for (let number = 0; number < ids.length; number++) yield ids.at(number);
				return undefined;
			},
		},
		all: () => ({ids: ids.all(), given: given.all(), apart}),
	};
}

/** The actors of texts by their ids, each made when it is asked for. */
export function actorsIn({ids, given, apart}: ActorTexts): IdMap<Actor> {
	const madeAt = perValue(
		(number: number) => decoded(textAt(given, number), textAt(ids.texts, number)),
		mostKept,
	);
	return mapOfIds(ids, number => apart.get(number) ?? madeAt(number));
}

/** The names of actors by their ids. */
export function namesOf(actors: ReadonlyMap<string, Actor>): ActorNames {
	return {has: id => actors.has(id), get: id => actors.get(id)?.name, keys: () => actors.keys()};
}

function decoded(text: string, id: string): Actor {
	return decodeActor({...(JSON.parse(text) as GivenActor), id});
}

/** An actor with the names and wholes that are new. */
function withMore(known: Actor, aliases: readonly string[], partOf: readonly string[]): Actor {
	const isKnown =
		aliases.every(each => known.aliases.includes(each)) && partOf.every(each => known.partOf.includes(each));
	if (isKnown) return known;
	return {
		...known,
		aliases: [...new Set([...known.aliases, ...aliases])],
		partOf: [...new Set([...known.partOf, ...partOf])],
	};
}
