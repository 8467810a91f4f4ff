/** The signs of JSON, and those beside it, by their codes: they are of ASCII, and so the same in bytes and in texts. */
export const signs = {
	lineFeed: 0x0a,
	carriageReturn: 0x0d,
	quote: 0x22,
	comma: 0x2c,
	minus: 0x2d,
	point: 0x2e,
	zero: 0x30,
	colon: 0x3a,
	openList: 0x5b,
	backslash: 0x5c,
	closeList: 0x5d,
	openMap: 0x7b,
	closeMap: 0x7d,
} as const;
