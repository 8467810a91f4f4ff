// Half of a frame at 60 a second: a key that comes meanwhile is not noticeably late.
const slice = 8;

/** Does work a step at a time, in slices of a few milliseconds with as much rest between them; gives what stops it. */
export function whenIdle(work: Iterable<void>): () => void {
	const steps = work[Symbol.iterator]();
	let timer = setTimeout(go, slice).unref();
	return () => clearTimeout(timer);

	function go(): void {
		const end = performance.now() + slice;
		while (performance.now() < end) if (steps.next().done) return;
		timer = setTimeout(go, slice).unref();
	}
}
