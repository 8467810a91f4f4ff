import {setTimeout as delay} from 'node:timers/promises';
import {grouped} from '../../source/text/english.ts';
import {peakMemory} from '../memory.ts';
import {openScreen, pasted, type Screen} from '../screen.ts';
import {median, percentile} from '../statistics.ts';
import {wanted} from './events.ts';
import type {MadeFile} from './files.ts';
import type {Measured} from './stages.ts';

/** A stage that takes longer is left out. */
const patience = 120_000;
/** A key that does nothing for so long is said to have taken that. */
const keyPatience = 5000;
/** Between two keys, as in `keys.ts`. */
const pause = 30;
const starts = 2;
const keys = 120;
/** Fewer keys than this, because a file is read so soon, tell nothing of the slowest. */
const fewestKeys = 20;
const repeats = 3;

/** Opens a file in the viewer, and measures what a person waits for while it is read and after. */
export async function measureViewing(program: string, file: MadeFile): Promise<Measured> {
	const firsts: (number | undefined)[] = [];
	for (let start = 0; start < starts; start++) {
		const screen = openScreen([program, file.path]);
		firsts.push(await screen.until(patience, isFirst));
		await screen.quit();
	}
	const screen = openScreen([program, file.path]);
	try {
		const first = await screen.until(patience, isFirst);
		const read = await screen.until(patience, shown => isRead(shown, file.size));
		if (first === undefined || read === undefined) throw screen.failure(`${file.path} was not read`);
		const after = await measureAfter(screen, file);
		return {
			...{first: median([...firsts, first].filter(each => each !== undefined)), read},
			...(await measureWhileReading(program, file)),
			...after,
		};
	} finally {
		await screen.kill();
	}
}

/** A second session, so that the keys that are pressed while it reads don't hold up the reading that is timed. */
async function measureWhileReading(program: string, file: MadeFile): Promise<Measured> {
	const screen = openScreen([program, file.path]);
	try {
		await screen.until(patience, isFirst);
		const times: number[] = [];
		for (let press = 0; !isRead(screen.seen(), file.size); press++) {
			const before = cursorLine(screen.seen());
			// On the whole it goes on, so that no key is pressed at the first event, where it would do nothing.
			screen.press(press % 3 < 2 ? 'j' : 'k');
			times.push((await screen.until(keyPatience, shown => cursorLine(shown) !== before)) ?? keyPatience);
			await delay(pause);
		}
		if (times.length < fewestKeys) return {};
		return {readingKey: percentile(times, 99), readingWorst: Math.max(...times)};
	} finally {
		await screen.kill();
	}
}

/** What is measured once the file is read. */
async function measureAfter(screen: Screen, {counts, size}: MadeFile): Promise<Measured> {
	const times: number[] = [];
	for (let press = 0; press < keys; press++) {
		await delay(pause);
		screen.press(press % 16 < 8 ? 'j' : 'k');
		const frame = await screen.frame(1000);
		if (frame) times.push(frame.milliseconds);
	}
	const jumps: (number | undefined)[] = [];
	await screen.changed(200);
	for (let jump = 0; jump < 20; jump++) {
		const before = cursorLine(screen.seen());
		screen.press(`:${pasted(`${1991 + ((jump * 7) % 30)}-0${1 + (jump % 9)}`)}\r`);
		jumps.push(await screen.until(patience, shown => isClosed(shown) && cursorLine(shown) !== before));
		await delay(pause);
	}
	const year = await filtering(`year:${wanted.year}`, counts.year);
	const actor = await filtering(`actor:"${wanted.actor}"`, counts.actor);
	const rare = await filtering(wanted.rare, counts.rare);
	const common = await filtering(wanted.common, counts.common);
	const facets: (number | undefined)[] = [];
	for (let repeat = 0; repeat < repeats; repeat++) {
		screen.press('a');
		facets.push(await screen.until(patience, shown => /Enter keep/.test(shown)));
		screen.press('\u001b');
		await screen.until(patience, shown => isRead(shown, size) && isClosed(shown));
	}
	return definite({
		...{key: median(times), keyMost: percentile(times, 99), jump: medianOf(jumps)},
		...{year: year.all, actor: actor.all, rareFirst: rare.first, rareAll: rare.all},
		...{commonFirst: common.first, commonAll: common.all, facets: medianOf(facets)},
		memory: await peakMemory(screen.pid),
	});

	/** From Enter to the first screen of what a filter leaves, and until it says how many events that is; then takes it away. */
	async function filtering(query: string, count: number) {
		const [firsts, wholes]: [(number | undefined)[], (number | undefined)[]] = [[], []];
		for (let repeat = 0; repeat < repeats; repeat++) {
			screen.press(`f${pasted(query)}\r`);
			firsts.push(
				await screen.until(patience, shown => isFiltered(shown, query) && cursorLine(shown) !== ''),
			);
			wholes.push(
				await screen.until(patience, shown => isFiltered(shown, query) && saysCount(shown, count, size)),
			);
			screen.press('x');
			await screen.until(patience, shown => !isFiltered(shown, query) && isRead(shown, size));
		}
		return {first: medianOf(firsts), all: medianOf(wholes)};
	}
}

/** Rows are on the screen, and the bar. */
function isFirst(shown: string): boolean {
	return cursorLine(shown) !== '' && isClosed(shown);
}

/** No line is being written, and no panel is open. */
function isClosed(shown: string): boolean {
	return shown.includes('? help');
}

function isRead(shown: string, size: number): boolean {
	return saysCount(shown, size, size) && !/^.*reading/.test(shown);
}

function saysCount(shown: string, count: number, size: number): boolean {
	return shown.split('\n')[0]?.endsWith(` ${grouped(count)} of ${grouped(size)} events`) ?? false;
}

/** The bar begins with the filter that is in force. */
function isFiltered(shown: string, query: string): boolean {
	return shown.split('\n').at(-1)?.startsWith(`  ${query} `) ?? false;
}

/** The row of the list that the cursor is on. */
function cursorLine(shown: string): string {
	return /^ ▸ .*?(?=[│┃]|$)/m.exec(shown)?.[0] ?? '';
}

function medianOf(times: readonly (number | undefined)[]): number | undefined {
	const known = times.filter(time => time !== undefined);
	return known.length === 0 ? undefined : median(known);
}

function definite(values: Readonly<Record<string, number | undefined>>): Measured {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
