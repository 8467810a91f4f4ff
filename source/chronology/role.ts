/** The roles that an actor may have in an event, in words, in the order in which they are shown. “Named” says nothing of what it did. */
export const roles = {
	by: 'by',
	target: 'target',
	harmed: 'harmed',
	speaker: 'said by',
	named: 'named',
} as const satisfies Readonly<Record<string, string>>;

export type Role = keyof typeof roles;

/** The roles in the order in which they are shown. */
export const roleOrder = Object.keys(roles) as readonly Role[];
