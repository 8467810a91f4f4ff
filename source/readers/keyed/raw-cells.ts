/** The cells of a row in some bytes: `bounds` holds where each begins and ends, with its quotation marks; an empty one ends where it begins. */
export type RawCells = {bytes: Buffer; bounds: Uint32Array};

/** The text in a column of a row, without spaces around it; empty where there is none. */
export type CellOf = (column: number | undefined) => string;

/** What the bytes of a cell mean in a format. */
export type CellForm = {
	/** The text of some bytes that are a cell, without spaces around it. */
	readonly textOf: (bytes: Buffer, from: number, to: number) => string;
	/** The byte with which an escape begins between quotation marks. */
	readonly escapeMark: number;
	/** The byte that begins a cell whose text isn't what stands there; none where it is left out. */
	readonly opaque?: number;
};

export const quoteMark = 0x22;
/** What keeps spreadsheets from taking a cell for a formula, at its start. */
export const apostrophe = 0x27;

/** The text of some bytes that have no escapes, without spaces around it. */
export function plainText(bytes: Buffer, from: number, to: number): string {
	return bytes.toString('utf8', from, to).trim();
}

/** Makes the function that gives the texts of the row whose cells these are by then. */
export function cellOf(cells: RawCells, {textOf}: CellForm): CellOf {
	return column => {
		if (column === undefined) return '';
		const {bytes, bounds} = cells;
		const [from, to] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
		return from === to ? '' : textOf(bytes, from, to);
	};
}

/** Copies the bytes of the text of a cell in a table, where nothing but doubled quotation marks makes it another than stands there; gives how many they are, or -1. */
export function copyText(
	{bytes, bounds}: RawCells,
	column: number,
	{escapeMark}: CellForm,
	into: Uint8Array,
): number {
	const [start, end] = [bounds[2 * column] ?? 0, bounds[2 * column + 1] ?? 0];
	const isQuoted = bytes[start] === quoteMark;
	const [from, to] = isQuoted ? [start + 1, end - 1] : [start, end];
	if (escapeMark !== quoteMark || bytes[from] === apostrophe || to - from > into.length) return -1;
	let length = 0;
	for (let at = from; at < to; at++) {
		const byte = bytes[at] ?? 0;
		if (isQuoted && byte === quoteMark) at++;
		into[length++] = byte;
	}
	return length;
}

/** Whether a byte is a sign of ASCII which stands for itself in all formats. */
export function isPlainSign(byte = 0): boolean {
	return byte > 0x20 && byte < 0x7f && byte !== quoteMark && byte !== 0x5c;
}

/** Whether a letter or a figure stands at an index. */
export function startsWord(bytes: Buffer, at: number): boolean {
	const byte = bytes[at] ?? 0;
	if (byte < 0x80) return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
	// Among the characters that begin with these bytes are spaces.
	if (byte === 0xc2 || byte === 0xe1 || byte === 0xe2 || byte === 0xef) return false;
	return byte !== 0xe3 || bytes[at + 1] !== 0x80;
}
