/** How the time or memory of a stage may grow with the events: not at all, or as sorting does. */
export type Growth = 'flat' | 'sorting';

/** What is measured of a file: its name in tables, its unit, and how it may grow; without that it is only told. */
export type Stage = {
	readonly id: StageId;
	readonly name: string;
	readonly unit: 'ms' | 'MiB';
	readonly growth?: Growth;
};

export type StageId =
	| 'first'
	| 'read'
	| 'readingKey'
	| 'readingWorst'
	| 'key'
	| 'keyMost'
	| 'jump'
	| 'year'
	| 'actor'
	| 'rareFirst'
	| 'rareAll'
	| 'commonFirst'
	| 'commonAll'
	| 'facets'
	| 'print'
	| 'memory'
	| 'printMemory';

/** What was measured of one file; what could not be is left out. */
export type Measured = Readonly<Partial<Record<StageId, number>>>;

/** All stages, in the order in which they are told. */
export const stages: readonly Stage[] = [
	{id: 'first', name: 'first screen', unit: 'ms', growth: 'flat'},
	{id: 'read', name: 'all read', unit: 'ms', growth: 'sorting'},
	{id: 'readingKey', name: 'key while reading, p99', unit: 'ms'},
	{id: 'readingWorst', name: 'key while reading, worst', unit: 'ms'},
	{id: 'key', name: 'key, p50', unit: 'ms', growth: 'flat'},
	{id: 'keyMost', name: 'key, p99', unit: 'ms', growth: 'flat'},
	{id: 'jump', name: 'jump to a date, 40 new rows', unit: 'ms', growth: 'flat'},
	{id: 'year', name: 'filter by a year', unit: 'ms', growth: 'sorting'},
	{id: 'actor', name: 'filter by an actor', unit: 'ms', growth: 'sorting'},
	{id: 'rareFirst', name: 'filter by a rare word, first screen', unit: 'ms', growth: 'sorting'},
	{id: 'rareAll', name: 'filter by a rare word, all counted', unit: 'ms', growth: 'sorting'},
	{id: 'commonFirst', name: 'filter by a common word, first screen', unit: 'ms', growth: 'sorting'},
	{id: 'commonAll', name: 'filter by a common word, all counted', unit: 'ms', growth: 'sorting'},
	{id: 'facets', name: 'facets of 5,000 actors', unit: 'ms', growth: 'sorting'},
	{id: 'print', name: 'print a year as NDJSON', unit: 'ms', growth: 'sorting'},
	{id: 'memory', name: 'peak memory of the viewer', unit: 'MiB', growth: 'sorting'},
	{id: 'printMemory', name: 'peak memory of printing', unit: 'MiB', growth: 'sorting'},
];
