import {peakMemory} from '../memory.ts';
import type {MadeFile} from '../scale/files.ts';
import {printed} from '../scale/printing.ts';
import {openScreen} from '../screen.ts';
import {median, percentile} from '../statistics.ts';
import type {Peer} from './peers.ts';

/** A work that all programs are given. */
export type Work = {readonly id: WorkId; readonly name: string; readonly unit: 'ms' | 'MiB'};

type WorkId = 'first' | 'read' | 'jump' | 'key' | 'keyMost' | 'year' | 'text' | 'memory' | 'print';

/** What each work took; what a program can't do, or didn't within two minutes, is left out. */
export type Done = Readonly<Partial<Record<WorkId, number>>>;

/** All works, in the order in which they are told. */
export const works: readonly Work[] = [
	{id: 'first', name: 'first screen', unit: 'ms'},
	{id: 'read', name: 'all read', unit: 'ms'},
	{id: 'jump', name: 'jump to the middle', unit: 'ms'},
	{id: 'key', name: 'key to last changed cell, p50', unit: 'ms'},
	{id: 'keyMost', name: 'key to last changed cell, p99', unit: 'ms'},
	{id: 'year', name: 'only the events of a year', unit: 'ms'},
	{id: 'text', name: 'a rare word, all counted', unit: 'ms'},
	{id: 'memory', name: 'peak memory', unit: 'MiB'},
	{id: 'print', name: 'print a year', unit: 'ms'},
];

const patience = 120_000;
const keys = 60;
/** Longer than any of them takes to redraw a screen. */
const watch = 120;

/** Gives a program all works on a file, in one session. */
export async function workOf(peer: Peer, file: MadeFile): Promise<Done> {
	const screen = openScreen(peer.args(file), peer.command);
	const steps = async (list: ReturnType<Peer['jump']> | undefined): Promise<number | undefined> => {
		if (!list) return undefined;
		let total = 0;
		for (const {keys: typed, isDone} of list) {
			screen.press(typed);
			const time = await screen.until(patience, isDone);
			if (time === undefined) return undefined;
			total += time;
		}
		return total;
	};
	try {
		const first = await screen.until(patience, shown => peer.isFirst(shown, file));
		const {isRead} = peer;
		const read = isRead && (await screen.until(patience, shown => isRead(shown, file)));
		const jump = await steps(peer.jump(file));
		await screen.changed(1000);
		const times: number[] = [];
		for (let press = 0; press < keys; press++) {
			screen.press(peer.keys[press % 16 < 8 ? 0 : 1]);
			const time = await screen.changed(watch);
			if (time !== undefined) times.push(time);
		}
		const year = await steps(peer.year?.(file));
		if (peer.undo !== undefined) {
			screen.press(peer.undo);
			await screen.changed(2000);
		}
		const text = await steps(peer.text?.(file));
		const memory = await peakMemory(screen.pid);
		await screen.kill();
		const print = peer.print && (await printed(peer.command, peer.print(file))).milliseconds;
		const done = {...{first, read, jump, year, text, memory, print}};
		const isKnown = times.length > 0;
		return Object.fromEntries(
			Object.entries({
				...done,
				...(isKnown && {key: median(times), keyMost: percentile(times, 99)}),
			}).filter(([, value]) => value !== undefined),
		);
	} finally {
		await screen.kill();
	}
}
