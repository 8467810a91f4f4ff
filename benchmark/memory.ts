import {readFile} from 'node:fs/promises';

/** The most memory in MiB that a running process, its threads and its child processes have held so far; only Linux tells it. */
export async function peakMemory(pid: number): Promise<number | undefined> {
	if (process.platform !== 'linux') return undefined;
	let most = 0;
	for (const each of await withChildren(pid)) most += await peakOf(each);
	return most === 0 ? undefined : most;
}

/** Watches the memory of a process that ends by itself; the function that it gives stops that and tells the most, in MiB. */
export function watchMemory(pid: number): () => number | undefined {
	let most: number | undefined;
	const look = async () => {
		const memory = await peakMemory(pid);
		if (memory !== undefined) most = Math.max(most ?? 0, memory);
	};
	const timer = setInterval(look, 20);
	return () => {
		clearInterval(timer);
		return most;
	};
}

/** What a process held at most; nothing where it has ended. */
async function peakOf(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
}

async function withChildren(pid: number): Promise<readonly number[]> {
	const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
	const below = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(withChildren));
	return [pid, ...below.flat()];
}
