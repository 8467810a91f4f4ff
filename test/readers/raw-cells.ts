import type {RawCells} from '../../source/readers/keyed/raw-cells.ts';

/** Cells that stand one behind another, with a comma between them. */
export function cellsOfTexts(texts: readonly string[]): RawCells {
	const bytes = Buffer.from(texts.join(','));
	const bounds = new Uint32Array(2 * texts.length);
	let at = 0;
	for (const [column, text] of texts.entries()) {
		bounds[2 * column] = at;
		bounds[2 * column + 1] = at + Buffer.byteLength(text);
		at += Buffer.byteLength(text) + 1;
	}
	return {bytes, bounds};
}
