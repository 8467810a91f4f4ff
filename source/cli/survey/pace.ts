import type {Progress} from '../../viewer/state/progress.ts';

/** How far reading is, and how long it will still take if it goes on so; `since` is when it began, in milliseconds. */
export function progressOf(
	{rows, offset}: {readonly rows: number; readonly offset: number},
	size: number,
	since: number,
): Progress {
	if (!Number.isFinite(size)) return {rows};
	const share = offset / size;
	const seconds = (performance.now() - since) / 1000;
	return {rows, left: {share, seconds: share === 0 ? 0 : (seconds / share) * (1 - share)}};
}
