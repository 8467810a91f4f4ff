import {isAlike} from '../changes.ts';
import type {Source} from '../event.ts';
import type {Chronology} from '../store.ts';

/**
 * The sources of the earlier of two states by their ids, each as the later state has it under another id: nothing else is different,
 * or it is the data set itself, which is called as the chronology is.
 */
export function renamedSources(before: Chronology, after: Chronology): ReadonlyMap<string, Source> {
	const free = new Set([...after.sources.values()].filter(({id}) => !before.sources.has(id)));
	const renamed = new Map<string, Source>();
	for (const source of before.sources.values()) {
		if (after.sources.has(source.id)) continue;
		const later = [...free].find(
			each => isAlike({...source, id: each.id}, each) || areDataSets([before, source], [after, each]),
		);
		if (!later) continue;
		free.delete(later);
		renamed.set(source.id, later);
	}
	return renamed;
}

type InChronology = readonly [chronology: Chronology, source: Source];

function areDataSets([before, source]: InChronology, [after, later]: InChronology): boolean {
	const isCalledSo = source.outlet === before.title && later.outlet === after.title;
	return isCalledSo && isAlike({...source, id: later.id, outlet: later.outlet}, later);
}
