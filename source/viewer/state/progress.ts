import {plural} from '../../text/english.ts';

/** How far a file is read: the rows so far, and where its size is known, the share of its bytes and the seconds that the rest will take if it goes on so. */
export type Progress = {
	readonly rows: number;
	readonly left?: Left;
};

type Left = {readonly share: number; readonly seconds: number};

/** How far a file is read, in words: “34 %: 340,000 rows, 2 s left”. */
export function progressWords({rows, left}: Progress): string {
	const counted = plural(rows, 'row');
	if (!left) return counted;
	return `${percentOf(left)}: ${counted}, ${secondsLeft(left)}`;
}

/** The share of a file that is read, in words, where its rows aren't counted: “34 %, 2 s left”. */
export function shareWords(left: Left): string {
	return `${percentOf(left)}, ${secondsLeft(left)}`;
}

/** The same in few words. */
export function shortProgressWords({rows, left}: Progress): string {
	return left ? percentOf(left) : plural(rows, 'row');
}

function secondsLeft({seconds}: Left): string {
	return `${Math.max(1, Math.ceil(seconds))} s left`;
}

function percentOf({share}: Left): string {
	return `${Math.floor(100 * share)} %`;
}
