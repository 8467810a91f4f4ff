import assert from 'node:assert/strict';
import {test} from 'node:test';
import {workWhenIdle} from '../../source/ink/idle-work.ts';

/** Works through so many steps, with so long a rest after each, and counts those that are done. */
function counted(steps: number, rest: number) {
	let done = 0;
	let stop = () => {};
	const whole = new Promise<void>(resolve => {
		stop = workWhenIdle(Array.from({length: steps}).keys(), () => {
			done++;
			if (done === steps) resolve();
			return rest;
		});
	});
	return {whole, stop: () => stop(), done: () => done};
}

test('work rests for as long as a step asks for, and goes on to its end where none does', async () => {
	const [long, short] = [counted(5, 3_600_000), counted(1000, 0)];
	// The timers of the work don't keep the program alive.
	const alive = setInterval(() => {}, 1000);
	await short.whole;
	clearInterval(alive);
	long.stop();
	assert.deepEqual([long.done(), short.done()], [1, 1000]);
});
