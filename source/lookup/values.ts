/** The values of some keys, in the order of their map: of a map that makes its values when it is asked for them, only these are made. */
export function valuesOf<K, V>(map: ReadonlyMap<K, V>, keys: Pick<ReadonlySet<K>, 'has'>): readonly V[] {
	const values: V[] = [];
	for (const key of map.keys()) {
		const value = keys.has(key) ? map.get(key) : undefined;
		if (value !== undefined) values.push(value);
	}
	return values;
}
