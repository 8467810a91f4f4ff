import type {Progress} from '../../viewer/state/progress.ts';

/** How far reading is, and how long it will still take if it goes on so; `since` is when it began, in milliseconds. */
export function progressOf(rows: number | undefined, share: number | undefined, since: number): Progress {
	const counted = rows === undefined ? {} : {rows};
	if (!share || share > 1) return counted;
	const seconds = (performance.now() - since) / 1000;
	return {...counted, left: {share, seconds: (seconds / share) * (1 - share)}};
}
