/** The kinds of link by which a source says that an event stands to another: in words from the one to the other, and back. */
export const linkKinds = {
	after: {forth: 'after', back: 'before', isLater: true},
	'because-of': {forth: 'because of', back: 'led to', isLater: true},
	answers: {forth: 'answers', back: 'answered by', isLater: true},
	ends: {forth: 'ends', back: 'ended by', isLater: true},
	'on-condition-of': {forth: 'on condition of', back: 'condition of', isLater: false},
	'carries-out': {forth: 'carries out', back: 'carried out by', isLater: true},
	'part-of': {forth: 'part of', back: 'whole of', isLater: false},
} as const satisfies Readonly<Record<string, LinkWords>>;

/** A kind in words, and whether it puts an event behind the one that it names. */
export type LinkWords = {readonly forth: string; readonly back: string; readonly isLater: boolean};

export type LinkKind = keyof typeof linkKinds;
