/** The kinds of link between two events, with the words for each direction, standing alone and as a verb between the two. */
export const linkKinds = {
	after: {
		forth: 'after',
		back: 'before',
		verbs: {forth: 'is after', back: 'is before'},
		isLater: true,
	},
	'because-of': {
		forth: 'because of',
		back: 'led to',
		verbs: {forth: 'is because of', back: 'led to'},
		isLater: true,
	},
	answers: {
		forth: 'answers',
		back: 'answered by',
		verbs: {forth: 'answers', back: 'is answered by'},
		isLater: true,
	},
	ends: {
		forth: 'ends',
		back: 'ended by',
		verbs: {forth: 'ends', back: 'is ended by'},
		isLater: true,
	},
	'on-condition-of': {
		forth: 'on condition of',
		back: 'condition of',
		verbs: {forth: 'is on condition of', back: 'is a condition of'},
		isLater: false,
	},
	'carries-out': {
		forth: 'carries out',
		back: 'carried out by',
		verbs: {forth: 'carries out', back: 'is carried out by'},
		isLater: true,
	},
	'part-of': {
		forth: 'part of',
		back: 'whole of',
		verbs: {forth: 'is part of', back: 'is the whole of'},
		isLater: false,
	},
} as const satisfies Readonly<Record<string, LinkWords>>;

/** The words for a kind of link, from the event (`forth`) and from the other one (`back`), and whether it puts the event after the other. */
export type LinkWords = {
	readonly forth: string;
	readonly back: string;
	readonly verbs: {readonly forth: string; readonly back: string};
	readonly isLater: boolean;
};

export type LinkKind = keyof typeof linkKinds;
