// Half of a frame at 60 a second: a key that comes meanwhile is not noticeably late.
const slice = 8;

/** Does work a step at a time, in slices of a few milliseconds with as much rest between them, and tells of each step; gives what stops it. */
export function whenIdle<Made>(work: Iterable<Made>, told: (made: Made) => void): () => void {
	const steps = work[Symbol.iterator]();
	let timer = setTimeout(go, slice).unref();
	return () => clearTimeout(timer);

	function go(): void {
		const end = performance.now() + slice;
		while (performance.now() < end) {
			const step = steps.next();
			if (step.done) return;
			told(step.value);
		}
		timer = setTimeout(go, slice).unref();
	}
}
