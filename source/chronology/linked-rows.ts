import type {Columns} from './columns.ts';

/** What finds the id of a row, and the row of an id. */
type Found = {
	readonly get: (row: number) => {readonly id: string};
	readonly rowOf: (id: string) => number | undefined;
};

/** For each id of an event, the rows that are linked with it in either direction. */
export type LinkedRows = ReadonlyMap<string, readonly number[]>;

/** The rows that links of the columns join, by the ids of events. */
export function linkedRowsIn({links}: Pick<Columns, 'links'>, {get, rowOf}: Found): LinkedRows {
	const linked = new Map<string, Set<number>>();
	const join = (id: string, row: number | undefined) => {
		if (row !== undefined) linked.set(id, (linked.get(id) ?? new Set()).add(row));
	};
	for (const [row, ids] of links) {
		const {id} = get(row);
		for (const to of ids) {
			join(to, row);
			join(id, rowOf(to));
		}
	}
	return new Map([...linked].map(([id, rows]) => [id, [...rows].toSorted((a, b) => a - b)]));
}
