import {plural} from '../../text/english.ts';

/**
 * How far a file is read: the rows so far, where they are counted, and where its size is known, the share of it and the seconds that the rest will
 * take if it goes on so; or of a text that is parsed as a whole, the share that is parsed, which tells nothing of what is done behind that.
 */
export type Progress = {
	readonly rows?: number;
	readonly left?: {readonly share: number; readonly seconds: number};
	readonly parsed?: number;
};

/** How far a file is read, in words: “34 %: 340,000 rows, 2 s left”, or “34 % parsed”. */
export function progressWords({rows, left, parsed}: Progress): string {
	if (parsed !== undefined) return parsed < 1 ? `${percentOf(parsed)} parsed` : 'all parsed';
	const counted = rows === undefined ? '' : plural(rows, 'row');
	if (!left) return counted;
	const read = counted === '' ? percentOf(left.share) : `${percentOf(left.share)}: ${counted}`;
	return `${read}, ${Math.max(1, Math.ceil(left.seconds))} s left`;
}

/** The same in few words. */
export function shortProgressWords({rows = 0, left, parsed = left?.share}: Progress): string {
	return parsed === undefined ? plural(rows, 'row') : percentOf(parsed);
}

function percentOf(share: number): string {
	return `${Math.floor(100 * share)} %`;
}
