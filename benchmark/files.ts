import {mkdtempSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {openScreen} from './screen.ts';

/** What is given to Node's `--import` so that a run notes in a file which modules it loads, and what it writes. */
export function noteLoads(log: string): string {
	const code = `
		import {appendFileSync} from 'node:fs';
		import {registerHooks} from 'node:module';
		const log = text => appendFileSync(${JSON.stringify(log)}, text + '\\n');
		registerHooks({load: (url, context, next) => (log(url), next(url, context))});
		const {write} = process.stdout;
		process.stdout.write = (text, ...rest) => (log(JSON.stringify(text)), write.call(process.stdout, text, ...rest));
	`;
	return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** The files that a run loaded before its first screen was there, and after that. */
export function filesLoaded(log: string): {
	readonly before: readonly string[];
	readonly after: readonly string[];
} {
	const lines = readFileSync(log, 'utf8').split('\n');
	const end = lines.findIndex(line => line.endsWith('\\u001b[?2026l"'));
	const filesIn = (some: readonly string[]) =>
		some.filter(line => line.startsWith('file:')).map(line => fileURLToPath(line));
	return {before: filesIn(lines.slice(0, end)), after: filesIn(lines.slice(end))};
}

/** How many files the viewer loads before its first screen, and how large they are. */
export async function countFiles(program: string): Promise<string> {
	const folder = mkdtempSync(path.join(tmpdir(), 'annals-loads-'));
	try {
		const log = path.join(folder, 'log');
		const screen = openScreen(['--import', noteLoads(log), program]);
		if (!(await screen.frame(10_000))) throw screen.failure('the viewer showed no screen');
		await screen.quit();
		const {before} = filesLoaded(log);
		const bytes = before.reduce((sum, file) => sum + statSync(file).size, 0);
		return `${before.length}, ${(bytes / 1024).toFixed(0)} KiB`;
	} finally {
		rmSync(folder, {recursive: true});
	}
}
