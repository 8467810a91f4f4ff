import type {Progress} from '../../viewer/state/progress.ts';

/** How far reading is, and how long it will still take if it goes on so; `since` is when it began, in milliseconds. */
export function progressOf(rows: number, share: number | undefined, since: number): Progress {
	if (!share || share > 1) return {rows};
	const seconds = (performance.now() - since) / 1000;
	return {rows, left: {share, seconds: (seconds / share) * (1 - share)}};
}
