import {plural} from '../../text/english.ts';

/** How far a file is read: the rows so far, where they are counted, and where its size is known, the share of it and the seconds that the rest will take if it goes on so. */
export type Progress = {
	readonly rows?: number;
	readonly left?: {readonly share: number; readonly seconds: number};
};

/** How far a file is read, in words: “34 %: 340,000 rows, 2 s left”. */
export function progressWords({rows, left}: Progress): string {
	const counted = rows === undefined ? '' : plural(rows, 'row');
	if (!left) return counted;
	const read = counted === '' ? percentOf(left) : `${percentOf(left)}: ${counted}`;
	return `${read}, ${Math.max(1, Math.ceil(left.seconds))} s left`;
}

/** The same in few words. */
export function shortProgressWords({rows = 0, left}: Progress): string {
	return left ? percentOf(left) : plural(rows, 'row');
}

function percentOf({share}: NonNullable<Progress['left']>): string {
	return `${Math.floor(100 * share)} %`;
}
