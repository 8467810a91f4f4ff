/**
 * What is known of each row, as a code: whether something holds of it, or that this isn't known yet. The codes are such that of several
 * the least is what holds of all of them, and the greatest what holds of any.
 */
export type Truth = Uint8Array<ArrayBuffer>;

export const isNot = 0;
export const isUnknown = 1;
export const isSo = 2;

/** A truth of which nothing is known. */
export function unknownOf(size: number): Truth {
	return new Uint8Array(size).fill(isUnknown);
}
