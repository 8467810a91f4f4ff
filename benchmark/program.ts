import {rmSync} from 'node:fs';
import {cp, mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The built program in a place of its own, which nobody builds anew while it is measured; it goes when this process ends. */
export async function copyProgram(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'annals-benchmark-'));
	process.on('exit', () => rmSync(folder, {recursive: true}));
	process.on('SIGINT', () => process.exit(130));
	await cp(join(root, 'dist'), join(folder, 'dist'), {recursive: true});
	// Without it Node has to find out for every file that it is a module.
	await cp(join(root, 'package.json'), join(folder, 'package.json'));
	return join(folder, 'dist', 'annals.js');
}
