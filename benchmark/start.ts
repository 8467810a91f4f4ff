import {spawn} from 'node:child_process';
import {stripVTControlCharacters} from 'node:util';
import {openScreen} from './screen.ts';
import {alternate, median} from './statistics.ts';

const runs = 21;

/** From the start of the viewer to its first whole screen, as a multiple of a Node that does nothing. */
export async function measureStart(program: string): Promise<string> {
	return ratio(
		async () => {
			const screen = openScreen([program]);
			const first = await screen.frame(10_000, isWhole);
			if (!first) throw screen.failure('the viewer showed no screen');
			await screen.quit();
			return first.milliseconds;
		},
		() => openScreen(['-e', '0']).ended,
	);
}

/** The chronology printed into a pipe, as a multiple of a Node that does nothing. */
export async function measureText(program: string): Promise<string> {
	return ratio(
		() => run([program, '--format', 'text']),
		() => run(['-e', '0']),
	);
}

/** Both the title and the bar are there. */
function isWhole(output: string): boolean {
	return /Iraq, 2003–2020[\s\S]*\? help/.test(stripVTControlCharacters(output));
}

async function ratio(ours: () => Promise<number>, bare: () => Promise<number>): Promise<string> {
	const [program, node] = (await alternate(runs, ours, bare)).map(median);
	if (program === undefined || node === undefined) return 'nothing';
	return `${(program / node).toFixed(2)} (${program.toFixed(0)} ms / ${node.toFixed(0)} ms)`;
}

function run(args: readonly string[]): Promise<number> {
	const begun = performance.now();
	const child = spawn(process.execPath, args, {stdio: ['ignore', 'pipe', 'inherit']});
	child.stdout.resume();
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', code =>
			code === 0 ? resolve(performance.now() - begun) : reject(new Error(`exit code ${code}`)),
		);
	});
}
