// What functions have made, kept so that it isn't made twice: the only means by which annals caches anything. A cache is held by
// the object that it is about, is bounded, or holds one value. This folder imports nothing, and everything may import it.

/** The same function, which makes what it gives once for each object and keeps it for as long as the object is in use. */
export function perObject<K extends object, V extends NonNullable<unknown>>(
	make: (key: K) => V,
): (key: K) => V {
	return memoize(new WeakMap<K, V>(), make);
}

/**
 * The same function, which makes what it gives once for each value and keeps it; of more than `most` values it forgets the older half. Where very many may be
 * kept and hardly one comes again, it keeps none for a while, since to look for a value takes half as long as to make one.
 */
export function perValue<K, V extends NonNullable<unknown>>(
	make: (key: K) => V,
	most = Infinity,
): (key: K) => V {
	// Two tables: to take single values from the start of one costs the more the more were taken from it.
	let [table, older] = [new Map<K, V>(), new Map<K, V>()];
	let [hits, misses, left] = [0, 0, 0];
	return key => {
		if (left > 0) {
			left--;
			return make(key);
		}
		const known = table.get(key) ?? older.get(key);
		if (known !== undefined) {
			hits++;
			return known;
		}
		if (++misses >= most) {
			if (most >= many && hits < misses / hitsThatPay) {
				left = callsWithout * most;
				[table, older] = [new Map(), new Map()];
			}
			[hits, misses] = [0, 0];
		}
		const made = make(key);
		if (table.size >= most / 2) [table, older] = [new Map(), table];
		table.set(key, made);
		return made;
	};
}

/** So many values are very many; at least one of so many calls has to find its value, or so many times as many as are kept look for none. */
const [many, hitsThatPay, callsWithout] = [2 ** 12, 8, 8];

/** The same function, which keeps what it gave last, for as long as it is asked for what has one of the `most` last names. */
export function lastNamed<K, V>(
	nameOf: (key: K) => string | number,
	make: (key: K) => V,
	most = 1,
): (key: K) => V {
	let last: readonly {readonly name: string | number; readonly made: V}[] = [];
	return key => {
		const name = nameOf(key);
		const known = last.find(each => each.name === name);
		if (known) return known.made;
		const made = make(key);
		last = [{name, made}, ...last].slice(0, most);
		return made;
	};
}

/** The same function, which makes what it gives once for each round, and no more once what it has made is whole. */
export function untilWhole<V extends {readonly isWhole: boolean}>(make: () => V): (round: number) => V {
	let last: {readonly round: number; readonly made: V} | undefined;
	return round => {
		if (!last || !(last.made.isWhole || last.round === round)) last = {round, made: make()};
		return last.made;
	};
}

/** Gives a value that is made when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
	let made: T | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** Gives values that are made one after another, each when it is first asked for. */
export function inTurn<T extends NonNullable<unknown>>(make: () => Iterable<T>): Iterable<T> {
	const made: T[] = [];
	let rest: Iterator<T> | undefined;
	let isWhole = false;
	return {
		*[Symbol.iterator]() {
			for (let at = 0; ; at++) {
				if (at === made.length && !isWhole) {
					rest ??= make()[Symbol.iterator]();
					const {done, value} = rest.next();
					if (done) [isWhole, rest] = [true, undefined];
					else made.push(value);
				}
				const value = made[at];
				if (value === undefined) return;
				yield value;
			}
		},
	};
}

/** What is made in steps, as there is time, or at once when it is asked for. */
export type Stepwise<T> = {
	/** The steps that are left, each with what it costs. What is begun again goes on where it was. */
	readonly work: () => Iterable<number>;
	/** What the steps make; those that are left are done now. */
	readonly get: () => T;
	/** What the steps have made; `undefined` as long as some are left. */
	readonly ready: () => T | undefined;
};

/** Gives a value that a generator makes in steps. */
export function stepwise<T extends NonNullable<unknown>>(make: () => Generator<number, T>): Stepwise<T> {
	let made: T | undefined;
	let steps: Generator<number, T> | undefined;
	const step = (): number => {
		steps ??= make();
		const {done, value} = steps.next();
		if (!done) return value;
		[made, steps] = [value, undefined];
		return 0;
	};
	return {
		*work() {
			while (made === undefined) yield step();
		},
		get() {
			while (made === undefined) step();
			return made;
		},
		ready: () => made,
	};
}

type Table<K, V> = {readonly get: (key: K) => V | undefined; readonly set: (key: K, value: V) => unknown};

function memoize<K, V extends NonNullable<unknown>>(table: Table<K, V>, make: (key: K) => V): (key: K) => V {
	return key => {
		const known = table.get(key);
		if (known !== undefined) return known;
		const made = make(key);
		table.set(key, made);
		return made;
	};
}
