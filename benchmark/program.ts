import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The built program in a place of its own, which nobody builds anew while it is measured. */
export async function copyProgram(): Promise<{readonly path: string; readonly remove: () => Promise<void>}> {
	const folder = await mkdtemp(join(tmpdir(), 'annals-benchmark-'));
	await cp(join(root, 'dist'), join(folder, 'dist'), {recursive: true});
	// Without it Node has to find out for every file that it is a module.
	await cp(join(root, 'package.json'), join(folder, 'package.json'));
	return {path: join(folder, 'dist', 'annals.js'), remove: () => rm(folder, {recursive: true})};
}
