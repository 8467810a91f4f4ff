/** The same function, which makes what it gives once for each object and keeps it for as long as the object is in use. */
export function perObject<K extends object, V extends NonNullable<unknown>>(
	make: (key: K) => V,
): (key: K) => V {
	return keeping(new WeakMap<K, V>(), make);
}

/** The same function, which makes what it gives once for each value and keeps it; so the values must be few. */
export function perValue<K, V extends NonNullable<unknown>>(make: (key: K) => V): (key: K) => V {
	return keeping(new Map<K, V>(), make);
}

type Table<K, V> = {readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown};

function keeping<K, V extends NonNullable<unknown>>(table: Table<K, V>, make: (key: K) => V): (key: K) => V {
	return key => {
		const known = table.get(key);
		if (known !== undefined) return known;
		const made = make(key);
		table.set(key, made);
		return made;
	};
}
