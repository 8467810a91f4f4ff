import type {Progress} from '../../viewer/state/progress.ts';

/** Tells how far reading is, and how long it will still take if it goes on so; `now` is a time in milliseconds. */
export type Pace = (rows: number | undefined, share: number | undefined, now?: number) => Progress;

/** A pause of so many milliseconds isn't reading: the program was stopped, or the machine slept. */
const longestPause = 2000;

/** What was read by a time: a share of the file by so many milliseconds of reading. */
type Point = {readonly share: number; readonly by: number};

/** Begins to measure how fast reading goes: as fast as its second half so far, as what starts is slower. */
export function paceOf(begun = performance.now()): Pace {
	let paused = 0;
	let last = begun;
	/** The first is the last one at which no more than half of what is read by now was. */
	let points: readonly Point[] = [{share: 0, by: 0}];
	return (rows, share, now = performance.now()) => {
		if (now - last > longestPause) paused += now - last;
		last = now;
		const counted = rows === undefined ? {} : {rows};
		if (!share || share > 1) return counted;
		const by = now - begun - paused;
		points = points.slice(
			Math.max(
				0,
				points.findLastIndex(point => point.share <= share / 2),
			),
		);
		const [half = {share: 0, by: 0}] = points;
		points = [...points, {share, by}];
		const seconds = ((by - half.by) / 1000 / (share - half.share)) * (1 - share);
		return {...counted, left: {share, seconds}};
	};
}
