import {setTimeout as delay} from 'node:timers/promises';
import {peakMemory} from './memory.ts';
import {openScreen} from './screen.ts';
import {median, percentile} from './statistics.ts';

type Press = {
	readonly key: string;
	readonly milliseconds: number;
	readonly bytes: number;
	readonly frames: number;
};

/** What a run of keys cost, for each key that drew something, and the most memory it took in MiB. */
export type Presses = {
	readonly each: readonly Press[];
	readonly memory: number | undefined;
};

const moves = 'kkkkkkkkjjjjjjjj';
const tabs = 'c12c1lhc2';
// Pages of the detail, the help and its first row, years, the other pane, the ends of the list, and back to where the round began.
const others = ' b?\r[]\t\tgGk1';
const rounds = 10;
// Longer than Ink holds a frame back (1/60 s), about as long as between the repeats of a held key.
const pause = 30;
// A key that has drawn nothing by then draws nothing, such as a page down at the end of a text.
const patience = 250;

/** Presses several hundred keys in the viewer, one at a time. */
export async function pressKeys(program: string): Promise<Presses> {
	return press([program, '--at', 'rocket-attack'], (moves + tabs + others).repeat(rounds));
}

/** Starts the viewer and presses keys one at a time, each once the frame of the one before is there. */
export async function press(args: readonly string[], keys: string): Promise<Presses> {
	const screen = openScreen(args);
	// Before it, the screen tells what is being read, and no key is for anything but to leave.
	if (!(await screen.until(10_000, shown => shown.includes('? help'))))
		throw screen.failure('the viewer showed no screen');
	await delay(500);
	const each: Press[] = [];
	for (const key of keys) {
		screen.press(key);
		const frame = await screen.frame(patience);
		await delay(pause);
		if (frame)
			each.push({key, milliseconds: frame.milliseconds, bytes: screen.bytes(), frames: screen.frames()});
	}
	const memory = await peakMemory(screen.pid);
	await screen.quit();
	return {each, memory};
}

/** From a key to the end of its frame. */
export function describeTimes({each}: Presses): string {
	const times = each.map(({milliseconds}) => milliseconds);
	const [half, most] = [median(times), percentile(times, 99)].map(time => time.toFixed(1));
	return `p50 ${half} ms, p99 ${most} ms of ${times.length} keys`;
}

/** What moving the cursor writes. */
export function describeMoves(presses: Presses): string {
	return describeBytes(presses, moves);
}

/** What going from tab to tab writes. */
export function describeTabs(presses: Presses): string {
	return describeBytes(presses, tabs);
}

/** How many frames are drawn for a key that draws any. */
export function describeFrames({each}: Presses): string {
	const frames = each.map(press => press.frames);
	return `median ${median(frames)}, largest ${Math.max(...frames)}`;
}

/** The most that the viewer held. */
export function describeMemory({memory}: Presses): string {
	return memory === undefined ? 'not measured: only Linux tells it' : `${memory.toFixed(0)} MiB`;
}

function describeBytes({each}: Presses, keys: string): string {
	const bytes = each.filter(({key}) => keys.includes(key)).map(press => press.bytes);
	return `median ${median(bytes)}, largest ${Math.max(...bytes)}`;
}
