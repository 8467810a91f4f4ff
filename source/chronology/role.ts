/** What an actor may have to do with an event, in words, as it is told; to be named in it is not to have done it. */
export const roles = {
	by: 'by',
	target: 'target',
	harmed: 'harmed',
	speaker: 'said by',
	named: 'named',
} as const satisfies Readonly<Record<string, string>>;

export type Role = keyof typeof roles;

/** The roles in the order in which they are told. */
export const roleOrder = Object.keys(roles) as readonly Role[];
