/** The most levels of lists and maps in one another that are read. */
const deepest = 100;

export const tooDeep = `is nested more than ${deepest} levels deep`;

/** Whether something that has so many levels above it is beyond the last level. */
export function isBeyond(levels: number): boolean {
	return levels > deepest;
}

/** Whether a value has too many levels. However many it has, it is not looked at recursively. */
export function isTooDeep(value: unknown): boolean {
	let level: readonly unknown[] = [value];
	for (let levels = 0; level.length > 0; levels++) {
		if (isBeyond(levels)) return true;
		const inner: unknown[] = [];
		for (const each of level)
			if (typeof each === 'object' && each !== null)
				for (const member of Object.values(each))
					if (typeof member === 'object' && member !== null) inner.push(member);
		level = inner;
	}
	return false;
}
