import {spawn} from 'node:child_process';
import {watchMemory} from '../memory.ts';
import {wanted} from './events.ts';
import type {MadeFile} from './files.ts';
import type {Measured} from './stages.ts';

/** Prints a year of a file as NDJSON into a pipe, and counts what comes. */
export async function measurePrinting(program: string, {path, counts}: MadeFile): Promise<Measured> {
	const {milliseconds, lines, memory} = await printed(process.execPath, [
		...[program, '--year', wanted.year, '--format', 'ndjson', path],
	]);
	// The first line tells of the chronology itself.
	if (lines !== counts.year + 1) throw new Error(`${path}: ${lines} lines for ${counts.year} events`);
	return {print: milliseconds, ...(memory !== undefined && {printMemory: memory})};
}

/** Runs a program whose output goes into a pipe: how long it took, how many lines came, and the most memory it held in MiB. */
export async function printed(command: string, args: readonly string[]) {
	const begun = performance.now();
	const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'inherit']});
	const memory = watchMemory(child.pid ?? 0);
	let lines = 0;
	child.stdout.on('data', (bytes: Buffer) => {
		for (const byte of bytes) if (byte === 0x0a) lines++;
	});
	const code = await new Promise<number | null>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	const milliseconds = performance.now() - begun;
	const most = memory();
	if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`);
	return {milliseconds, lines, memory: most};
}
