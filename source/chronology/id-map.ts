import {type Ids, numberOf, textAt} from './texts.ts';

/** A map by ids, which it may tell by their numbers: they are counted in its order. */
export type IdMap<T> = ReadonlyMap<string, T> & {readonly ids?: Ids};

/** What there is for each of some ids, by their numbers, as a map; a value is made when it is asked for. */
export function mapOfIds<T>(ids: Ids, valueAt: (number: number) => T): IdMap<T> {
	const size = ids.texts.ends.length;
	const map: IdMap<T> = {
		ids,
		size,
		has: id => numberOf(ids, id) !== undefined,
		get(id) {
			const number = numberOf(ids, id);
			return number === undefined ? undefined : valueAt(number);
		},
		*keys() {
			for (let number = 0; number < size; number++) yield textAt(ids.texts, number);
			return undefined;
		},
		*values() {
			for (let number = 0; number < size; number++) yield valueAt(number);
			return undefined;
		},
		*entries() {
			for (let number = 0; number < size; number++) yield [textAt(ids.texts, number), valueAt(number)];
			return undefined;
		},
		[Symbol.iterator]: () => map.entries(),
		forEach(call) {
			for (const [id, value] of map) call(value, id, map);
		},
	};
	return map;
}
