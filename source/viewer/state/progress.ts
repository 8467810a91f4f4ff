import {plural} from '../../text/english.ts';

/**
 * How far a file is read: the rows so far, where they are counted, and where its size is known, the share of it and the seconds that the rest will
 * take if it goes on so; or of a document that is read as a whole, how far a step is: its text is parsed, then checked, then its events are read, and
 * handed over where a process of its own did all that. A step tells nothing of how long those behind it take.
 */
export type Progress = {
	readonly rows?: number;
	readonly left?: {readonly share: number; readonly seconds: number};
	readonly step?: {readonly name: 'parsed' | 'checked' | 'read' | 'handed over'; readonly share: number};
};

/** How far a file is read, in words: “34 %: 340,000 rows, 2 s left”, or “34 % parsed”. */
export function progressWords({rows, left, step}: Progress): string {
	if (step) return step.share < 1 ? `${percentOf(step.share)} ${step.name}` : `all ${step.name}`;
	const counted = rows === undefined ? '' : plural(rows, 'row');
	if (!left) return counted;
	const read = counted === '' ? percentOf(left.share) : `${percentOf(left.share)}: ${counted}`;
	return `${read}, ${Math.max(1, Math.ceil(left.seconds))} s left`;
}

/** The same in few words. */
export function shortProgressWords({rows = 0, left, step}: Progress): string {
	const share = step?.share ?? left?.share;
	return share === undefined ? plural(rows, 'row') : percentOf(share);
}

function percentOf(share: number): string {
	return `${Math.floor(100 * share)} %`;
}
