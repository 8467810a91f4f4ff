import type {Progress} from '../../viewer/state/progress.ts';

/** Tells how far reading is, and how long it will still take if it goes on so; `now` is a time in milliseconds. */
export type Pace = (rows: number | undefined, share: number | undefined, now?: number) => Progress;

/** A pause of so many milliseconds isn't reading: the program was stopped, or the machine slept. */
const longestPause = 2000;

/** Begins to measure how fast reading goes. */
export function paceOf(begun = performance.now()): Pace {
	let since = begun;
	let last = begun;
	return (rows, share, now = performance.now()) => {
		if (now - last > longestPause) since += now - last;
		last = now;
		const counted = rows === undefined ? {} : {rows};
		if (!share || share > 1) return counted;
		const seconds = (now - since) / 1000;
		return {...counted, left: {share, seconds: (seconds / share) * (1 - share)}};
	};
}
