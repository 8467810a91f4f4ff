/** The lines of some items of a list that are in view, and whether these are all lines of the list. */
export type ItemWindow<Row> = {readonly rows: readonly Row[]; readonly isWhole: boolean};

/** The lines of the chosen item, about the middle, with as many others around it as there is room for. Only these are laid out, however long the list is. */
export function itemWindow<Row>(
	{count, chosen, room}: {readonly count: number; readonly chosen: number; readonly room: number},
	rowsOf: (index: number) => readonly Row[],
): ItemWindow<Row> {
	const own = rowsOf(chosen).slice(0, room);
	const below: Row[] = [];
	for (let at = chosen + 1; at < count && below.length <= room; at++)
		for (const row of rowsOf(at)) below.push(row);
	let above: readonly Row[] = [];
	for (let at = chosen - 1; at >= 0 && above.length <= room; at--) above = [...rowsOf(at), ...above];
	const spare = room - own.length;
	const before = Math.min(above.length, Math.max(Math.floor(spare / 2), spare - below.length));
	const all = [...above.slice(above.length - before), ...own, ...below];
	return {rows: all.slice(0, room), isWhole: before === above.length && all.length <= room};
}
