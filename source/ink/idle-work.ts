// In milliseconds, a quarter of a frame at 60 a second: a key that is pressed meanwhile isn't noticeably late.
const slice = 4;

/**
 * Works through an iterable in slices of 4 ms with a rest of 4 ms between them, so that keys are still read, and calls back for each
 * step. `rest` is asked before each step for how many milliseconds to put it off; 0 or less where it isn't to be. The timer doesn't keep the
 * program alive. Returns the function that stops the work.
 */
export function workWhenIdle<Made>(
	work: Iterable<Made>,
	onStep: (made: Made) => void,
	rest: () => number,
): () => void {
	const steps = work[Symbol.iterator]();
	let timer = setTimeout(workForSlice, slice).unref();
	return () => clearTimeout(timer);

	function workForSlice(): void {
		const end = performance.now() + slice;
		let left = rest();
		while (left <= 0 && performance.now() < end) {
			const step = steps.next();
			if (step.done) return;
			onStep(step.value);
			left = rest();
		}
		timer = setTimeout(workForSlice, left > 0 ? left : slice).unref();
	}
}
