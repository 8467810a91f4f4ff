import type {Chronology} from './store.ts';

/** How a chronology differs from an earlier state of itself: how many events are new, are gone, or are told otherwise. */
export type Changes = {
	readonly added: number;
	readonly removed: number;
	readonly changed: number;
	/** Whether nothing at all is different, not even a source or the title. */
	readonly isSame: boolean;
};

/** Compares two states of a chronology, whose events are known by their ids. */
export function changesBetween(before: Chronology, after: Chronology): Changes {
	let added = 0;
	let changed = 0;
	for (let row = 0; row < after.size; row++) {
		const event = after.get(row);
		const earlier = before.rowOf(event.id);
		if (earlier === undefined) added++;
		else if (!isAlike(before.get(earlier), event)) changed++;
	}
	const removed = before.size - (after.size - added);
	const isSame = added + removed + changed === 0 && isAlike(aboutOf(before), aboutOf(after));
	return {added, removed, changed, isSame};
}

/** What a chronology has beside its events. */
function aboutOf({title, description, name, schema, timezone, extra, sources, actors}: Chronology): unknown {
	return [title, description, name, schema, timezone, extra, [...sources.values()], [...actors.values()]];
}

/** Whether two values of plain data are alike, however deep; functions, which belong to a clock, are alike. */
export function isAlike(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one === 'function' && typeof other === 'function') return true;
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const [own, others] = [Object.entries(one), Object.entries(other)];
	return (
		own.length === others.length &&
		own.every(([key, value]) => Object.hasOwn(other, key) && isAlike(value, Reflect.get(other, key)))
	);
}
