import {type Ids, numberOf, textAt} from './texts.ts';

/** What there is for each of some ids, by their numbers, as a map; a value is made when it is asked for. */
export function mapOfIds<T>(ids: Ids, valueAt: (number: number) => T): ReadonlyMap<string, T> {
	const size = ids.texts.ends.length;
	const map: ReadonlyMap<string, T> = {
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
