import type {Row} from './row.ts';

/** Moving through time. */
export const timeKeys = [
	{mode: 'browse', action: 'showAll', keys: ['_'], help: 'all of time on the axis'},
] as const satisfies readonly Row[];
