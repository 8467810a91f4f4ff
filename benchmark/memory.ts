import {readFile} from 'node:fs/promises';

/** The most memory in MiB that a running process has held so far; only Linux tells it. */
export async function peakMemory(pid: number): Promise<number | undefined> {
	if (process.platform !== 'linux') return undefined;
	const status = await readFile(`/proc/${pid}/status`, 'utf8');
	const [, kibibytes] = /^VmHWM:\s*(\d+) kB$/m.exec(status) ?? [];
	return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
}
