import assert from 'node:assert/strict';
import {test} from 'node:test';
import {workWhenIdle} from '../../source/ink/idle-work.ts';

/** Works through so many steps, with a rest that is asked for before each, and counts those that are done. */
function counted(steps: number, rest: (done: number) => number) {
	let done = 0;
	let stop = () => {};
	const whole = new Promise<void>(resolve => {
		stop = workWhenIdle(
			Array.from({length: steps}).keys(),
			() => {
				done++;
				if (done === steps) resolve();
			},
			() => rest(done),
		);
	});
	return {whole, stop: () => stop(), done: () => done};
}

test('work is put off for as long as is asked for, and goes on to its end where it is not', async () => {
	const long = counted(5, done => (done === 1 ? 3_600_000 : 0));
	// It has been put off three times before it begins.
	let asked = 0;
	const late = counted(1000, () => (asked++ < 3 ? 1 : 0));
	// The timers of the work don't keep the program alive.
	const alive = setInterval(() => {}, 1000);
	await late.whole;
	clearInterval(alive);
	long.stop();
	assert.deepEqual([long.done(), late.done()], [1, 1000]);
	assert.ok(asked >= 1003);
});
