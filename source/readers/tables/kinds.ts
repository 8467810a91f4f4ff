import type {LayoutKind} from './layout.ts';

/** The kinds of table that are known by their columns. */
export const kinds: readonly LayoutKind[] = [];
