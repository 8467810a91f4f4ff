/** The fields that lanes can be drawn by, in the order in which they are gone through, and what the lanes are called. */
export const laneFields = [
	{field: 'actor', name: 'actors'},
	{field: 'source', name: 'sources'},
	{field: 'tag', name: 'tags'},
] as const;

export type LaneField = (typeof laneFields)[number]['field'];
