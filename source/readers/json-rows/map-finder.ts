import {type AlikeMaps, alikeMaps} from './alike.ts';

/** How maps are found, and what becomes of their values. */
export type MapGrammar<Value> = {
	/** Forgets the map before. */
	readonly clear: () => void;
	/** The index behind the map at an index, or -1; it tells of the values in the order in which they stand there. */
	readonly behind: (bytes: Buffer, at: number) => number;
	/** Takes a value that stands where one was in a map before: a string, a list of strings, or what may not be JSON; tells whether it could. */
	readonly take: (value: Value, bytes: Buffer, from: number, to: number) => boolean;
};

/** Finds maps by a grammar, and those that are written like one before without it. */
export type MapFinder<Value> = {
	/** The index behind the map at an index, or -1. */
	readonly find: (bytes: Buffer, at: number) => number;
	/** Hears of a value in the map that is being found, and where that begins and ends; of nothing where others may be found by the grammar alone. */
	readonly tell: (value: Value | undefined, from: number, to: number) => void;
};

/** After so many maps one is learnt from, and after twice as many that are written otherwise another one is, and so on. */
const fewOthers = 4;

/** Makes what finds the maps of a grammar. */
export function mapFinder<Value>({clear, behind, take}: MapGrammar<Value>): MapFinder<Value> {
	/** What was told of the map at hand. */
	const [told, places]: [(Value | undefined)[], number[]] = [[], []];
	let alike: AlikeMaps | undefined;
	/** The values of the map that is learnt from. */
	let learnt: readonly Value[] = [];
	/** How many may still be written otherwise before another one is learnt from, and how many might when the last one was. */
	let [patience, mostOthers] = [fewOthers, fewOthers];

	function findAlike(bytes: Buffer, at: number): number {
		const end = alike?.find(bytes, at) ?? -1;
		if (!alike || end < 0) return -1;
		clear();
		for (let place = 0; place < learnt.length; place++) {
			const value = learnt[place];
			if (value === undefined || !take(value, bytes, alike.from(place), alike.to(place))) return -1;
		}
		if (patience < mostOthers) patience++;
		return end;
	}

	function learn(bytes: Buffer, start: number, end: number): void {
		mostOthers *= 2;
		patience = mostOthers;
		alike ??= alikeMaps();
		const values = told.filter(value => value !== undefined);
		const isLearnt = values.length === told.length && alike?.learn(bytes, {start, end, values: places});
		learnt = isLearnt ? values : [];
	}

	return {
		find(bytes, at) {
			const known = learnt.length > 0 ? findAlike(bytes, at) : -1;
			if (known >= 0) return known;
			// It may have taken some values.
			clear();
			told.length = 0;
			places.length = 0;
			const end = behind(bytes, at);
			if (end >= 0 && --patience < 0) learn(bytes, at, end);
			return end;
		},
		tell(value, from, to) {
			told.push(value);
			places.push(from, to);
		},
	};
}
