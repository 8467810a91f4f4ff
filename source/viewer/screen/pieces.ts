import type {Line, Piece} from './line.ts';

/** Neighbouring pieces of one style as one. */
export function joined(pieces: readonly Piece[]): Line {
	const runs: Piece[] = [];
	for (const next of pieces) {
		const last = runs.at(-1);
		if (last && last.style === next.style) runs[runs.length - 1] = {...last, text: last.text + next.text};
		else runs.push(next);
	}
	return runs;
}
